package org.lifront.kmc.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntToDoubleFunction;
import org.lifront.kmc.engine.Engine;
import org.lifront.kmc.lithium.LithiumBelowInterface;
import org.lifront.kmc.lithium.LithiumDomain;
import org.lifront.kmc.mechanism.Surroundings;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.kmc.trajectory.Column;
import org.lifront.kmc.trajectory.TrajectoryLattice;

/**
 * Lithium as particles in step with one interface: after the events of the interface up to some moment, the particles go on
 * to that moment with the electron supply as it was, on another thread if there is one, and {@link #join} carries over
 * what they have reduced. Operator splitting; docs/model.md section 12.
 */
final class LithiumParticles implements Resumable {

    private static final List<String> LEGEND = List.of("Ti4+", "Ti4+ with Li", "Ti3+", "Ti3+ with Li");

    private final LithiumBelowInterface lithium;
    private final Optional<ExecutorService> threads;
    private Optional<Future<?>> underWay = Optional.empty();

    LithiumParticles(LithiumBelowInterface lithium, Optional<ExecutorService> threads) {
        this.lithium = lithium;
        this.threads = threads;
    }

    /** Takes over the electron supply of the columns of the interface. */
    void supply(IntToDoubleFunction electronSupply) {
        lithium.supply(electronSupply);
    }

    /** Starts to let events happen until a moment; nobody may look at the particles until {@link #join}. */
    void advance(double until_s) {
        if (threads.isPresent()) {
            underWay = Optional.of(threads.get().submit(() -> lithium.advance(until_s)));
        } else {
            lithium.advance(until_s);
        }
    }

    /** Waits for the particles and lets the sites of the interface follow. */
    void join(Surroundings surroundings, Engine engine) {
        underWay.ifPresent(LithiumParticles::await);
        underWay = Optional.empty();
        lithium.takeChanges(new LithiumBelowInterface.Changes() {
            @Override
            public void reduced(int site) {
                surroundings.reduce(site);
                engine.reconsider(site);
            }

            @Override
            public void filled(int site) {
                surroundings.fillBoundary(site);
            }
        });
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("a cell was interrupted while it waited for its lithium", e);
        }
    }

    /** Columns of the time series, without the prefix of the electrode. */
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("ti3_front_m", "m", "depth to which at least 2/3 of a layer of grain is Ti3+"));
        columns.add(new Column("ti4_front_m", "m", "depth from which less than 1/3 of a layer of grain is Ti3+"));
        columns.add(new Column("half_reduced_m", "m", "depth at which half of a layer of grain is Ti3+"));
        addBalance(columns, "grain", "the grain domain");
        if (lithium.boundary().isPresent()) {
            columns.add(new Column("gb_front_m", "m", "depth at which half of a layer of the boundary is Ti3+"));
            columns.add(new Column("gb_deepest_m", "m", "depth of the deepest mobile Li in the boundary"));
            columns.add(new Column(
                    "gb_mobile_perM2",
                    "1/m2",
                    "mobile Li per area of boundary, down to its front or that of the grains"));
            columns.add(new Column("gb_mobile", "1", "mobile Li in the boundary"));
            addBalance(columns, "gb_domain", "the boundary domain");
        }
        return columns;
    }

    private static void addBalance(List<Column> columns, String prefix, String domain) {
        columns.add(new Column(prefix + "_injected", "1", "Li that has entered " + domain + " from the metal"));
        columns.add(new Column(prefix + "_ejected", "1", "Li that has left " + domain + " for the metal"));
        columns.add(new Column(prefix + "_mobile", "1", "mobile Li found in " + domain));
        columns.add(new Column(prefix + "_ti3", "1", "Ti3+ found in " + domain));
    }

    /** Puts the values of {@link #columns} into a row; returns the position behind them. */
    int report(double[] row, int start) {
        LithiumDomain grains = lithium.grains();
        int position = start;
        row[position++] = grains.ti3Front_m();
        row[position++] = grains.ti4Front_m();
        row[position++] = grains.halfReduced_m();
        position = reportBalance(grains, row, position);
        if (lithium.boundary().isPresent()) {
            LithiumDomain boundary = lithium.boundary().get();
            row[position++] = boundary.boundaryFront_m();
            row[position++] = boundary.deepestInBoundary_m();
            row[position++] = boundary.mobilePerBoundaryArea_perM2();
            row[position++] = boundary.mobileInBoundary();
            position = reportBalance(boundary, row, position);
        }
        return position;
    }

    private static int reportBalance(LithiumDomain domain, double[] row, int start) {
        int position = start;
        row[position++] = domain.injected();
        row[position++] = domain.ejected();
        row[position++] = domain.mobile();
        row[position++] = domain.reduced();
        return position;
    }

    /** Lattices of the domains. */
    List<TrajectoryLattice> lattices(String electrode) {
        List<TrajectoryLattice> lattices = new ArrayList<>();
        lattices.add(lattice(electrode + "_lithium", lithium.grains()));
        lithium.boundary().ifPresent(domain -> lattices.add(lattice(electrode + "_boundary", domain)));
        return lattices;
    }

    private static TrajectoryLattice lattice(String name, LithiumDomain domain) {
        return new TrajectoryLattice(
                name, domain.columnsX(), domain.columnsY(), domain.layers(), 1, domain.spacing_m(), LEGEND);
    }

    /** To be called after {@link #join}; the supply is handed over anew before the particles go on. */
    @Override
    public void save(StateSink sink) {
        lithium.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        lithium.restore(source);
    }

    /** States of the domains. */
    List<byte[]> states() {
        return lithium.states();
    }
}
