package org.lifront.kmc.trajectory;

/**
 * One scalar column of a trajectory table.
 *
 * @param name dataset name, lower case with the unit last, for example {@code overpotential_V}
 * @param unit unit symbol, {@code 1} when dimensionless
 * @param description what the value means
 */
public record Column(String name, String unit, String description) {}
