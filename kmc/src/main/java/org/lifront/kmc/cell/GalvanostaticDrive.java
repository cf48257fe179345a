package org.lifront.kmc.cell;

import org.lifront.kmc.material.IonTransport;

/**
 * The cycler: one current through both interfaces and the pellet, limited by the compliance voltage; docs/model.md
 * equation (1). Where the set current would need more than the compliance, the current that flows at the compliance is
 * found instead, and both interfaces are solved with it.
 */
final class GalvanostaticDrive {

    /** Relative accuracy to which the compliance voltage is met. */
    private static final double COMPLIANCE_TOLERANCE = 5e-4;

    private static final int MAX_TRIALS = 60;

    private final CoatedInterface a;
    private final CoatedInterface b;
    private final double set_APerM2;
    private final double compliance_V;
    private final double area_m2;
    private final double pellet_ohmM2;
    private double current_APerM2;
    private boolean clipped;
    private double slope = 1;

    GalvanostaticDrive(CellSpecification specification, CoatedInterface a, CoatedInterface b) {
        this.a = a;
        this.b = b;
        this.set_APerM2 = specification.protocol().currentDensity_APerM2();
        this.compliance_V = specification.protocol().compliance_V();
        this.area_m2 = specification.area_m2();
        this.pellet_ohmM2 = pellet_ohmM2(specification);
        this.current_APerM2 = set_APerM2;
    }

    private static double pellet_ohmM2(CellSpecification specification) {
        IonTransport transport = specification.parameters().electrolyte().transport();
        double temperature_K = specification.protocol().temperature_K();
        return specification.pelletThickness_m() / transport.restConductivity_SPerM(temperature_K);
    }

    /** Solves both interfaces, for a new half cycle. */
    void solveBoth() {
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

    /** Tells that an interface waits for a field: unless the compliance limits the current, its value is known already. */
    void anticipate(CoatedInterface waiting) {
        if (!clipped) {
            waiting.anticipate(current_APerM2);
        }
    }

    /** Solves one interface anew because its structure has changed, and both if that changes the current. */
    void solveAgain(CoatedInterface changed) {
        changed.solve(current_APerM2);
        boolean bothChanged = settle();
        if (bothChanged) {
            a.refresh();
            b.refresh();
        } else {
            changed.refresh();
        }
    }

    /** Adjusts the current to the compliance; returns whether it had to change. */
    private boolean settle() {
        boolean tooHigh = overpotential_V() > compliance_V * (1 + COMPLIANCE_TOLERANCE);
        boolean tooLow = clipped && overpotential_V() < compliance_V * (1 - COMPLIANCE_TOLERANCE);
        if (!tooHigh && !tooLow) {
            return false;
        }
        clipped = !findCurrentAtCompliance();
        return true;
    }

    /**
     * Finds the current at which the cell takes the compliance voltage: a secant in the logarithms of current and
     * voltage, in which an ohmic cell is a straight line and a high-field film nearly one. It starts from the present
     * current with the slope of the last search, and stays inside the bracket found so far and below the set current.
     *
     * @return whether the set current itself needs no more than the compliance
     */
    private boolean findCurrentAtCompliance() {
        double set = StrictMath.log(set_APerM2);
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double at = Math.min(set, StrictMath.log(current_APerM2));
        // Solved anew: one of the two interfaces may have changed since its last field.
        double excess = excessAt(at);
        for (int trial = 0; trial < MAX_TRIALS; trial++) {
            if (Math.abs(excess) <= 0.5 * COMPLIANCE_TOLERANCE) {
                return false;
            }
            if (excess > 0) {
                high = at;
            } else if (at == set) {
                current_APerM2 = set_APerM2; // exp(log(x)) may miss x by a rounding error
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
        throw new IllegalStateException("no current found that needs " + compliance_V + " V");
    }

    /** Logarithm of the cell voltage over the compliance, at the logarithm of a current. */
    private double excessAt(double logCurrent) {
        current_APerM2 = Math.min(set_APerM2, StrictMath.exp(logCurrent));
        solveBothAtCurrent();
        return StrictMath.log(overpotential_V() / compliance_V);
    }

    /** Magnitude of the voltage across the cell. */
    double overpotential_V() {
        return a.overpotential_V() + b.overpotential_V() + current_APerM2 * pellet_ohmM2;
    }

    /** Magnitude of the current through the cell, in ampere. */
    double current_A() {
        return current_APerM2 * area_m2;
    }

    /** Whether the compliance limits the current. */
    boolean isClipped() {
        return clipped;
    }

    /** Resistance of the pellet, in ohm. */
    double pelletResistance_ohm() {
        return pellet_ohmM2 / area_m2;
    }
}
