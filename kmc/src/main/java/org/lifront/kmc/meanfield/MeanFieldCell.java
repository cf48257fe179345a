package org.lifront.kmc.meanfield;

import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.cell.CyclingProtocol;
import org.lifront.kmc.material.IonTransport;

/**
 * Cycles a cell in mean field: docs/model.md section 13. Two interfaces in series with the pellet, one stripped while
 * the other is plated, as {@link org.lifront.kmc.cell.CellSimulation} does it on the lattice.
 */
public final class MeanFieldCell {

    private static final double VOLTAGE_TOLERANCE = 1e-6;
    private static final int MAX_TRIALS = 200;
    private static final int MOST_STEPS = 4000;

    /** Shares of the thickness distribution: enough for the supply through a film of uneven thickness. */
    private static final int SHARES = 3;

    private final CellSpecification specification;
    private final CyclingProtocol protocol;
    private final int refinement;
    private final MeanFieldInterface a;
    private final MeanFieldInterface b;
    private final double pellet_ohmM2;
    private double current_APerM2;

    private MeanFieldCell(CellSpecification specification, int shares, int refinement) {
        this.specification = specification;
        this.protocol = specification.protocol();
        this.refinement = refinement;
        this.a = new MeanFieldInterface(specification, shares);
        this.b = new MeanFieldInterface(specification, shares);
        IonTransport transport = specification.parameters().electrolyte().transport();
        this.pellet_ohmM2 =
                specification.pelletThickness_m() / transport.restConductivity_SPerM(protocol.temperature_K());
    }

    /**
     * Cycles a cell to the end of its protocol. The box gives only its spacing; seed, field age and frames play no part.
     */
    public static MeanFieldHistory cycle(CellSpecification specification) {
        return cycle(specification, SHARES, 1);
    }

    /**
     * As {@link #cycle(CellSpecification)}, with another resolution.
     *
     * @param shares shares of the thickness distribution: 1, 3 or 5
     * @param refinement by how much the steps in time are shortened, at least 1
     */
    static MeanFieldHistory cycle(CellSpecification specification, int shares, int refinement) {
        return new MeanFieldCell(specification, shares, refinement).cycle();
    }

    private MeanFieldHistory cycle() {
        MeanFieldHistory history = new MeanFieldHistory(protocol.cycles());
        history.structure(0, a, b, resistance_ohm());
        for (int half = 1; half <= 2 * protocol.cycles(); half++) {
            double sign = half % 2 == 1 ? 1 : -1;
            a.setSign(sign);
            b.setSign(-sign);
            halfCycle(history, half);
            if (half % 2 == 0) {
                history.structure(half / 2, a, b, resistance_ohm());
            }
        }
        return history;
    }

    private double resistance_ohm() {
        return (a.restResistance_ohmM2() + b.restResistance_ohmM2() + pellet_ohmM2) / specification.area_m2();
    }

    private void halfCycle(MeanFieldHistory history, int half) {
        double first_V = solve();
        int pairs = stepPairs(protocol.halfCycle_s());
        double step_s = protocol.halfCycle_s() / (2 * pairs);
        double middle_V = 0;
        double before_V = first_V;
        double sum_V = 0;
        double charge_CPerM2 = 0;
        for (int step = 1; step <= 2 * pairs; step++) {
            double before_APerM2 = current_APerM2;
            advance(step_s);
            double after_V = solve();
            sum_V += 0.5 * (before_V + after_V);
            charge_CPerM2 += 0.5 * (before_APerM2 + current_APerM2) * step_s;
            before_V = after_V;
            middle_V = step == pairs ? after_V : middle_V;
        }
        history.voltages(half, first_V, middle_V, before_V, sum_V / (2 * pairs), charge_CPerM2);
        rest();
    }

    private void rest() {
        if (protocol.rest_s() > 0) {
            a.solve(0);
            b.solve(0);
            int pairs = stepPairs(protocol.rest_s());
            for (int step = 0; step < 2 * pairs; step++) {
                advance(protocol.rest_s() / (2 * pairs));
            }
        }
    }

    private void advance(double step_s) {
        a.advance(step_s);
        b.advance(step_s);
    }

    private int stepPairs(double duration_s) {
        double longest_s = Math.min(a.longestStep_s(), b.longestStep_s());
        double pairs = Math.ceil(duration_s / (2 * longest_s)) * refinement;
        return (int) Math.max(refinement, Math.min(MOST_STEPS, pairs));
    }

    /** Solves both interfaces for the largest current that neither limit forbids; docs/model.md equation (1). */
    private double solve() {
        double limit_APerM2 = protocol.drive().currentLimit_APerM2();
        double limit_V = protocol.drive().voltageLimit_V();
        if (limit_APerM2 < Double.POSITIVE_INFINITY) {
            double voltage_V = voltageAt(limit_APerM2);
            if (voltage_V <= limit_V) {
                return voltage_V;
            }
        }
        return findCurrentAt(limit_V, limit_APerM2);
    }

    private double voltageAt(double trial_APerM2) {
        current_APerM2 = trial_APerM2;
        return a.solve(trial_APerM2) + b.solve(trial_APerM2) + trial_APerM2 * pellet_ohmM2;
    }

    /** Newton's method in the logarithms of current and voltage, kept inside a bracket. */
    private double findCurrentAt(double limit_V, double limit_APerM2) {
        double start = limit_APerM2 < Double.POSITIVE_INFINITY
                ? limit_APerM2
                : limit_V / (resistance_ohm() * specification.area_m2());
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double at = StrictMath.log(start);
        for (int trial = 0; trial < MAX_TRIALS; trial++) {
            double j_APerM2 = StrictMath.exp(at);
            double voltage_V = voltageAt(j_APerM2);
            double excess = StrictMath.log(voltage_V / limit_V);
            if (Math.abs(excess) < VOLTAGE_TOLERANCE) {
                return voltage_V;
            }
            low = excess < 0 ? at : low;
            high = excess > 0 ? at : high;
            double slope = j_APerM2 * (a.slope_ohmM2() + b.slope_ohmM2() + pellet_ohmM2) / voltage_V;
            at -= excess / slope;
            if (!(at > low && at < high)) {
                at = 0.5 * (low + high);
            }
        }
        throw new IllegalStateException("no current found that needs " + limit_V + " V");
    }
}
