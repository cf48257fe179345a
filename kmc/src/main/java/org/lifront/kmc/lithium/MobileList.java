package org.lifront.kmc.lithium;

import java.util.Arrays;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;

/** The sites of mobile Li, in any order without holes; the order is part of the state of a run. */
final class MobileList {

    int[] sites = new int[64];
    int count;

    void add(int site) {
        if (count == sites.length) {
            sites = Arrays.copyOf(sites, 2 * count);
        }
        sites[count++] = site;
    }

    void removeAt(int place) {
        sites[place] = sites[--count];
    }

    void save(String name, StateSink sink) {
        sink.ints(name, Arrays.copyOf(sites, count));
    }

    void restore(String name, StateSource source) {
        int[] saved = source.ints(name);
        count = saved.length;
        sites = Arrays.copyOf(saved, Math.max(sites.length, count));
    }

    /** Deepest layer in which a Li sits, -1 if there is none. */
    int deepest(DomainLattice lattice) {
        int deepest = -1;
        for (int place = 0; place < count; place++) {
            deepest = Math.max(deepest, lattice.layer(sites[place]));
        }
        return deepest;
    }
}
