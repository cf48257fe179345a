package org.lifront.kmc.field;

/**
 * Small-signal impedance of an interface at one frequency, times the area of the box.
 *
 * @param real_ohmM2 resistive part, positive
 * @param imaginary_ohmM2 reactive part, not positive: a network of resistors and capacitors
 */
public record ArealImpedance(double real_ohmM2, double imaginary_ohmM2) {}
