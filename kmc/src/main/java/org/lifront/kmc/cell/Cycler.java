package org.lifront.kmc.cell;

import org.lifront.kmc.material.IonTransport;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;

/**
 * The cycler: one current through both interfaces and the pellet, limited by a current and by a voltage; docs/model.md
 * equation (1). Where the current limit would need more than the voltage limit, the current that flows at the voltage
 * limit is found instead, and both interfaces are solved with it. A potentiostat has no current limit.
 */
final class Cycler implements Resumable {

    /** Relative accuracy to which the voltage limit is met. */
    private static final double VOLTAGE_TOLERANCE = 5e-4;

    private static final int MAX_TRIALS = 60;

    private final CoatedInterface a;
    private final CoatedInterface b;
    private final double limit_APerM2;
    private final double limit_V;
    private final double area_m2;
    private final double pellet_ohmM2;
    private double current_APerM2;
    private boolean atVoltageLimit;
    private boolean resting;
    private double slope = 1;

    Cycler(CellSpecification specification, CoatedInterface a, CoatedInterface b) {
        this.a = a;
        this.b = b;
        this.limit_APerM2 = specification.protocol().drive().currentLimit_APerM2();
        this.limit_V = specification.protocol().drive().voltageLimit_V();
        this.area_m2 = specification.area_m2();
        this.pellet_ohmM2 = pellet_ohmM2(specification);
        this.atVoltageLimit = limit_APerM2 == Double.POSITIVE_INFINITY;
        this.current_APerM2 = atVoltageLimit ? currentAtRest_APerM2() : limit_APerM2;
    }

    /** The current that the voltage would drive through the cell as it conducts at rest: where the search begins. */
    private double currentAtRest_APerM2() {
        return limit_V / (a.restResistance_ohmM2() + b.restResistance_ohmM2() + pellet_ohmM2);
    }

    private static double pellet_ohmM2(CellSpecification specification) {
        IonTransport transport = specification.parameters().electrolyte().transport();
        double temperature_K = specification.protocol().temperature_K();
        return specification.pelletThickness_m() / transport.restConductivity_SPerM(temperature_K);
    }

    /** Opens the circuit until the next half cycle begins. */
    void rest() {
        resting = true;
        a.solve(0);
        b.solve(0);
        a.refresh();
        b.refresh();
    }

    /** Solves both interfaces, for a new half cycle. */
    void solveBoth() {
        resting = false;
        solveBothAtCurrent();
        settle();
        a.refresh();
        b.refresh();
    }

    private void solveBothAtCurrent() {
        a.anticipate(current_APerM2);
        b.anticipate(current_APerM2);
        a.solve(current_APerM2);
        b.solve(current_APerM2);
    }

    /** Tells that an interface waits for a field: unless the voltage limits the current, its value is known already. */
    void anticipate(CoatedInterface waiting) {
        if (!atVoltageLimit && !resting) {
            waiting.anticipate(current_APerM2);
        }
    }

    /** Solves one interface anew because its structure has changed, and both if that changes the current. */
    void solveAgain(CoatedInterface changed) {
        changed.solve(resting ? 0 : current_APerM2);
        boolean bothChanged = !resting && settle();
        if (bothChanged) {
            a.refresh();
            b.refresh();
        } else {
            changed.refresh();
        }
    }

    /** Adjusts the current to the voltage limit; returns whether it had to change. */
    private boolean settle() {
        boolean tooHigh = overpotential_V() > limit_V * (1 + VOLTAGE_TOLERANCE);
        boolean tooLow = atVoltageLimit && overpotential_V() < limit_V * (1 - VOLTAGE_TOLERANCE);
        if (!tooHigh && !tooLow) {
            return false;
        }
        atVoltageLimit = !findCurrentAtVoltageLimit();
        return true;
    }

    /**
     * Finds the current at which the cell takes the voltage limit: a secant in the logarithms of current and
     * voltage, in which an ohmic cell is a straight line and a high-field film nearly one. It starts from the present
     * current with the slope of the last search, and stays inside the bracket found so far and below the current limit.
     *
     * @return whether the current limit itself needs no more than the voltage limit
     */
    private boolean findCurrentAtVoltageLimit() {
        double set = StrictMath.log(limit_APerM2);
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double at = Math.min(set, StrictMath.log(current_APerM2));
        // Solved anew: one of the two interfaces may have changed since its last field.
        double excess = excessAt(at);
        for (int trial = 0; trial < MAX_TRIALS; trial++) {
            if (Math.abs(excess) <= 0.5 * VOLTAGE_TOLERANCE) {
                return false;
            }
            if (excess > 0) {
                high = at;
            } else if (at == set) {
                current_APerM2 = limit_APerM2; // exp(log(x)) may miss x by a rounding error
                return true;
            } else {
                low = at;
            }
            double next = Math.min(set, at - excess / slope);
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            double nextExcess = excessAt(next);
            double chord = (nextExcess - excess) / (next - at);
            slope = chord > 0 ? chord : slope;
            at = next;
            excess = nextExcess;
        }
        throw new IllegalStateException("no current found that needs " + limit_V + " V");
    }

    /** Logarithm of the cell voltage over the voltage limit, at the logarithm of a current. */
    private double excessAt(double logCurrent) {
        current_APerM2 = Math.min(limit_APerM2, StrictMath.exp(logCurrent));
        solveBothAtCurrent();
        return StrictMath.log(overpotential_V() / limit_V);
    }

    /** Where the next search for a current begins. The voltage is that of the interfaces, once they are solved again. */
    @Override
    public void save(StateSink sink) {
        sink.doubles("current, A/m2, and slope of the search", current_APerM2, slope);
        sink.flag("at the voltage limit", atVoltageLimit);
    }

    @Override
    public void restore(StateSource source) {
        double[] search = source.doubles("current, A/m2, and slope of the search", 2);
        current_APerM2 = search[0];
        slope = search[1];
        atVoltageLimit = source.flag("at the voltage limit");
    }

    /** Magnitude of the voltage across the cell. */
    double overpotential_V() {
        return resting ? 0 : a.overpotential_V() + b.overpotential_V() + current_APerM2 * pellet_ohmM2;
    }

    /** Magnitude of the current through the cell, in ampere. */
    double current_A() {
        return resting ? 0 : current_APerM2 * area_m2;
    }

    /** Whether the voltage limit keeps the current below a set one. */
    boolean isClipped() {
        return !resting && atVoltageLimit && limit_APerM2 < Double.POSITIVE_INFINITY;
    }

    /** By how much the current falls short of a set one, in ampere. */
    double missing_A() {
        return isClipped() ? (limit_APerM2 - current_APerM2) * area_m2 : 0;
    }

    /** Resistance of the pellet, in ohm. */
    double pelletResistance_ohm() {
        return pellet_ohmM2 / area_m2;
    }
}
