package org.lifront.analysis.impedance;

/**
 * A complex impedance.
 *
 * @param real_ohm resistive part
 * @param imaginary_ohm reactive part; negative for a capacitor
 */
public record Impedance(double real_ohm, double imaginary_ohm) {

    /** The sum of two impedances in series. */
    Impedance plus(double otherReal_ohm, double otherImaginary_ohm) {
        return new Impedance(real_ohm + otherReal_ohm, imaginary_ohm + otherImaginary_ohm);
    }

    /** Magnitude. */
    public double magnitude_ohm() {
        return Math.hypot(real_ohm, imaginary_ohm);
    }

    /** Phase in degrees; negative for a capacitor. */
    public double phase_deg() {
        return Math.toDegrees(Math.atan2(imaginary_ohm, real_ohm));
    }
}
