package org.lifront.kmc.field;

import java.util.Arrays;
import java.util.List;
import org.lifront.kmc.material.LithiumContact;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Impedance of one interface at rest: the network of {@link IonField} linearised at zero voltage, without voids, with the
 * capacitance of every site and of the contact; docs/model.md equations (31) and (32).
 *
 * <p>Solved are first the responses to some {@link GrowingCurrents}, all real; the impedance at a frequency is that of the
 * projection onto their space. It is variational: its error is of second order in that of the potentials. Where the space
 * may be at its worst the residual is looked at, and if it is too large the complex equations are solved there. A result
 * depends on the structure and the set of frequencies alone.
 */
public final class SmallSignalField {

    /** Residual of what is solved, relative to the injected current. */
    private static final double TOLERANCE = 1e-5;

    /**
     * Residual that may remain at other frequencies, in tolerances: since the error is of second order, an impedance with
     * five digits and more, see the tests.
     */
    private static final double WORST = 1e3;

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
        int columns = network.shape().columnCount();
        SolutionSpace space = new SolutionSpace(
                network, (int) Math.max(SMALLEST_BASIS, Math.min(LARGEST_BASIS, BASIS_ENTRIES / size)));
        GrowingCurrents growing = new GrowingCurrents(frequencies_Hz);
        iterations = growing.addTo(space, network, laws, columns, tolerance * columns);
        ArealImpedance[] result = new ArealImpedance[frequencies_Hz.size()];
        improve(space, toCheck(growing, frequencies_Hz, space.isFull()), frequencies_Hz, result);
        for (int i = 0; i < result.length; i++) {
            if (result[i] == null) {
                laws.tabulate(2 * Math.PI * frequencies_Hz.get(i));
                SolutionSpace.Combination solution = space.project(laws, columns);
                result[i] = new ArealImpedance(solution.metalRe(), solution.metalIm());
            }
        }
        return List.of(result);
    }

    /** Indices of the frequencies at which the space may be at its worst, all of them if it has not got all it needs. */
    private static List<Integer> toCheck(GrowingCurrents growing, List<Double> frequencies_Hz, boolean all) {
        if (all) {
            return CoarseToFine.order(frequencies_Hz.size());
        }
        return Arrays.stream(growing.between_radPerS())
                .mapToObj(omega -> nearest(omega / (2 * Math.PI), frequencies_Hz))
                .distinct()
                .toList();
    }

    private static int nearest(double frequency_Hz, List<Double> frequencies_Hz) {
        int best = 0;
        for (int i = 1; i < frequencies_Hz.size(); i++) {
            double apart = Math.abs(Math.log(frequencies_Hz.get(i) / frequency_Hz));
            if (apart < Math.abs(Math.log(frequencies_Hz.get(best) / frequency_Hz))) {
                best = i;
            }
        }
        return best;
    }

    /** Solves where the space is not good enough, and makes it better. */
    private void improve(
            SolutionSpace space, List<Integer> indices, List<Double> frequencies_Hz, ArealImpedance[] result) {
        AdmittanceMatrix matrix = new AdmittanceMatrix(network, laws);
        OrthogonalConjugateGradient solver = new OrthogonalConjugateGradient(matrix);
        int columns = network.shape().columnCount();
        ComplexVector x = new ComplexVector(network.nodeCount());
        ComplexVector residual = new ComplexVector(network.nodeCount());
        for (int index : indices) {
            laws.tabulate(2 * Math.PI * frequencies_Hz.get(index));
            space.project(laws, columns).complex(x);
            findResidual(matrix, x, residual);
            if (residual.norm() > WORST * tolerance * columns) {
                iterations += solver.improve(x, residual, tolerance * columns);
                space.add(x);
                findResidual(matrix, x, residual);
                result[index] = new ArealImpedance(
                        x.re[network.metal()] + x.dotRe(residual) / columns,
                        x.im[network.metal()] + x.dotIm(residual) / columns);
            }
        }
    }

    private void findResidual(AdmittanceMatrix matrix, ComplexVector x, ComplexVector residual) {
        matrix.multiply(x, residual);
        for (int i = 0; i < residual.re.length; i++) {
            residual.re[i] = -residual.re[i];
            residual.im[i] = -residual.im[i];
        }
        residual.re[network.metal()] += network.shape().columnCount();
    }

    /** Iterations of the last spectrum, over all its frequencies. */
    int iterations() {
        return iterations;
    }
}
