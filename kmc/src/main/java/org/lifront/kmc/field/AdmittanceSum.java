package org.lifront.kmc.field;

/**
 * The real matrix {@code G + B} of an {@link IonNetwork}, conductances plus susceptances, as a {@link LinearSolver} takes
 * it. Where all admittances are real it is the matrix of the network itself.
 */
final class AdmittanceSum {

    private final IonNetwork network;
    private final double[] conductance;
    private final double[] diagonal;

    AdmittanceSum(IonNetwork network) {
        this.network = network;
        this.conductance = new double[network.slotCount()];
        this.diagonal = new double[network.nodeCount()];
    }

    /** Takes the admittances that are tabulated now. */
    void assemble(AdmittanceLaws laws) {
        for (int node = 0; node < diagonal.length; node++) {
            diagonal[node] = node < network.metal() && network.isInert(node) ? 1 : 0;
        }
        for (int e = 0; e < network.edgeCount(); e++) {
            double sum = laws.real_SPerM2(network.law(e)) + laws.imaginary_SPerM2(network.law(e));
            conductance[network.slot(e)] = sum;
            diagonal[network.high(e)] += sum;
            diagonal[network.low(e)] += sum;
        }
        for (int column = 0; column < network.shape().columnCount(); column++) {
            int law = network.groundLaw(column);
            diagonal[network.bottom(column)] += laws.real_SPerM2(law) + laws.imaginary_SPerM2(law);
        }
    }

    /** By slot of the edge; 0 in slots without one. */
    double[] conductance() {
        return conductance;
    }

    /** By node. */
    double[] diagonal() {
        return diagonal;
    }
}
