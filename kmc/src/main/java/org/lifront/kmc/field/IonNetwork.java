package org.lifront.kmc.field;

import java.util.Arrays;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * The resistor network of one interface as a graph: a node for each site that is not metal, from the metal down to a
 * few layers below the deepest resistive site, and one node for the metal, which is an equipotential.
 *
 * <p>Nodes are numbered column by column, from the metal downwards, because the strong couplings run along columns and
 * an incomplete factorisation is exact for uncoupled columns in that order; the metal is the last node. Each edge is
 * stored once, with the row of its higher node. The bottom is grounded through half a site of electrolyte.
 */
final class IonNetwork {

    /** Plain electrolyte layers kept below the deepest resistive site, so that currents can spread before ground. */
    private static final int SPREADING_LAYERS = 3;

    private static final int NONE = -1;

    private final LatticeShape shape;
    private int[] nodeOfSite = new int[0];
    private int[] siteOfNode = new int[0];
    private int[] rowStart = new int[0];
    private int[] edgeLow = new int[0];
    private int[] edgeLaw = new int[0];
    private int[] groundLaw = new int[0];
    private int nodeCount;
    private int edgeCount;
    private int layers;

    IonNetwork(LatticeShape shape) {
        this.shape = shape;
    }

    /** Rebuilds the graph from the occupancy. */
    void assemble(OccupancyView occupancy) {
        layers = Math.min(shape.nz(), deepestResistiveLayer(occupancy) + 1 + SPREADING_LAYERS);
        numberNodes(occupancy);
        edgeCount = 0;
        for (int node = 0; node < nodeCount - 1; node++) {
            rowStart[node] = edgeCount;
            int site = siteOfNode[node];
            addLowerEdges(occupancy, node, site);
            boolean bottom = shape.layer(site) == layers - 1;
            groundLaw[node] = bottom ? ConductionLaws.groundLaw(kind(occupancy, site)) : NONE;
        }
        rowStart[nodeCount - 1] = edgeCount;
        groundLaw[nodeCount - 1] = NONE;
        addContacts(occupancy);
        rowStart[nodeCount] = edgeCount;
    }

    private int deepestResistiveLayer(OccupancyView occupancy) {
        int plane = shape.columnCount();
        for (int site = shape.siteCount() - 1; site >= 0; site--) {
            if (occupancy.phase(site) != OccupancyView.ELECTROLYTE || occupancy.isDamaged(site)) {
                return site / plane;
            }
        }
        return 0;
    }

    private void numberNodes(OccupancyView occupancy) {
        int columns = shape.columnCount();
        int boxSites = columns * layers;
        reserve(boxSites);
        nodeCount = 0;
        for (int column = 0; column < columns; column++) {
            for (int z = 0; z < layers; z++) {
                int site = shape.site(column, z);
                boolean metal = occupancy.phase(site) == OccupancyView.LITHIUM;
                nodeOfSite[site] = metal ? NONE : nodeCount;
                if (!metal) {
                    siteOfNode[nodeCount++] = site;
                }
            }
        }
        siteOfNode[nodeCount++] = NONE;
    }

    private void reserve(int boxSites) {
        if (nodeOfSite.length < boxSites) {
            int sites = boxSites + 8 * shape.columnCount();
            nodeOfSite = new int[sites];
            siteOfNode = new int[sites + 1];
            groundLaw = new int[sites + 1];
            rowStart = new int[sites + 2];
            edgeLow = new int[3 * sites + shape.columnCount()];
            edgeLaw = new int[edgeLow.length];
        }
    }

    private void addLowerEdges(OccupancyView occupancy, int node, int site) {
        int kind = kind(occupancy, site);
        addEdgeIfLower(occupancy, node, kind, shape.up(site));
        int east = shape.east(site);
        int west = shape.west(site);
        int north = shape.north(site);
        int south = shape.south(site);
        addEdgeIfLower(occupancy, node, kind, east);
        addEdgeIfLower(occupancy, node, kind, west);
        addEdgeIfLower(occupancy, node, kind, north);
        addEdgeIfLower(occupancy, node, kind, south);
    }

    private void addEdgeIfLower(OccupancyView occupancy, int node, int kind, int neighbour) {
        if (neighbour == LatticeShape.OUTSIDE) {
            return;
        }
        int low = nodeOfSite[neighbour];
        if (low != NONE && low < node) {
            edgeLow[edgeCount] = low;
            edgeLaw[edgeCount++] = ConductionLaws.law(kind(occupancy, neighbour), kind);
        }
    }

    private void addContacts(OccupancyView occupancy) {
        for (int node = 0; node < nodeCount - 1; node++) {
            int site = siteOfNode[node];
            int up = shape.up(site);
            if (up != LatticeShape.OUTSIDE && nodeOfSite[up] == NONE) {
                edgeLow[edgeCount] = node;
                edgeLaw[edgeCount++] = ConductionLaws.contactLaw(kind(occupancy, site));
            }
        }
    }

    private static int kind(OccupancyView occupancy, int site) {
        return occupancy.isDamaged(site) ? ConductionLaws.DAMAGED : occupancy.phase(site);
    }

    /** Number of nodes, the metal included. */
    int nodeCount() {
        return nodeCount;
    }

    /** The node of the metal. */
    int metal() {
        return nodeCount - 1;
    }

    /** Number of edges without those to ground. */
    int edgeCount() {
        return edgeCount;
    }

    /** Number of edges between the metal and the sites that it touches. */
    int contactCount() {
        return edgeCount - rowStart[nodeCount - 1];
    }

    /** Number of layers from the metal that the network covers. */
    int layers() {
        return layers;
    }

    /** Node of a site; -1 for metal. The site must lie within {@link #layers}. */
    int node(int site) {
        return nodeOfSite[site];
    }

    /** Site of a node other than the metal. */
    int site(int node) {
        return siteOfNode[node];
    }

    /** First edge of a node's row; row {@code n} ends where row {@code n + 1} starts. */
    int rowStart(int node) {
        return rowStart[node];
    }

    /** Lower node of an edge. */
    int low(int edge) {
        return edgeLow[edge];
    }

    /** Law of an edge. */
    int law(int edge) {
        return edgeLaw[edge];
    }

    /** Law of a node's edge to ground, or -1 if it has none. */
    int groundLaw(int node) {
        return groundLaw[node];
    }

    /** Row starts, shared with the linear solver, which only reads. */
    int[] rowStarts() {
        return rowStart;
    }

    /** Lower nodes of all edges, shared with the linear solver, which only reads. */
    int[] lows() {
        return edgeLow;
    }

    @Override
    public String toString() {
        return nodeCount + " nodes, " + edgeCount + " edges, laws "
                + Arrays.stream(edgeLaw, 0, edgeCount).distinct().count();
    }
}
