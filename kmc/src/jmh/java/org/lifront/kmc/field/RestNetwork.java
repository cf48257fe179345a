package org.lifront.kmc.field;

import org.lifront.kmc.material.LithiumContact;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.multigrid.ConductanceBox;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/** The network of an interface at rest as a box of conductances, its metal held at a potential of one. */
public final class RestNetwork {

    private final IonNetwork network;
    private final NetworkEquations equations;
    private final ConductanceBox box;
    private final double[][] current;

    /** Takes the conductances over; nothing is kept of the occupancy. */
    public RestNetwork(OccupancyView occupancy, PhaseTable phases, LithiumContact contact, double temperature_K) {
        LatticeShape shape = occupancy.shape();
        ConductionLaws laws = new ConductionLaws(phases, contact, temperature_K, shape.spacing_m());
        network = new IonNetwork(shape);
        network.assemble(occupancy);
        equations = new NetworkEquations(laws);
        equations.assembleAtRest(network);
        box = new ConductanceBox(shape.nx(), shape.ny(), network.layers());
        current = box.newField();
        for (int column = 0; column < shape.columnCount(); column++) {
            fill(column);
            int bottom = network.layers() - 1;
            box.leak()[bottom][column] += laws.restConductance_SPerM2(network.groundLaw(column));
        }
    }

    private void fill(int column) {
        double[] g = equations.conductance();
        int layers = network.layers();
        int boxNodes = network.metal();
        for (int z = 0; z < layers; z++) {
            int node = column * layers + z;
            box.along0()[z][column] = g[boxNodes + node];
            box.along1()[z][column] = g[2 * boxNodes + node];
            box.along2()[z][column] = z + 1 < layers ? g[node + 1] : 0;
        }
        double contact = g[3 * boxNodes + column];
        current[network.contactLayer(column)][column] = contact;
        box.leak()[network.contactLayer(column)][column] += contact;
    }

    /** The network. */
    public ConductanceBox box() {
        return box;
    }

    /** What the metal would inject into each site if all sites were at ground. */
    public double[][] current() {
        return current;
    }
}
