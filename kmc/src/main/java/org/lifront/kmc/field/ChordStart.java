package org.lifront.kmc.field;

import java.util.Arrays;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * A start for Newton's method from any structure and current: each edge is replaced by the resistor that would take the
 * voltage of its law at the current it carried in the last round, and the linear network is solved again.
 *
 * <p>Voltages of the laws grow more slowly than currents, so these chords overestimate the dissipation and each round
 * lowers it (reweighted least squares, a majorisation; Weiszfeld 1937). Currents always add up to the injected one:
 * nothing can overflow, as the exponentials of Newton's method do where a start puts too much voltage on an edge.
 */
final class ChordStart {

    private static final int MAX_ROUNDS = 40;

    /** Largest relative change of an important chord in the last round. */
    private static final double SETTLED = 0.2;

    /** Edges that carry less than this share of the mean current are not waited for. */
    private static final double IMPORTANT = 1e-3;

    /** Residual of the linear solves, relative to the injected current. */
    private static final double TOLERANCE = 1e-4;

    private final ConductionLaws laws;
    private final LinearSolver linearSolver;
    private double[] edgeConductance = new double[0];
    private double[] groundConductance = new double[0];
    private double[] slotConductance = new double[0];
    private double[] diagonal = new double[0];
    private double[] injection = new double[0];

    ChordStart(ConductionLaws laws, LatticeShape shape) {
        this.laws = laws;
        this.linearSolver = new LinearSolverBySize(shape);
    }

    /**
     * Replaces potentials by such a start.
     *
     * @param network the graph
     * @param potential_V result, one entry a node, the metal last
     * @param injected_APerM2 sum of areal face currents injected at the metal, positive
     */
    void find(IonNetwork network, double[] potential_V, double injected_APerM2) {
        reserve(network);
        int columns = network.shape().columnCount();
        double mean_APerM2 = injected_APerM2 / columns;
        for (int e = 0; e < network.edgeCount(); e++) {
            edgeConductance[e] = laws.chordConductance_SPerM2(network.law(e), mean_APerM2);
        }
        for (int column = 0; column < columns; column++) {
            groundConductance[column] = laws.chordConductance_SPerM2(network.groundLaw(column), mean_APerM2);
        }
        Arrays.fill(potential_V, 0, network.nodeCount(), 0);
        double change = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MAX_ROUNDS && change > SETTLED; round++) {
            solveLinear(network, potential_V, injected_APerM2);
            change = updateChords(network, potential_V, IMPORTANT * mean_APerM2);
        }
    }

    private void solveLinear(IonNetwork network, double[] potential_V, double injected_APerM2) {
        Arrays.fill(slotConductance, 0, network.slotCount(), 0);
        Arrays.fill(injection, 0, network.nodeCount(), 0);
        injection[network.metal()] = injected_APerM2;
        for (int node = 0; node < network.nodeCount(); node++) {
            diagonal[node] = node < network.metal() && network.isInert(node) ? 1 : 0;
        }
        for (int e = 0; e < network.edgeCount(); e++) {
            slotConductance[network.slot(e)] = edgeConductance[e];
            diagonal[network.high(e)] += edgeConductance[e];
            diagonal[network.low(e)] += edgeConductance[e];
        }
        for (int column = 0; column < network.shape().columnCount(); column++) {
            diagonal[network.bottom(column)] += groundConductance[column];
        }
        linearSolver.factorise(network, slotConductance, diagonal);
        linearSolver.solve(injection, potential_V, TOLERANCE * injected_APerM2);
    }

    /** Chords at the currents of the last round; returns the largest relative change of an important one. */
    private double updateChords(IonNetwork network, double[] potential_V, double important_APerM2) {
        double largest = 0;
        for (int e = 0; e < network.edgeCount(); e++) {
            double fall_V = Math.abs(potential_V[network.high(e)] - potential_V[network.low(e)]);
            double j = edgeConductance[e] * fall_V;
            double chord = laws.chordConductance_SPerM2(network.law(e), j);
            if (j > important_APerM2) {
                largest = Math.max(largest, Math.abs(chord / edgeConductance[e] - 1));
            }
            edgeConductance[e] = chord;
        }
        for (int column = 0; column < network.shape().columnCount(); column++) {
            double j = groundConductance[column] * Math.abs(potential_V[network.bottom(column)]);
            groundConductance[column] = laws.chordConductance_SPerM2(network.groundLaw(column), j);
        }
        return largest;
    }

    private void reserve(IonNetwork network) {
        if (diagonal.length < network.nodeCount()) {
            diagonal = new double[network.nodeCount()];
            injection = new double[network.nodeCount()];
            slotConductance = new double[network.slotCount()];
            groundConductance = new double[network.shape().columnCount()];
        }
        if (edgeConductance.length < network.edgeCount()) {
            edgeConductance = new double[network.edgeCount()];
        }
    }
}
