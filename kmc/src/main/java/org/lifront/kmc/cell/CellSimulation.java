package org.lifront.kmc.cell;

import java.util.List;
import java.util.stream.Stream;
import org.lifront.kmc.field.Polarity;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.kmc.trajectory.Column;
import org.lifront.kmc.trajectory.TrajectoryLattice;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * A symmetric cell under cycling: two independent interfaces in series with the pellet.
 *
 * <p>Each half cycle strips one electrode and plates the other, then the roles swap. Within a half cycle each interface
 * goes on until it needs a new field or the half cycle ends; of two that wait for a field the earlier one is served
 * first, so that samples are in order of time. A new field of one interface changes the cell voltage, and through the
 * compliance limit possibly the current of both; the other one then feels the change from where it waits. A run depends
 * on its specification alone.
 */
public final class CellSimulation implements AutoCloseable, Resumable {

    private final CellSpecification specification;
    private final CyclingProtocol protocol;
    private final StackGeometry geometry;
    private final CellThreads threads;
    private final CoatedInterface a;
    private final CoatedInterface b;
    private final Cycler cycler;
    private final Coulometer coulometer = new Coulometer();
    private final List<Column> seriesColumns;
    private double resistance_ohm = Double.NaN;
    private boolean begun;
    private int halfCyclesDone;

    private CellSimulation(CellSpecification specification, int threads) {
        this.specification = specification;
        this.protocol = specification.protocol();
        this.geometry = new StackGeometry(specification);
        this.threads = new CellThreads(threads);
        this.a = new CoatedInterface(specification, geometry, 0, this.threads);
        this.b = new CoatedInterface(specification, geometry, 1, this.threads);
        this.cycler = new Cycler(specification, a, b);
        this.seriesColumns =
                CellColumns.series(phaseLabels(), specification.box().blocks().isPresent(), a.lithiumColumns());
    }

    /**
     * Grows the starting structure of a cell, to be simulated on the caller's thread.
     *
     * @throws IllegalArgumentException if the films do not fit into the box or its blocks do not fit the films
     */
    public static CellSimulation of(CellSpecification specification) {
        return new CellSimulation(specification, 1);
    }

    /**
     * Grows the starting structure of a cell, to be simulated by several threads. They solve the fields of the two
     * interfaces side by side and share the blocks of a box; their number changes no result.
     *
     * @param specification the cell
     * @param threads how many threads may be at work at a time, at least 1
     * @throws IllegalArgumentException if the films do not fit into the box or its blocks do not fit the films
     */
    public static CellSimulation of(CellSpecification specification, int threads) {
        return new CellSimulation(specification, threads);
    }

    /** Ends the threads. */
    @Override
    public void close() {
        threads.close();
    }

    /** Box of each electrode. */
    public LatticeShape shape() {
        return geometry.shape();
    }

    /** First layer of the electrolyte. */
    public int surfaceLayer() {
        return geometry.surfaceLayer();
    }

    /** Label of each phase code. */
    public List<String> phaseLabels() {
        return geometry.phases().labels();
    }

    /** Lattices of lithium as particles, those of electrode A first; none if lithium is in columns. */
    public List<TrajectoryLattice> lithiumLattices() {
        return Stream.concat(a.lithiumLattices("a").stream(), b.lithiumLattices("b").stream())
                .toList();
    }

    /** Columns of the samples given to the observer. */
    public List<Column> seriesColumns() {
        return seriesColumns;
    }

    /** Scalar columns of the frames given to the observer. */
    public List<Column> frameColumns() {
        return CellColumns.frames();
    }

    /**
     * Cycles the cell to the end of its protocol, or until the observer asks to stop.
     *
     * @param observer receives samples and frames; a first frame and sample show the cell before cycling, unless that
     *     was done before a state was restored
     * @return whether the protocol was completed
     */
    public boolean run(CellObserver observer) {
        if (!begun) {
            showState(observer, 0, 0);
            begun = true;
        }
        while (halfCyclesDone < 2 * protocol.cycles()) {
            if (observer.stopRequested()) {
                return false;
            }
            int half = halfCyclesDone + 1;
            runHalfCycle(observer, half);
            if (half % 2 == 0 && specification.showsFrameAfter(half / 2)) {
                showState(observer, half, sign(half));
            }
            halfCyclesDone = half;
            if (half % 2 == 0) {
                observer.cycleFinished(half / 2);
            }
            observer.halfCycleFinished(this);
        }
        return true;
    }

    /** Full cycles simulated so far, those before a restored state included. */
    public int cyclesDone() {
        return halfCyclesDone / 2;
    }

    /**
     * Everything on which the rest of the run depends beyond the specification. To be called before {@link #run}, after
     * it, or by its observer when a half cycle is finished; it does not matter to the run whether, or how often.
     */
    @Override
    public void save(StateSink sink) {
        sink.flag("begun", begun);
        sink.ints("half cycles done", halfCyclesDone);
        cycler.save(sink);
        a.save(sink);
        b.save(sink);
    }

    /** To be called before {@link #run}, on a simulation of the same specification. */
    @Override
    public void restore(StateSource source) {
        begun = source.flag("begun");
        halfCyclesDone = source.ints("half cycles done", 1)[0];
        cycler.restore(source);
        a.restore(source);
        b.restore(source);
    }

    private static int sign(int half) {
        return half % 2 == 1 ? 1 : -1;
    }

    /** One half cycle and the rest after it, docs/model.md section 6. */
    private void runHalfCycle(CellObserver observer, int half) {
        Polarity ofA = half % 2 == 1 ? Polarity.STRIPPING : Polarity.PLATING;
        a.setPolarity(ofA);
        b.setPolarity(ofA.reversed());
        double start_s = (half - 1) * protocol.period_s();
        double end_s = half * protocol.period_s();
        coulometer.begin(start_s);
        cycler.solveBoth();
        advance(observer, half, start_s, end_s - protocol.rest_s());
        if (protocol.rest_s() > 0) {
            cycler.rest();
            advance(observer, half, end_s - protocol.rest_s(), end_s);
        }
    }

    /** Lets both interfaces go on with the fields just solved, and new ones when they need them. */
    private void advance(CellObserver observer, int half, double start_s, double end_s) {
        sample(observer, half, start_s, sign(half));
        boolean aWaits = !a.advance(end_s);
        boolean bWaits = !b.advance(end_s);
        while (aWaits || bWaits) {
            if (aWaits) {
                cycler.anticipate(a);
            }
            if (bWaits) {
                cycler.anticipate(b);
            }
            boolean aFirst = aWaits && !(bWaits && b.time_s() < a.time_s());
            CoatedInterface first = aFirst ? a : b;
            cycler.solveAgain(first);
            sample(observer, half, first.time_s(), sign(half));
            boolean waits = !first.advance(end_s);
            aWaits = aFirst ? waits : aWaits;
            bWaits = aFirst ? bWaits : waits;
        }
        sample(observer, half, end_s, sign(half));
    }

    /** A frame, and a sample that carries the small-signal resistance. */
    private void showState(CellObserver observer, int half, int sign) {
        resistance_ohm = (a.restResistance_ohmM2() + b.restResistance_ohmM2()) / specification.area_m2()
                + cycler.pelletResistance_ohm();
        double voltage_V = half == 0 ? 0 : cycler.overpotential_V();
        double[] row = {
            a.time_s(),
            half / 2,
            half,
            voltage_V,
            resistance_ohm,
            protocol.temperature_K(),
            cycler.pelletResistance_ohm(),
            specification.area_m2() * a.contactFraction(),
            specification.area_m2() * b.contactFraction()
        };
        sample(observer, half, a.time_s(), sign);
        observer.frame(
                row,
                a.occupancy(),
                b.occupancy(),
                Stream.concat(a.lithiumStates().stream(), b.lithiumStates().stream())
                        .toList());
        resistance_ohm = Double.NaN;
    }

    private void sample(CellObserver observer, int half, double time_s, int sign) {
        double[] row = new double[seriesColumns.size()];
        if (half > 0) {
            coulometer.note(time_s, cycler.current_A(), cycler.missing_A());
        }
        double[] common = {
            time_s,
            (half + 1) / 2,
            half,
            sign * cycler.current_A(),
            half == 0 ? 0 : cycler.overpotential_V(),
            cycler.isClipped() ? 1 : 0,
            resistance_ohm,
            coulometer.charge_C(),
            coulometer.lost_C()
        };
        System.arraycopy(common, 0, row, 0, common.length);
        int position = a.report(row, common.length);
        b.report(row, position);
        observer.sample(row);
    }
}
