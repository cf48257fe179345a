package org.lifront.kmc.field;

import java.util.Arrays;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.lattice.geometry.LatticeShape;

/** Potentials of a solution by site, which outlive the graph they were solved on: the warm start of the next solve. */
final class SitePotentials implements Resumable {

    private final LatticeShape shape;
    private double[] ofSite_V = new double[0];
    private double metal_V;
    private boolean solved;

    SitePotentials(LatticeShape shape) {
        this.shape = shape;
    }

    /** Whether a solution has been saved. */
    boolean isSolved() {
        return solved;
    }

    void copyFrom(SitePotentials other) {
        if (ofSite_V.length != other.ofSite_V.length) {
            ofSite_V = new double[other.ofSite_V.length];
        }
        System.arraycopy(other.ofSite_V, 0, ofSite_V, 0, ofSite_V.length);
        metal_V = other.metal_V;
        solved = other.solved;
    }

    /** All of it: the length tells how deep the network has ever been, beyond which a start is zero. */
    @Override
    public void save(StateSink sink) {
        sink.flag("solved", solved);
        sink.doubles("potential of sites, V", ofSite_V);
        sink.doubles("potential of the metal, V", metal_V);
    }

    @Override
    public void restore(StateSource source) {
        solved = source.flag("solved");
        ofSite_V = source.doubles("potential of sites, V");
        metal_V = source.doubles("potential of the metal, V", 1)[0];
    }

    void save(IonNetwork network, double[] potential_V) {
        int first = network.top() * shape.columnCount();
        int end = first + network.layers() * shape.columnCount();
        if (ofSite_V.length < end) {
            ofSite_V = Arrays.copyOf(ofSite_V, end);
        }
        for (int site = first; site < end; site++) {
            ofSite_V[site] = potential_V[network.node(site)];
        }
        metal_V = potential_V[network.metal()];
        solved = true;
    }

    void restore(IonNetwork network, double[] potential_V) {
        int first = network.top() * shape.columnCount();
        for (int site = first; site < first + network.layers() * shape.columnCount(); site++) {
            int node = network.node(site);
            boolean known = site < ofSite_V.length && !network.isInert(node);
            potential_V[node] = known ? ofSite_V[site] : 0;
        }
        potential_V[network.metal()] = metal_V;
    }
}
