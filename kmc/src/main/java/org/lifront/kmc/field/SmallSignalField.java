package org.lifront.kmc.field;

import java.util.ArrayList;
import java.util.List;
import org.lifront.kmc.material.LithiumContact;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Impedance of one interface at rest: the network of {@link IonField} linearised at zero voltage, without voids, with the
 * capacitance of every site and of the contact; docs/model.md equations (31) and (32).
 *
 * <p>Frequencies are taken from the coarse to the fine, so that all but the first few lie between frequencies already
 * solved and start from a projection onto their solutions. What is returned is variational,
 * {@code (b + r)' x} with the residual {@code r = b - A x}: its error is of second order in that of the potentials. A
 * result depends on the structure and the set of frequencies alone.
 */
public final class SmallSignalField {

    /** Residual to reach, relative to the injected current: an impedance with five digits, see the tests. */
    private static final double TOLERANCE = 1e-5;

    private static final int LARGEST_BASIS = 48;
    private static final int SMALLEST_BASIS = 4;
    /** Numbers that the basis of one network may hold: 240 MB. */
    private static final long BASIS_ENTRIES = 30_000_000;

    private final AdmittanceLaws laws;
    private final IonNetwork network;
    private final double tolerance;
    private int iterations;

    /**
     * @param shape box of the interface
     * @param phases meaning of the phase codes
     * @param contact the metal and its contact
     * @param temperature_K temperature in kelvin
     */
    public SmallSignalField(LatticeShape shape, PhaseTable phases, LithiumContact contact, double temperature_K) {
        this(shape, phases, contact, temperature_K, TOLERANCE);
    }

    SmallSignalField(
            LatticeShape shape, PhaseTable phases, LithiumContact contact, double temperature_K, double tolerance) {
        this.laws = new AdmittanceLaws(phases, contact, temperature_K, shape.spacing_m());
        this.network = new IonNetwork(shape);
        this.tolerance = tolerance;
    }

    /**
     * Impedance times the area of the box between the metal and the electrolyte below the network.
     *
     * @param occupancy what sits on the sites
     * @param frequencies_Hz frequencies, positive
     * @return one value a frequency, in their order
     * @throws IllegalStateException if the equations do not converge at a frequency
     */
    public List<ArealImpedance> impedance(OccupancyView occupancy, List<Double> frequencies_Hz) {
        network.assemble(occupancy);
        int size = network.nodeCount();
        AdmittanceMatrix matrix = new AdmittanceMatrix(network, laws);
        OrthogonalConjugateGradient solver = new OrthogonalConjugateGradient(matrix);
        SolutionSpace space = new SolutionSpace(
                network, (int) Math.max(SMALLEST_BASIS, Math.min(LARGEST_BASIS, BASIS_ENTRIES / size)));
        ComplexVector x = new ComplexVector(size);
        ComplexVector residual = new ComplexVector(size);
        ArealImpedance[] result = new ArealImpedance[frequencies_Hz.size()];
        iterations = 0;
        for (int index : coarseToFine(result.length)) {
            laws.tabulate(2 * Math.PI * frequencies_Hz.get(index));
            int columns = network.shape().columnCount();
            space.project(laws, columns, x);
            findResidual(matrix, x, residual);
            int taken = solver.improve(x, residual, tolerance * columns);
            if (taken > 0) {
                space.add(x);
                findResidual(matrix, x, residual);
            }
            iterations += taken;
            result[index] = new ArealImpedance(
                    x.re[network.metal()] + x.dotRe(residual) / columns,
                    x.im[network.metal()] + x.dotIm(residual) / columns);
        }
        return List.of(result);
    }

    private void findResidual(AdmittanceMatrix matrix, ComplexVector x, ComplexVector residual) {
        matrix.multiply(x, residual);
        for (int i = 0; i < residual.re.length; i++) {
            residual.re[i] = -residual.re[i];
            residual.im[i] = -residual.im[i];
        }
        residual.re[network.metal()] += network.shape().columnCount();
    }

    /** Indices 0 to count - 1: both ends, then the middle of each gap, level by level. */
    static List<Integer> coarseToFine(int count) {
        List<Integer> order = new ArrayList<>();
        boolean[] taken = new boolean[count];
        for (int step = Integer.highestOneBit(Math.max(1, count - 1)) * 2; step >= 1; step /= 2) {
            for (int index = 0; index < count; index += step) {
                take(index, order, taken);
            }
            if (order.size() == 1) {
                take(count - 1, order, taken);
            }
        }
        return order;
    }

    private static void take(int index, List<Integer> order, boolean[] taken) {
        if (!taken[index]) {
            taken[index] = true;
            order.add(index);
        }
    }

    /** Iterations of the last spectrum, over all its frequencies. */
    int iterations() {
        return iterations;
    }
}
