package org.lifront.analysis.diffraction;

/**
 * A line of a powder pattern: all reflections of one distance between planes, named after one of them.
 *
 * @param h first index, not negative
 * @param k second index, not negative
 * @param l third index, not negative unless no other member of the line has it so
 * @param spacing_m distance d between its planes
 * @param multiplicity number of reflections that share the distance
 */
public record Reflection(int h, int k, int l, double spacing_m, int multiplicity) {

    /**
     * Angle 2 theta by Bragg's law, {@code lambda = 2 d sin theta}.
     *
     * @param wavelength_m wavelength, at most 2 d
     * @return degrees; NaN if the wavelength is too long
     */
    public double twoTheta_deg(double wavelength_m) {
        return 2 * Math.toDegrees(Math.asin(wavelength_m / (2 * spacing_m)));
    }

    /** Its indices as text. */
    public String indices() {
        return h + " " + k + " " + l;
    }
}
