package org.lifront.analysis.impedance;

/**
 * One arc of an equivalent circuit, {@code R / (1 + (i w tau)^alpha)}: a resistor parallel to a capacitor for alpha 1,
 * else to a constant phase element (ZARC; Cole and Cole 1941, DOI 10.1063/1.1750906).
 *
 * @param resistance_ohm R, the width of the arc
 * @param capacitance_F {@code tau / R}, for alpha below 1 the capacitance that gives the same apex
 * @param apex_Hz frequency of the apex, {@code 1 / (2 pi tau)}
 * @param exponent alpha, at most 1; without error where it was held at 1
 */
public record Arc(Estimate resistance_ohm, Estimate capacitance_F, Estimate apex_Hz, Estimate exponent) {

    /** Adds the arc's impedance at an angular frequency to another. */
    Impedance addTo(Impedance z, double omega_radPerS) {
        double alpha = exponent.value();
        double size = Math.pow(omega_radPerS / (2 * Math.PI * apex_Hz.value()), alpha);
        double re = 1 + size * Math.cos(alpha * Math.PI / 2);
        double im = size * Math.sin(alpha * Math.PI / 2);
        double r = resistance_ohm.value() / (re * re + im * im);
        return z.plus(r * re, -r * im);
    }
}
