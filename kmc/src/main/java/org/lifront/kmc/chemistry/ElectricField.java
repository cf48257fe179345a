package org.lifront.kmc.chemistry;

import java.util.OptionalDouble;

/**
 * A uniform electric field. A step that moves charge by a dipole p has its rate multiplied by {@code exp(E p / (2 kT))}.
 *
 * @param x_VPerM component along x in volts per metre
 * @param y_VPerM component along y
 * @param z_VPerM component along z
 * @param reversal_s time in seconds after which the field reverses, again and again; empty for never
 */
public record ElectricField(double x_VPerM, double y_VPerM, double z_VPerM, OptionalDouble reversal_s) {}
