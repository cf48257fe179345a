package org.lifront.kmc.cell;

/** Counts the charge of a half cycle, and the charge that the voltage limit kept from flowing. */
final class Coulometer {

    private double time_s;
    private double current_A;
    private double missing_A;
    private double charge_C;
    private double lost_C;

    /** Begins a half cycle. */
    void begin(double at_s) {
        time_s = at_s;
        current_A = 0;
        missing_A = 0;
        charge_C = 0;
        lost_C = 0;
    }

    /**
     * Counts what has flowed since the last call and takes note of what flows from now on.
     *
     * @param at_s the present
     * @param newCurrent_A magnitude of the current from now on
     * @param newMissing_A by how much it falls short of the set current
     */
    void note(double at_s, double newCurrent_A, double newMissing_A) {
        charge_C += current_A * (at_s - time_s);
        lost_C += missing_A * (at_s - time_s);
        time_s = at_s;
        current_A = newCurrent_A;
        missing_A = newMissing_A;
    }

    /** Magnitude of the charge passed in this half cycle so far. */
    double charge_C() {
        return charge_C;
    }

    /** Charge that the set current would have passed beyond that. */
    double lost_C() {
        return lost_C;
    }
}
