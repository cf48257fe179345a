package org.lifront.kmc.chemistry;

/**
 * Something that can sit on a site; a vacant site is a species too.
 *
 * @param name its name in rules and results
 * @param charge charge in elementary charges
 */
public record Species(String name, double charge) {}
