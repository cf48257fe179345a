package org.lifront.kmc.simulation;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.engine.Engine;
import org.lifront.kmc.engine.PacedProcess;
import org.lifront.kmc.engine.RejectionFreeBlocks;
import org.lifront.kmc.engine.SerialEngine;
import org.lifront.kmc.engine.SiteBlocks;
import org.lifront.kmc.engine.Territory;
import org.lifront.kmc.event.ClassLattice;
import org.lifront.kmc.event.ClassProcess;
import org.lifront.kmc.event.CompiledModel;
import org.lifront.kmc.event.EventTables;
import org.lifront.kmc.event.RuleEvents;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.kmc.selection.SelectionMethod;

/** The engine of a model, drawn as the options say. */
final class ModelEngine {

    private final CompiledModel model;
    private final ClassLattice lattice;
    private final SelectionMethod selection;
    private final RandomStreams random;
    private final List<PacedProcess> processes = new ArrayList<>();
    private final List<ClassProcess> byClass = new ArrayList<>();
    private final List<RuleEvents> bySite = new ArrayList<>();
    private final Engine engine;
    private EventTables tables;

    ModelEngine(CompiledModel model, ClassLattice lattice, RandomStreams random, RunOptions options) {
        this.model = model;
        this.lattice = lattice;
        this.random = random;
        this.tables = model.tables();
        this.selection = options.selection() == SelectionMethod.AUTO ? SelectionMethod.CLASSES : options.selection();
        this.engine = asOne();
    }

    private Engine asOne() {
        XoShiRo256PlusPlus stream = RuleStream.EVENTS.of(random);
        if (selection == SelectionMethod.CLASSES) {
            int[] positions = ClassProcess.positions(lattice, tables);
            return new SerialEngine(kept(new ClassProcess(lattice, tables, new WholeModel(), positions, stream)));
        }
        SiteBlocks whole = new SiteBlocks(lattice.grid().length(), 1, site -> lattice.isReal(site) ? 0 : -1);
        RejectionFreeBlocks blocks =
                new RejectionFreeBlocks(whole, block -> kept(events()), selection::newSelector, block -> stream);
        return new SerialEngine(kept(blocks.make(0, new WholeModel())));
    }

    private RuleEvents events() {
        return new RuleEvents(model, lattice, tables);
    }

    private RuleEvents kept(RuleEvents events) {
        bySite.add(events);
        return events;
    }

    private PacedProcess kept(PacedProcess process) {
        processes.add(process);
        return process;
    }

    private ClassProcess kept(ClassProcess process) {
        byClass.add(process);
        return process;
    }

    /** Draws from other tables of the same model from now on. */
    void use(EventTables newTables) {
        tables = newTables;
        byClass.forEach(process -> process.use(newTables));
        bySite.forEach(events -> events.use(newTables));
        engine.refresh();
    }

    /** What moves the clock. */
    Engine clock() {
        return engine;
    }

    /** How events are drawn. */
    SelectionMethod selection() {
        return selection;
    }

    /** Rate of the draws in 1/s: an upper bound on the rate of events, the rate itself without rejection. */
    double bound_perS() {
        double sum_perS = 0;
        for (PacedProcess process : processes) {
            sum_perS += process.pace().total_perS();
        }
        for (ClassProcess process : byClass) {
            sum_perS += process.bound_perS();
        }
        return sum_perS;
    }

    /** Events of each step so far. */
    long[] countOfStep() {
        long[] sum = new long[tables.stepCount()];
        byClass.forEach(process -> add(sum, process.countOfStep()));
        bySite.forEach(events -> add(sum, events.countOfStep()));
        return sum;
    }

    private static void add(long[] sum, long[] counts) {
        for (int step = 0; step < sum.length; step++) {
            sum[step] += counts[step];
        }
    }

    /** Whether no event is possible; looks at every site. */
    boolean isFrozen() {
        RuleEvents events = events();
        boolean[] open = {false};
        lattice.grid().forEachSite(site -> open[0] |= events.isEligible(site) && events.propensity_perS(site) > 0);
        return !open[0];
    }

    /** The whole lattice in one hand. */
    private static final class WholeModel implements Territory {

        @Override
        public boolean owns(int site) {
            return true;
        }

        @Override
        public void report(int foreignSite) {
            throw new IllegalArgumentException("site " + foreignSite + " belongs to the whole lattice");
        }
    }
}
