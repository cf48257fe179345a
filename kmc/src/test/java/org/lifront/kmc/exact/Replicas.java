package org.lifront.kmc.exact;

import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.event.CompiledModel;
import org.lifront.kmc.event.EventTables;
import org.lifront.kmc.random.RandomStreams;

/** A model compiled once, from which runs start alike and go on with different events. */
final class Replicas {

    private final CompiledModel model;
    private final EventTables tables;
    private final PlainLattice lattice;
    private final int[] paddedSites;

    /** A model with the start that belongs to a seed. */
    Replicas(Chemistry chemistry, long startSeed) {
        model = new CompiledModel(chemistry, new RandomStreams(startSeed));
        tables = model.tables();
        lattice = new PlainLattice(chemistry.box());
        paddedSites = new int[lattice.siteCount()];
        for (int site = 0; site < paddedSites.length; site++) {
            paddedSites[site] =
                    model.grid().site(lattice.x(site), lattice.y(site), lattice.z(site), lattice.basis(site));
        }
    }

    CompiledModel model() {
        return model;
    }

    EventTables tables() {
        return tables;
    }

    PlainLattice lattice() {
        return lattice;
    }

    /** Number in the padded grid of each site. */
    int[] paddedSites() {
        return paddedSites;
    }

    /** Channels that a selector needs. */
    int channels() {
        return model.grid().length();
    }
}
