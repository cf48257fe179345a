package org.lifront.kmc.exact;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.engine.SerialEngine;
import org.lifront.kmc.engine.StopRule;
import org.lifront.kmc.engine.Territory;
import org.lifront.kmc.event.ClassLattice;
import org.lifront.kmc.event.ClassProcess;
import org.lifront.kmc.event.CompiledModel;
import org.lifront.kmc.event.EventTables;
import org.lifront.kmc.event.RuleEvents;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.kmc.selection.EventSelector;
import org.lifront.kmc.selection.SelectionMethod;

/** A model on its way, compiled by the engine and drawn by one selection method. Sites as in {@link PlainLattice}. */
final class ModelRun {

    private static final int EVENTS = 77;
    private static final StopRule NEVER = () -> false;
    private static final Territory EVERYTHING = new Territory() {
        @Override
        public boolean owns(int site) {
            return true;
        }

        @Override
        public void report(int foreignSite) {
            throw new IllegalStateException("there is no other territory");
        }
    };

    private final CompiledModel model;
    private final ClassLattice state;
    private final PlainLattice lattice;
    private final int[] paddedSites;
    private final SerialEngine engine;

    /** The model at its start. */
    ModelRun(Chemistry chemistry, SelectionMethod method, long seed) {
        this(new Replicas(chemistry, seed), method, seed);
    }

    /** A replica: the same start, its own events. */
    ModelRun(Replicas replicas, SelectionMethod method, long seed) {
        this(replicas, method == SelectionMethod.CLASSES ? null : method.newSelector(replicas.channels()), seed);
    }

    /** The same with a selector of its own; null to draw by classes. */
    ModelRun(Replicas replicas, EventSelector selector, long seed) {
        this.model = replicas.model();
        this.state = model.start();
        this.lattice = replicas.lattice();
        this.paddedSites = replicas.paddedSites();
        EventTables tables = replicas.tables();
        XoShiRo256PlusPlus random = new RandomStreams(seed).stream(EVENTS);
        if (selector == null) {
            int[] positions = ClassProcess.positions(state, tables);
            engine = new SerialEngine(new ClassProcess(state, tables, EVERYTHING, positions, random));
        } else {
            engine = SerialEngine.rejectionFree(new RuleEvents(model, state, tables), selector, random);
        }
        engine.refresh();
    }

    PlainLattice lattice() {
        return lattice;
    }

    /** Goes on to a time, or to the event after which the rule says stop; whether the time was reached. */
    boolean advance(double until_s, StopRule stopRule) {
        return engine.advance(until_s, stopRule);
    }

    void advance(double until_s) {
        advance(until_s, NEVER);
    }

    double time_s() {
        return engine.time_s();
    }

    long eventCount() {
        return engine.eventCount();
    }

    /** Index of the species on a site. */
    int species(int site) {
        return model.classes().of(state.classOf(paddedSites[site])).species();
    }

    /** Species of all sites; a copy. */
    int[] species() {
        int[] bySite = new int[paddedSites.length];
        for (int site = 0; site < bySite.length; site++) {
            bySite[site] = species(site);
        }
        return bySite;
    }

    /** Number of sites with a species. */
    int count(int species) {
        int count = 0;
        for (int site = 0; site < paddedSites.length; site++) {
            count += species(site) == species ? 1 : 0;
        }
        return count;
    }

    /** Bonds between sites with different species. */
    int unlikeBonds() {
        int twice = 0;
        for (int site = 0; site < paddedSites.length; site++) {
            int here = species(site);
            for (int direction = 0; direction < lattice.directions(site); direction++) {
                int neighbour = lattice.neighbour(site, direction);
                twice += neighbour >= 0 && species(neighbour) != here ? 1 : 0;
            }
        }
        return twice / 2;
    }
}
