package org.lifront.kmc.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.engine.BlockProcesses;
import org.lifront.kmc.engine.Engine;
import org.lifront.kmc.engine.LocalProcess;
import org.lifront.kmc.engine.RejectionFreeBlocks;
import org.lifront.kmc.engine.RejectionFreeProcess;
import org.lifront.kmc.engine.SerialEngine;
import org.lifront.kmc.engine.SublatticeEngine;
import org.lifront.kmc.engine.SublatticeReport;
import org.lifront.kmc.engine.SweepWindow;
import org.lifront.kmc.engine.WorkerTeam;
import org.lifront.kmc.event.AdaptiveProcess;
import org.lifront.kmc.event.ClassBlocks;
import org.lifront.kmc.event.ClassLattice;
import org.lifront.kmc.event.ClassProcess;
import org.lifront.kmc.event.CompiledModel;
import org.lifront.kmc.event.EventTables;
import org.lifront.kmc.event.RuleEvents;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.lattice.decomposition.BlockDecomposition;

/** The engine of a model: one process over the whole lattice, or one a block, drawn as the options say. */
final class ModelEngine implements AutoCloseable, Resumable {

    private final CompiledModel model;
    private final ClassLattice lattice;
    private final SelectionMethod selection;
    private final RandomStreams random;
    private final List<LocalProcess> processes = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<RuleEvents> eventsOfSites = new ArrayList<>();
    private final Engine engine;
    private WorkerTeam team;
    private EventTables tables;

    /** Where events come from: takes other tables, counts the events of each step. */
    private record Source(Consumer<EventTables> use, Supplier<long[]> countOfStep) {}

    /**
     * @throws IllegalArgumentException if the lattice cannot be cut as asked; the message is for users
     */
    ModelEngine(CompiledModel model, ClassLattice lattice, RandomStreams random, RunOptions options) {
        this.model = model;
        this.lattice = lattice;
        this.random = random;
        this.tables = model.tables();
        this.selection = options.selection();
        this.engine = options.blocks().map(this::inBlocks).orElseGet(this::asOne);
    }

    private Engine asOne() {
        XoShiRo256PlusPlus stream = RuleStream.EVENTS.of(random);
        return new SerialEngine(
                switch (selection) {
                    case AUTO -> kept(new AdaptiveProcess(model, lattice, tables, stream));
                    case CLASSES -> kept(ClassProcess.ofWholeLattice(lattice, tables, stream));
                    case LINEAR_SCAN, SUM_TREE, COMPOSITION_REJECTION ->
                        kept(RejectionFreeProcess.ofWholeLattice(
                                events(), selection.newSelector(lattice.grid().length()), stream));
                });
    }

    private Engine inBlocks(BlockRun run) {
        BlockDecomposition decomposition = run.counts()
                .map(counts -> ClassBlocks.cut(model, counts))
                .orElseGet(() -> BlockDecomposition.choose(
                        ClassBlocks.box(model.chemistry().box()), ClassBlocks.reach(model.reach())));
        ClassBlocks classes = new ClassBlocks(
                lattice, tables, model.reach(), decomposition, block -> RuleStream.BLOCK.of(random, block));
        team = new WorkerTeam(run.threads());
        return new SublatticeEngine(
                decomposition,
                classes.blocks(),
                processes(classes),
                SweepWindow.of(run.tolerance()),
                model.reach().changeCells(),
                RuleStream.TURNS.of(random),
                team);
    }

    private BlockProcesses processes(ClassBlocks classes) {
        if (!selection.hasSelector()) {
            return (block, territory) -> kept(classes.make(block, territory));
        }
        RejectionFreeBlocks blocks = new RejectionFreeBlocks(
                classes.blocks(),
                block -> events(),
                selection::newSelector,
                block -> RuleStream.BLOCK.of(random, block));
        return (block, territory) -> kept(blocks.make(block, territory));
    }

    private RuleEvents events() {
        RuleEvents events = new RuleEvents(model, lattice, tables);
        sources.add(new Source(events::use, events::countOfStep));
        eventsOfSites.add(events);
        return events;
    }

    private LocalProcess kept(ClassProcess process) {
        sources.add(new Source(process::use, process::countOfStep));
        return kept((LocalProcess) process);
    }

    private LocalProcess kept(AdaptiveProcess process) {
        sources.add(new Source(process::use, process::countOfStep));
        return kept((LocalProcess) process);
    }

    private LocalProcess kept(LocalProcess process) {
        processes.add(process);
        return process;
    }

    @Override
    public void save(StateSink sink) {
        lattice.save(sink);
        eventsOfSites.forEach(events -> events.save(sink));
        ((Resumable) engine).save(sink);
    }

    @Override
    public void restore(StateSource source) {
        lattice.restore(source);
        eventsOfSites.forEach(events -> events.restore(source));
        ((Resumable) engine).restore(source);
    }

    /** Draws from other tables of the same model from now on. */
    void use(EventTables newTables) {
        tables = newTables;
        sources.forEach(source -> source.use().accept(newTables));
        engine.refresh();
    }

    /** What moves the clock. */
    Engine clock() {
        return engine;
    }

    /** How events are drawn by now. */
    SelectionMethod selection() {
        if (selection != SelectionMethod.AUTO) {
            return selection;
        }
        boolean isRejectionFree = processes.get(0) instanceof AdaptiveProcess adaptive && adaptive.isRejectionFree();
        return isRejectionFree ? SelectionMethod.COMPOSITION_REJECTION : SelectionMethod.CLASSES;
    }

    /** Whether the lattice is swept in blocks. */
    boolean isInBlocks() {
        return team != null;
    }

    /** What the sweeps were like; empty for one exact process. */
    Optional<SublatticeReport> report() {
        return engine instanceof SublatticeEngine sweeps ? Optional.of(sweeps.report()) : Optional.empty();
    }

    /** Rate of the draws in 1/s: an upper bound on the rate of events, the rate itself without rejection. */
    double bound_perS() {
        double sum_perS = 0;
        for (LocalProcess process : processes) {
            sum_perS += process.pace().total_perS();
        }
        return sum_perS;
    }

    /** Events of each step so far. */
    long[] countOfStep() {
        long[] sum = new long[tables.stepCount()];
        for (Source source : sources) {
            long[] counts = source.countOfStep().get();
            for (int step = 0; step < sum.length; step++) {
                sum[step] += counts[step];
            }
        }
        return sum;
    }

    /** Whether no event is possible; looks at every site. */
    boolean isFrozen() {
        RuleEvents events = new RuleEvents(model, lattice, tables);
        boolean[] open = {false};
        lattice.grid().forEachSite(site -> open[0] |= events.isEligible(site) && events.propensity_perS(site) > 0);
        return !open[0];
    }

    @Override
    public void close() {
        if (team != null) {
            team.close();
        }
    }
}
