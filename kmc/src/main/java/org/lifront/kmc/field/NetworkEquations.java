package org.lifront.kmc.field;

import java.util.Arrays;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * The Kirchhoff equations of an {@link IonNetwork}, docs/model.md equation (6), and what Newton's method needs of them:
 * the residual of given potentials and its derivative, the conductance matrix. Ohmic edges are taken into account once a
 * network; only the others are looked at again for new potentials.
 */
final class NetworkEquations {

    private final ConductionLaws laws;
    private IonNetwork network;
    private double[] ohmicConductance = new double[0];
    private double[] ohmicDiagonal = new double[0];
    private double[] conductance = new double[0];
    private double[] diagonal = new double[0];
    private double[] residual = new double[0];
    private int[] nonlinear = new int[0];
    private int nonlinearCount;

    NetworkEquations(ConductionLaws laws) {
        this.laws = laws;
    }

    /** Takes a network, which is used, not copied. */
    void assemble(IonNetwork network) {
        clear(network);
        for (int e = 0; e < network.edgeCount(); e++) {
            int law = network.law(e);
            if (laws.isNonlinear(law)) {
                nonlinear[nonlinearCount++] = e;
            } else {
                connect(ohmicConductance, ohmicDiagonal, e, laws.restConductance_SPerM2(law));
            }
        }
    }

    /** Takes a network with the conductances that its edges have at rest, and no currents. */
    void assembleAtRest(IonNetwork network) {
        clear(network);
        for (int e = 0; e < network.edgeCount(); e++) {
            connect(ohmicConductance, ohmicDiagonal, e, laws.restConductance_SPerM2(network.law(e)));
        }
        for (int column = 0; column < network.shape().columnCount(); column++) {
            ohmicDiagonal[network.bottom(column)] += laws.restConductance_SPerM2(network.groundLaw(column));
        }
        copyOhmic();
        Arrays.fill(residual, 0, network.nodeCount(), 0);
    }

    private void clear(IonNetwork network) {
        this.network = network;
        reserve();
        Arrays.fill(ohmicConductance, 0, network.slotCount(), 0);
        for (int node = 0; node < network.nodeCount(); node++) {
            ohmicDiagonal[node] = node < network.metal() && network.isInert(node) ? 1 : 0;
        }
        nonlinearCount = 0;
    }

    private void connect(double[] conductance, double[] diagonal, int edge, double conductance_SPerM2) {
        conductance[network.slot(edge)] = conductance_SPerM2;
        diagonal[network.high(edge)] += conductance_SPerM2;
        diagonal[network.low(edge)] += conductance_SPerM2;
    }

    private void copyOhmic() {
        System.arraycopy(ohmicConductance, 0, conductance, 0, network.slotCount());
        System.arraycopy(ohmicDiagonal, 0, diagonal, 0, network.nodeCount());
    }

    /** Currents and differential conductances at given potentials; returns the norm of the residual. */
    double linearise(double[] potential_V, double injected_APerM2) {
        copyOhmic();
        Arrays.fill(residual, 0, network.nodeCount(), 0);
        residual[network.metal()] = injected_APerM2;
        for (int column = 0; column < network.shape().columnCount(); column++) {
            subtractOhmicCurrents(column, potential_V);
        }
        for (int n = 0; n < nonlinearCount; n++) {
            int e = nonlinear[n];
            int high = network.high(e);
            int low = network.low(e);
            laws.evaluate(network.law(e), potential_V[high] - potential_V[low]);
            double j = laws.current_APerM2();
            residual[high] -= j;
            residual[low] += j;
            connect(conductance, diagonal, e, laws.conductance_SPerM2());
        }
        for (int column = 0; column < network.shape().columnCount(); column++) {
            int bottom = network.bottom(column);
            laws.evaluate(network.groundLaw(column), potential_V[bottom]);
            residual[bottom] -= laws.current_APerM2();
            diagonal[bottom] += laws.conductance_SPerM2();
        }
        return norm();
    }

    private void subtractOhmicCurrents(int column, double[] potential_V) {
        LatticeShape shape = network.shape();
        int start = column * network.layers();
        int contact = start + network.contactLayer(column);
        int end = start + network.layers();
        double[] g = ohmicConductance;
        for (int i = contact + 1; i < end; i++) {
            double j = g[i] * (potential_V[i - 1] - potential_V[i]);
            residual[i - 1] -= j;
            residual[i] += j;
        }
        int boxNodes = network.metal();
        subtractLateral(contact, end, (shape.east(column) - column) * network.layers(), boxNodes, potential_V);
        subtractLateral(contact, end, (shape.north(column) - column) * network.layers(), 2 * boxNodes, potential_V);
        double j = g[3 * boxNodes + column] * (potential_V[boxNodes] - potential_V[contact]);
        residual[boxNodes] -= j;
        residual[contact] += j;
    }

    private void subtractLateral(int begin, int end, int other, int slots, double[] potential_V) {
        double[] g = ohmicConductance;
        double[] r = residual;
        for (int i = begin; i < end; i++) {
            double j = g[slots + i] * (potential_V[i] - potential_V[i + other]);
            r[i] -= j;
            r[i + other] += j;
        }
    }

    /**
     * Norm of the residual that rounded potentials have even at the solution: a good conductor at a high potential tells
     * currents no better.
     */
    double roundingError_APerM2(double[] potential_V) {
        double sum = 0;
        for (int i = 0; i < network.nodeCount(); i++) {
            double current = diagonal[i] * potential_V[i];
            sum += current * current;
        }
        return Math.ulp(1.0) * Math.sqrt(sum);
    }

    /** Power that the edges dissipate at given potentials, as a sum of areal powers, one a column of the box. */
    double dissipated_WPerM2(double[] potential_V) {
        double sum = 0;
        for (int e = 0; e < network.edgeCount(); e++) {
            double fall_V = potential_V[network.high(e)] - potential_V[network.low(e)];
            laws.evaluate(network.law(e), fall_V);
            sum += laws.current_APerM2() * fall_V;
        }
        for (int column = 0; column < network.shape().columnCount(); column++) {
            double fall_V = potential_V[network.bottom(column)];
            laws.evaluate(network.groundLaw(column), fall_V);
            sum += laws.current_APerM2() * fall_V;
        }
        return sum;
    }

    /**
     * Largest factor, up to 1, by which a step may be taken without changing the voltage across a high-field edge by
     * more than a number of its bending voltages.
     */
    double stepLimit(double[] step_V, double bendings) {
        double factor = 1;
        for (int n = 0; n < nonlinearCount; n++) {
            int e = nonlinear[n];
            double change_V = Math.abs(step_V[network.high(e)] - step_V[network.low(e)]);
            double limit_V = bendings * laws.bendingVoltage_V(network.law(e));
            if (factor * change_V > limit_V) {
                factor = limit_V / change_V;
            }
        }
        return factor;
    }

    /** Whether some edge between two nodes is not ohmic. */
    boolean isNonlinear() {
        return nonlinearCount > 0;
    }

    /** Differential conductance of each edge by slot, at the potentials last given. */
    double[] conductance() {
        return conductance;
    }

    /** Diagonal of the conductance matrix. */
    double[] diagonal() {
        return diagonal;
    }

    /** Currents that fail to balance, by node. */
    double[] residual() {
        return residual;
    }

    private double norm() {
        double sum = 0;
        for (int i = 0; i < network.nodeCount(); i++) {
            sum += residual[i] * residual[i];
        }
        return Math.sqrt(sum);
    }

    private void reserve() {
        if (diagonal.length < network.nodeCount()) {
            int length = network.nodeCount() + network.nodeCount() / 4;
            ohmicDiagonal = new double[length];
            diagonal = new double[length];
            residual = new double[length];
        }
        if (conductance.length < network.slotCount()) {
            int length = network.slotCount() + network.slotCount() / 4;
            ohmicConductance = new double[length];
            conductance = new double[length];
        }
        if (nonlinear.length < network.edgeCount()) {
            nonlinear = new int[network.edgeCount() + network.edgeCount() / 4];
        }
    }
}
