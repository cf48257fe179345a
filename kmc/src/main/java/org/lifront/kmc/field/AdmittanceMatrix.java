package org.lifront.kmc.field;

import java.util.Arrays;

/**
 * The complex symmetric matrix of an {@link IonNetwork} at one frequency, {@code A = G + i B}, with a real
 * preconditioner: an incomplete factorisation of {@code G + B}. Both parts are positive semi-definite, so the eigenvalues
 * of {@code (G + B)^-1 A} are {@code t + i (1 - t)} with t from 0 to 1; their magnitude lies between 0.7 and 1 at every
 * frequency (Bai, Benzi and Chen 2010, DOI 10.1007/s00607-010-0077-0, compare a similar pair).
 */
final class AdmittanceMatrix {

    private final IonNetwork network;
    private final AdmittanceLaws laws;
    private final IncompleteCholesky factorisation;
    private final AdmittanceSum sum;

    AdmittanceMatrix(IonNetwork network, AdmittanceLaws laws) {
        this.network = network;
        this.factorisation = new IncompleteCholesky(network.shape());
        this.laws = laws;
        this.sum = new AdmittanceSum(network);
    }

    int size() {
        return network.nodeCount();
    }

    /** Makes {@code y = A x} at the tabulated frequency. */
    void multiply(ComplexVector x, ComplexVector y) {
        Arrays.fill(y.re, 0);
        Arrays.fill(y.im, 0);
        for (int e = 0; e < network.edgeCount(); e++) {
            int high = network.high(e);
            int low = network.low(e);
            double fallRe = x.re[high] - x.re[low];
            double fallIm = x.im[high] - x.im[low];
            double g = laws.real_SPerM2(network.law(e));
            double b = laws.imaginary_SPerM2(network.law(e));
            double re = g * fallRe - b * fallIm;
            double im = g * fallIm + b * fallRe;
            y.re[high] += re;
            y.im[high] += im;
            y.re[low] -= re;
            y.im[low] -= im;
        }
        for (int column = 0; column < network.shape().columnCount(); column++) {
            int bottom = network.bottom(column);
            double g = laws.real_SPerM2(network.groundLaw(column));
            double b = laws.imaginary_SPerM2(network.groundLaw(column));
            y.re[bottom] += g * x.re[bottom] - b * x.im[bottom];
            y.im[bottom] += g * x.im[bottom] + b * x.re[bottom];
        }
    }

    /** Factorises the preconditioner at the tabulated frequency. */
    void factorise() {
        sum.assemble(laws);
        factorisation.factorise(network, sum.conductance(), sum.diagonal());
    }

    /** Applies the preconditioner. */
    void precondition(ComplexVector residual, ComplexVector result) {
        factorisation.solve(residual.re, result.re);
        factorisation.solve(residual.im, result.im);
    }
}
