package org.lifront.kmc.field;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * The resistor network of one interface: a node for each site from the first layer that is not all metal down to a few
 * layers below the deepest altered one, and one node for the metal, which is an equipotential. The bottom is grounded
 * through half a site.
 *
 * <p>Node {@code column * layers + z}, so that a column is contiguous; the metal is the last node. Sites filled with
 * metal keep their number but have no edges ("inert"), which lets the linear solver run over plain arrays. The same holds
 * for insulating sites and for islands without a path to ground: they "float" and carry no current. Edges are listed once, each with its law and with the slot of its conductance:
 *
 * <pre>
 *   slot of edge    to the node above | to the east | to the north |  metal to column c
 *                   node              | n + node    | 2n + node    |  3n + c                 n = columns * layers
 * </pre>
 */
final class IonNetwork {

    /** Plain electrolyte layers kept below the deepest altered site, so that currents can spread before ground. */
    private static final int SPREADING_LAYERS = 3;

    private static final int METAL = -1;

    private final LatticeShape shape;
    private final IntPredicate insulates;
    private int top;
    private int layers;
    private int boxNodes;
    private int[] kind = new int[0];
    private boolean[] inert = new boolean[0];
    private int[] queue = new int[0];
    private boolean hasInsulator;
    private boolean metalIsGrounded;
    private final int[] contactLayer;
    private int edgeCount;
    private int[] high = new int[0];
    private int[] low = new int[0];
    private int[] law = new int[0];
    private int[] slot = new int[0];

    /** A network in which every site that is not metal conducts. */
    IonNetwork(LatticeShape shape) {
        this(shape, kind -> false);
    }

    /**
     * @param shape box of the interface
     * @param insulates whether a kind of site has no conductance at all
     */
    IonNetwork(LatticeShape shape, IntPredicate insulates) {
        this.shape = shape;
        this.insulates = insulates;
        this.contactLayer = new int[shape.columnCount()];
    }

    /** Rebuilds the network from the occupancy. */
    void assemble(OccupancyView occupancy) {
        int end = Math.min(shape.nz(), Math.max(occupancy.deepestAlteredLayer(), 0) + 1 + SPREADING_LAYERS);
        top = Math.min(topOfStack(occupancy), end - 2);
        layers = end - top;
        boxNodes = shape.columnCount() * layers;
        reserve();
        hasInsulator = false;
        metalIsGrounded = true;
        for (int column = 0; column < shape.columnCount(); column++) {
            readColumn(occupancy, column);
        }
        if (hasInsulator) {
            cutFloating();
        }
        edgeCount = 0;
        for (int column = 0; column < shape.columnCount(); column++) {
            addEdgesOf(column);
        }
    }

    /** First layer in which some column is not metal. */
    private int topOfStack(OccupancyView occupancy) {
        int site = 0;
        while (site < shape.siteCount() - 1 && occupancy.phase(site) == OccupancyView.LITHIUM) {
            site++;
        }
        return shape.layer(site);
    }

    private void readColumn(OccupancyView occupancy, int column) {
        contactLayer[column] = layers;
        for (int z = layers - 1; z >= 0; z--) {
            int site = shape.site(column, top + z);
            int phase = occupancy.phase(site);
            boolean metal = phase == OccupancyView.LITHIUM;
            int node = column * layers + z;
            kind[node] = metal ? METAL : occupancy.isDamaged(site) ? ConductionLaws.DAMAGED : phase;
            inert[node] = metal;
            if (!metal) {
                contactLayer[column] = z;
                hasInsulator |= insulates.test(kind[node]);
            }
        }
    }

    /** Takes the sites out of the network that no path of conducting sites joins to ground. */
    private void cutFloating() {
        Arrays.fill(inert, 0, boxNodes, true);
        int end = 0;
        for (int column = 0; column < shape.columnCount(); column++) {
            end = reach(bottom(column), end);
        }
        for (int next = 0; next < end; next++) {
            end = reachNeighbours(queue[next], end);
        }
        metalIsGrounded = false;
        for (int column = 0; column < shape.columnCount(); column++) {
            metalIsGrounded |= !inert[column * layers + contactLayer[column]];
        }
    }

    private int reachNeighbours(int node, int end) {
        int column = node / layers;
        int z = node % layers;
        int reached = end;
        for (int side = 0; side < 4; side++) {
            reached = reach(shape.lateral(column, side) * layers + z, reached);
        }
        if (z > 0) {
            reached = reach(node - 1, reached);
        }
        return z < layers - 1 ? reach(node + 1, reached) : reached;
    }

    /** Puts a node at the end of the queue if it conducts and has not been reached yet; returns the new end. */
    private int reach(int node, int end) {
        if (!inert[node] || kind[node] == METAL || insulates.test(kind[node])) {
            return end;
        }
        inert[node] = false;
        queue[end] = node;
        return end + 1;
    }

    private void addEdgesOf(int column) {
        int east = shape.east(column);
        int north = shape.north(column);
        int contact = contactLayer[column];
        for (int z = contact; z < layers; z++) {
            int node = column * layers + z;
            if (z > contact) {
                addEdgeIfConducting(node, node - 1, node);
            }
            addEdgeIfConducting(node, east * layers + z, boxNodes + node);
            addEdgeIfConducting(node, north * layers + z, 2 * boxNodes + node);
        }
        if (!inert[column * layers + contact]) {
            addContact(column, contact);
        }
    }

    private void addContact(int column, int contact) {
        high[edgeCount] = metal();
        low[edgeCount] = column * layers + contact;
        law[edgeCount] = contactLaw(column);
        slot[edgeCount++] = 3 * boxNodes + column;
    }

    private void addEdgeIfConducting(int node, int other, int edgeSlot) {
        if (inert[node] || inert[other]) {
            return;
        }
        high[edgeCount] = node;
        low[edgeCount] = other;
        law[edgeCount] = ConductionLaws.law(kind[other], kind[node]);
        slot[edgeCount++] = edgeSlot;
    }

    private void reserve() {
        if (kind.length < boxNodes) {
            int nodes = boxNodes + 8 * shape.columnCount();
            kind = Arrays.copyOf(kind, nodes);
            inert = new boolean[nodes];
            queue = new int[nodes];
            int edges = 3 * nodes + shape.columnCount();
            high = new int[edges];
            low = new int[edges];
            law = new int[edges];
            slot = new int[edges];
        }
    }

    LatticeShape shape() {
        return shape;
    }

    /** Number of nodes, the metal included. */
    int nodeCount() {
        return boxNodes + 1;
    }

    /** The node of the metal. */
    int metal() {
        return boxNodes;
    }

    /** Number of slots that conductances need. */
    int slotCount() {
        return 3 * boxNodes + shape.columnCount();
    }

    /** Number of edges without those to ground. */
    int edgeCount() {
        return edgeCount;
    }

    /** First layer of the box that the network covers: above it there is nothing but metal. */
    int top() {
        return top;
    }

    /** Number of layers that the network covers. */
    int layers() {
        return layers;
    }

    /** Node of a site within the layers covered. */
    int node(int site) {
        return shape.column(site) * layers + shape.layer(site) - top;
    }

    /** Whether a node of the box is metal or floats, and so has no edges. */
    boolean isInert(int node) {
        return inert[node];
    }

    /** Whether a node of the box is not metal but has no path to ground. */
    boolean isFloating(int node) {
        return inert[node] && kind[node] != METAL;
    }

    /** Whether any path joins the metal to ground. */
    boolean metalIsGrounded() {
        return metalIsGrounded;
    }

    /** First layer of a column that is not metal, counted from {@link #top}. */
    int contactLayer(int column) {
        return contactLayer[column];
    }

    /** Law of the edge between the metal and the top of a column. */
    int contactLaw(int column) {
        return ConductionLaws.contactLaw(kind[column * layers + contactLayer[column]]);
    }

    /** Law of the edge between a node and the node above it, neither of them inert. */
    int lawAbove(int node) {
        return ConductionLaws.law(kind[node - 1], kind[node]);
    }

    /** Law of the edge between the bottom of a column and ground. */
    int groundLaw(int column) {
        return ConductionLaws.groundLaw(kind[bottom(column)]);
    }

    /** Lowest node of a column. */
    int bottom(int column) {
        return column * layers + layers - 1;
    }

    /** One end of an edge. */
    int high(int edge) {
        return high[edge];
    }

    /** The other end of an edge. */
    int low(int edge) {
        return low[edge];
    }

    /** Law of an edge. */
    int law(int edge) {
        return law[edge];
    }

    /** Slot of an edge's conductance. */
    int slot(int edge) {
        return slot[edge];
    }
}
