package org.lifront.kmc.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifront.kmc.engine.Engine;
import org.lifront.kmc.engine.RejectionFreeBlocks;
import org.lifront.kmc.engine.SerialEngine;
import org.lifront.kmc.engine.SiteBlocks;
import org.lifront.kmc.engine.SublatticeEngine;
import org.lifront.kmc.engine.SublatticeReport;
import org.lifront.kmc.engine.SweepWindow;
import org.lifront.kmc.engine.WorkerTeam;
import org.lifront.kmc.mechanism.Surroundings;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.kmc.rate.InterfaceModel;
import org.lifront.kmc.rate.StepTable;
import org.lifront.kmc.rate.StreamPurpose;
import org.lifront.kmc.selection.SumTreeSelector;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.lattice.decomposition.BlockDecomposition;
import org.lifront.lattice.geometry.LatticeShape;

/** The events of one interface: one at a time over the whole box, or in blocks of columns that take turns. */
final class InterfaceEngine implements Resumable {

    /** Bias of the event rate that blocks aim at; the limit on events in a sweep keeps them far below it. */
    private static final double TOLERANCE = 0.01;

    /** Sweeps in which the field ages as far as it may: it must not be used much longer than that. */
    private static final double SWEEPS_PER_FIELD = 8;

    private final List<InterfaceModel> models = new ArrayList<>();
    private final Engine engine;

    private InterfaceEngine(Surroundings surroundings, StepTable steps, RandomStreams random, int electrode) {
        InterfaceModel model = new InterfaceModel(surroundings, steps);
        models.add(model);
        engine = SerialEngine.rejectionFree(
                model, new SumTreeSelector(model.siteCount()), random.stream(electrode, StreamPurpose.EVENTS));
    }

    private InterfaceEngine(
            Surroundings surroundings,
            StepTable steps,
            RandomStreams random,
            int electrode,
            BlockDecomposition blocks,
            long changesAllowed,
            WorkerTeam team) {
        LatticeShape shape = surroundings.shape();
        SiteBlocks siteBlocks = new SiteBlocks(
                shape.siteCount(), blocks.blockCount(), site -> blocks.block(shape.x(site), shape.y(site), 0));
        for (int block = 0; block < blocks.blockCount(); block++) {
            models.add(new InterfaceModel(surroundings.part(), steps));
        }
        RejectionFreeBlocks processes = new RejectionFreeBlocks(
                siteBlocks,
                models::get,
                SumTreeSelector::new,
                block -> random.stream(electrode, StreamPurpose.EVENTS, block));
        SweepWindow window =
                new SweepWindow(TOLERANCE, Math.max(1, changesAllowed / SWEEPS_PER_FIELD), Double.POSITIVE_INFINITY);
        engine = new SublatticeEngine(
                blocks, siteBlocks, processes, window, 1, random.stream(electrode, StreamPurpose.TURNS), team);
    }

    /**
     * The engine that a specification asks for.
     *
     * @param specification the cell
     * @param surroundings sites and fields
     * @param steps what can happen where
     * @param random streams of the run
     * @param electrode number of the electrode, which keys its random streams
     * @param changesAllowed changes of a conductance after which the field is solved anew
     * @param team threads that blocks are shared among
     */
    static InterfaceEngine of(
            CellSpecification specification,
            Surroundings surroundings,
            StepTable steps,
            RandomStreams random,
            int electrode,
            long changesAllowed,
            WorkerTeam team) {
        Box box = specification.box();
        return box.blocks()
                .map(counts -> LateralBlocks.of(box, specification.stack(), counts))
                .map(blocks ->
                        new InterfaceEngine(surroundings, steps, random, electrode, blocks, changesAllowed, team))
                .orElseGet(() -> new InterfaceEngine(surroundings, steps, random, electrode));
    }

    /** The engine; how many conductances have changed so far matters to nobody once a field is solved. */
    @Override
    public void save(StateSink sink) {
        ((Resumable) engine).save(sink);
    }

    @Override
    public void restore(StateSource source) {
        ((Resumable) engine).restore(source);
    }

    Engine engine() {
        return engine;
    }

    /** What sweeps over blocks were like so far; empty for one event at a time. */
    Optional<SublatticeReport> report() {
        return engine instanceof SublatticeEngine sweeps ? Optional.of(sweeps.report()) : Optional.empty();
    }

    /** Sites whose conductance has changed since the start. */
    long conductanceChanges() {
        long sum = 0;
        for (InterfaceModel model : models) {
            sum += model.conductanceChanges();
        }
        return sum;
    }
}
