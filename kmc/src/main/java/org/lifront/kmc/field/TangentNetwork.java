package org.lifront.kmc.field;

import java.util.Arrays;

/**
 * Newton's method edge by edge, for where one damping factor for all edges would hold it up: each edge has a current of
 * its own at which its law is linearised, and the linear network of these tangents is solved, over and over.
 *
 * <p>The laws bend upwards. Where the solution puts more voltage on an edge than its tangent belongs to, the next tangent is
 * taken at the current found, which cannot overflow; where less, at the voltage found. An edge that has far to go holds up no
 * other one; near the solution the rounds are Newton steps. Circuit simulators limit diodes in the same way (Nagel 1975,
 * SPICE2). The first round takes chords, at the mean current of a column.
 */
final class TangentNetwork {

    private final ConductionLaws laws;
    private final LinearSolver linearSolver;
    private IonNetwork network;
    private int columns;
    private double injected_APerM2;
    private double[] current = new double[0];
    private double[] slotConductance = new double[0];
    private double[] diagonal = new double[0];
    private double[] injection = new double[0];

    /**
     * @param laws laws of the edges
     * @param linearSolver solves the linear networks; what it has been prepared for is lost
     */
    TangentNetwork(ConductionLaws laws, LinearSolver linearSolver) {
        this.laws = laws;
        this.linearSolver = linearSolver;
    }

    /**
     * Forgets all tangents and solves for the first potentials.
     *
     * @param network the graph
     * @param potential_V result, one entry a node, the metal last
     * @param injected_APerM2 sum of areal face currents injected at the metal, positive
     * @param tolerance_APerM2 residual to which the linear network is solved
     */
    void start(IonNetwork network, double[] potential_V, double injected_APerM2, double tolerance_APerM2) {
        this.network = network;
        this.columns = network.shape().columnCount();
        this.injected_APerM2 = injected_APerM2;
        reserve();
        double mean_APerM2 = injected_APerM2 / columns;
        clear();
        for (int edge = 0; edge < edges(); edge++) {
            connect(edge, laws.chordConductance_SPerM2(law(edge), mean_APerM2), 0);
        }
        Arrays.fill(potential_V, 0, network.nodeCount(), 0);
        solve(potential_V, tolerance_APerM2);
        for (int edge = 0; edge < edges(); edge++) {
            double chord = laws.chordConductance_SPerM2(law(edge), mean_APerM2);
            current[edge] = chord * fall_V(edge, potential_V);
        }
    }

    /** Solves the network of tangents for better potentials and moves the tangents there. */
    void improve(double[] potential_V, double tolerance_APerM2) {
        clear();
        for (int edge = 0; edge < edges(); edge++) {
            double j = current[edge];
            double conductance = laws.slope_SPerM2(law(edge), Math.abs(j));
            // A conductance of 0 belongs to an infinite voltage.
            double source = conductance > 0 ? j - conductance * laws.voltage_V(law(edge), j) : 0;
            connect(edge, conductance, source + conductance * fall_V(edge, potential_V));
        }
        solve(potential_V, tolerance_APerM2);
        for (int edge = 0; edge < edges(); edge++) {
            current[edge] = nextCurrent(law(edge), Math.abs(current[edge]), fall_V(edge, potential_V));
        }
    }

    private double nextCurrent(int law, double magnitude_APerM2, double fall_V) {
        double excess_V = Math.abs(fall_V) - laws.voltage_V(law, magnitude_APerM2);
        if (excess_V > 0) {
            double tangent = magnitude_APerM2 + laws.slope_SPerM2(law, magnitude_APerM2) * excess_V;
            return Math.copySign(tangent, fall_V);
        }
        laws.evaluate(law, fall_V);
        return laws.current_APerM2();
    }

    /** Edges of the network and, behind them, those from the bottom of each column to ground. */
    private int edges() {
        return network.edgeCount() + columns;
    }

    private int law(int edge) {
        int column = edge - network.edgeCount();
        return column < 0 ? network.law(edge) : network.groundLaw(column);
    }

    private double fall_V(int edge, double[] potential_V) {
        int column = edge - network.edgeCount();
        return column < 0
                ? potential_V[network.high(edge)] - potential_V[network.low(edge)]
                : potential_V[network.bottom(column)];
    }

    private void clear() {
        Arrays.fill(slotConductance, 0, network.slotCount(), 0);
        Arrays.fill(injection, 0, network.nodeCount(), 0);
        injection[network.metal()] = injected_APerM2;
        for (int node = 0; node < network.nodeCount(); node++) {
            diagonal[node] = node < network.metal() && network.isInert(node) ? 1 : 0;
        }
    }

    /** Adds an edge that carries a current already. */
    private void connect(int edge, double conductance, double carried_APerM2) {
        int column = edge - network.edgeCount();
        int high = column < 0 ? network.high(edge) : network.bottom(column);
        diagonal[high] += conductance;
        injection[high] -= carried_APerM2;
        if (column < 0) {
            slotConductance[network.slot(edge)] = conductance;
            diagonal[network.low(edge)] += conductance;
            injection[network.low(edge)] += carried_APerM2;
        }
    }

    private void solve(double[] potential_V, double tolerance_APerM2) {
        linearSolver.factorise(network, slotConductance, diagonal);
        linearSolver.improve(injection, potential_V, tolerance_APerM2);
    }

    private void reserve() {
        if (diagonal.length < network.nodeCount()) {
            diagonal = new double[network.nodeCount()];
            injection = new double[network.nodeCount()];
            slotConductance = new double[network.slotCount()];
        }
        if (current.length < edges()) {
            current = new double[edges()];
        }
    }
}
