package org.lifront.kmc.cell;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.lifront.kmc.field.ElectronSupply;
import org.lifront.kmc.field.IonField;
import org.lifront.kmc.field.Polarity;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * The two fields of one interface, ion potential and electron supply, which can be computed ahead on another thread while
 * the interface waits for them.
 *
 * <p>What is computed ahead is what would be computed when it is asked for; if it turns out that another current flows,
 * it is forgotten, the warm start included. So it never changes a result, only the time at which it is there.
 */
final class InterfaceFields implements Resumable {

    private final OccupancyView occupancy;
    private final IonField ionField;
    private final ElectronSupply electronSupply;
    private final Optional<ExecutorService> solvers;
    private Future<Double> ahead;
    private double aheadCurrent_APerM2;
    private boolean supplyIsKnown;

    InterfaceFields(
            OccupancyView occupancy,
            IonField ionField,
            ElectronSupply electronSupply,
            Optional<ExecutorService> solvers) {
        this.occupancy = occupancy;
        this.ionField = ionField;
        this.electronSupply = electronSupply;
        this.solvers = solvers;
    }

    /** Starts to compute the fields for a current that probably will be asked for; the sites must not change until then. */
    void anticipate(Polarity polarity, double current_APerM2) {
        if (solvers.isPresent() && ahead == null) {
            boolean supplyToo = !supplyIsKnown;
            aheadCurrent_APerM2 = current_APerM2;
            ahead = solvers.get().submit(() -> {
                double overpotential_V = ionField.solve(occupancy, polarity, current_APerM2);
                if (supplyToo) {
                    electronSupply.refresh(occupancy);
                }
                return overpotential_V;
            });
        }
    }

    /**
     * Solves the ion field.
     *
     * @param polarity whether the metal is stripped or plated
     * @param current_APerM2 magnitude of the current density averaged over the box
     * @return overpotential of the interface in volts
     */
    double solve(Polarity polarity, double current_APerM2) {
        if (ahead == null) {
            return ionField.solve(occupancy, polarity, current_APerM2);
        }
        Future<Double> anticipated = ahead;
        ahead = null;
        try {
            double overpotential_V = anticipated.get();
            supplyIsKnown = true;
            if (current_APerM2 == aheadCurrent_APerM2) {
                return overpotential_V;
            }
        } catch (ExecutionException e) {
            if (current_APerM2 == aheadCurrent_APerM2) {
                throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("a cell was interrupted while it waited for a field", e);
        }
        ionField.forgetLastSolve();
        return ionField.solve(occupancy, polarity, current_APerM2);
    }

    /** Relative difference of dissipated and injected power in the last solution. */
    double powerImbalance() {
        return ionField.powerImbalance();
    }

    /** Brings the electron supply up to date with the structure. */
    void refreshSupply() {
        if (!supplyIsKnown) {
            electronSupply.refresh(occupancy);
            supplyIsKnown = true;
        }
    }

    /** To be told before the structure changes. */
    void age() {
        supplyIsKnown = false;
    }

    /** Warm starts; the electron supply follows from the sites. To be called while nothing is computed ahead. */
    @Override
    public void save(StateSink sink) {
        ionField.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        ionField.restore(source);
        supplyIsKnown = false;
    }

    /** Small-signal resistance at rest, without voids, per area of the box. */
    double restResistance_ohmM2() {
        return ionField.restResistance_ohmM2(occupancy);
    }
}
