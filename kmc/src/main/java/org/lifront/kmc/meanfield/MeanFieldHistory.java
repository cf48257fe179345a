package org.lifront.kmc.meanfield;

/** What a cell of the twin has shown: voltages of every half cycle, structure after every cycle. */
public final class MeanFieldHistory {

    private final double[] first_V;
    private final double[] middle_V;
    private final double[] last_V;
    private final double[] mean_V;
    private final double[] lithiated_m;
    private final double[] cracked;
    private final double[] reduced_m;
    private final double[] damaged_m;
    private final double[] boundary_m;
    private final double[] charge_CPerM2;
    private final double[] resistance_ohm;

    MeanFieldHistory(int cycles) {
        first_V = new double[2 * cycles];
        middle_V = new double[2 * cycles];
        last_V = new double[2 * cycles];
        mean_V = new double[2 * cycles];
        charge_CPerM2 = new double[2 * cycles];
        lithiated_m = new double[cycles + 1];
        cracked = new double[cycles + 1];
        reduced_m = new double[cycles + 1];
        damaged_m = new double[cycles + 1];
        boundary_m = new double[cycles + 1];
        resistance_ohm = new double[cycles + 1];
    }

    void voltages(int half, double first, double middle, double last, double mean, double charge) {
        first_V[half - 1] = first;
        middle_V[half - 1] = middle;
        last_V[half - 1] = last;
        mean_V[half - 1] = mean;
        charge_CPerM2[half - 1] = charge;
    }

    void structure(int cycle, MeanFieldInterface a, MeanFieldInterface b, double resistance) {
        lithiated_m[cycle] = 0.5 * (a.lithiated_m() + b.lithiated_m());
        cracked[cycle] = 0.5 * (a.cracked() + b.cracked());
        reduced_m[cycle] = 0.5 * (a.reduced_m() + b.reduced_m());
        damaged_m[cycle] = 0.5 * (a.damaged_m() + b.damaged_m());
        boundary_m[cycle] = 0.5 * (a.boundary_m() + b.boundary_m());
        resistance_ohm[cycle] = resistance;
    }

    /** Number of cycles. */
    public int cycles() {
        return first_V.length / 2;
    }

    /**
     * Voltage at the beginning of a half cycle, in volt.
     *
     * @param half half cycle, from 1
     */
    public double first_V(int half) {
        return first_V[half - 1];
    }

    /** Voltage in the middle of a half cycle, in volt. */
    public double middle_V(int half) {
        return middle_V[half - 1];
    }

    /** Voltage at the end of a half cycle, in volt. */
    public double last_V(int half) {
        return last_V[half - 1];
    }

    /** Overpotential of a cycle, from 1, in volt: mean over both half cycles; docs/model.md equation (29). */
    public double overpotential_V(int cycle) {
        return 0.5 * (mean_V[2 * cycle - 2] + mean_V[2 * cycle - 1]);
    }

    /** Charge per electrode area that a half cycle, from 1, has passed, in C/m2. */
    public double charge_CPerM2(int half) {
        return charge_CPerM2[half - 1];
    }

    /** Small-signal resistance at rest after a cycle, 0 for before cycling, in ohm; docs/model.md equation (8). */
    public double resistance_ohm(int cycle) {
        return resistance_ohm[cycle];
    }

    /** Lithiated thickness of all films after a cycle, mean of both electrodes, in metres of original film. */
    public double lithiated_m(int cycle) {
        return lithiated_m[cycle];
    }

    /** Cracked fraction after a cycle, mean of both electrodes. */
    public double cracked(int cycle) {
        return cracked[cycle];
    }

    /** Depth of the Ti3+ front after a cycle, mean of both electrodes, in metres. */
    public double reduced_m(int cycle) {
        return reduced_m[cycle];
    }

    /** Damaged depth after a cycle, mean of both electrodes, in metres. */
    public double damaged_m(int cycle) {
        return damaged_m[cycle];
    }

    /** Depth of lithium in grain boundaries after a cycle, mean of both electrodes, in metres. */
    public double boundary_m(int cycle) {
        return boundary_m[cycle];
    }
}
