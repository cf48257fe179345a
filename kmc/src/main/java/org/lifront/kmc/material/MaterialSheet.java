package org.lifront.kmc.material;

/**
 * The heading of a materials file, for listings.
 *
 * @param identifier the name by which scenarios refer to the material: its file's name without {@code .yaml}
 * @param name common name
 * @param formula chemical formula
 * @param description what it is, in a sentence or two
 * @param origin {@code shipped}, or the path of the user's file
 */
public record MaterialSheet(String identifier, String name, String formula, String description, String origin) {}
