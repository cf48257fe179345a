package org.lifront.kmc.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifront.kmc.material.HighFieldTransport;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

/**
 * A smooth potential with lateral waves in a film that obeys the high-field law along each axis,
 * {@code j_i = 2 j0 sinh(E_i / E_c)}, made a solution by the source {@code s = sum of d j_i / d x_i} at the sites.
 *
 * <p>Expected order: 2. Fluxes between sites are central differences; half sites at the metal and at ground are one-sided,
 * but what they do wrong enters the potential with one more power of the spacing than their truncation error suggests
 * (supraconvergence; Kreiss et al. 1986, DOI 10.1090/S0025-5718-1986-0856701-5).
 *
 * <p>A cell has no sources, so its solver takes none: edges, laws and linear solver are those of the field, Newton's loop is
 * this test's.
 */
class ManufacturedSolutionTest {

    private static final double EDGE_M = 8e-9;
    private static final double FIELD_SCALE_VPERM = 1.11e8;
    private static final double TWICE_EXCHANGE_APERM2 = 3e-2;
    private static final double WAVE_PERM = 2 * Math.PI / EDGE_M;
    private static final double BOW_PERM = Math.PI / EDGE_M;

    private final PhaseTable phases = Structures.onElectrolyte(
            Materials.inert(new HighFieldTransport(FIELD_SCALE_VPERM, TWICE_EXCHANGE_APERM2 / 2, 0)));

    private double applied_V;
    private double wave_V;
    private LatticeShape shape;
    private IonNetwork network;
    private ConductionLaws laws;

    /** {@code V (1 - z/D) + A sin(pi z/D) (cos kx + cos(ky)/2)}: V at the metal, 0 at ground. */
    private double exact_V(double x, double y, double z) {
        return applied_V * (1 - z / EDGE_M) + wave_V * Math.sin(BOW_PERM * z) * waves(x, y);
    }

    private static double waves(double x, double y) {
        return Math.cos(WAVE_PERM * x) + 0.5 * Math.cos(WAVE_PERM * y);
    }

    /** Divergence of the current density in A/m3: {@code -2 j0/E_c sum of cosh(phi_i / E_c) phi_ii}. */
    private double source_APerM3(double x, double y, double z) {
        double bow = wave_V * Math.sin(BOW_PERM * z);
        double alongX = divergence(
                -bow * WAVE_PERM * Math.sin(WAVE_PERM * x), -bow * WAVE_PERM * WAVE_PERM * Math.cos(WAVE_PERM * x));
        double alongY = divergence(
                -bow * WAVE_PERM * 0.5 * Math.sin(WAVE_PERM * y),
                -bow * WAVE_PERM * WAVE_PERM * 0.5 * Math.cos(WAVE_PERM * y));
        double alongZ = divergence(
                -applied_V / EDGE_M + wave_V * BOW_PERM * Math.cos(BOW_PERM * z) * waves(x, y),
                -bow * BOW_PERM * BOW_PERM * waves(x, y));
        return alongX + alongY + alongZ;
    }

    private static double divergence(double slope_VPerM, double curvature_VPerM2) {
        return -TWICE_EXCHANGE_APERM2
                / FIELD_SCALE_VPERM
                * Math.cosh(slope_VPerM / FIELD_SCALE_VPERM)
                * curvature_VPerM2;
    }

    private double coordinate(int index) {
        return (index + 0.5) * shape.spacing_m();
    }

    /** Root mean squared error of the potential on a lattice of {@code sites} along each edge. */
    private double error_V(int sites) {
        shape = new LatticeShape(sites, sites, sites, EDGE_M / sites);
        laws = new ConductionLaws(
                phases, Materials.contact(0, 0), PhysicalConstants.REFERENCE_TEMPERATURE_K, shape.spacing_m());
        Occupancy film = new Occupancy(shape);
        Structures.fill(film, 0, sites, phases.asDeposited(0));
        network = new IonNetwork(shape);
        network.assemble(film);
        double[] exact = new double[network.nodeCount()];
        double[] injected = new double[network.nodeCount()];
        for (int site = 0; site < shape.siteCount(); site++) {
            double x = coordinate(shape.x(site));
            double y = coordinate(shape.y(site));
            double z = coordinate(shape.layer(site));
            exact[network.node(site)] = exact_V(x, y, z);
            injected[network.node(site)] = source_APerM3(x, y, z) * shape.spacing_m();
        }
        double[] found = solve(injected);
        double squares = 0;
        for (int node = 0; node < network.metal(); node++) {
            squares += (found[node] - exact[node]) * (found[node] - exact[node]);
        }
        return Math.sqrt(squares / network.metal());
    }

    /** Newton's method from an even fall of the potential, the metal held at the applied voltage. */
    private double[] solve(double[] injected) {
        double[] potential = new double[network.nodeCount()];
        for (int site = 0; site < shape.siteCount(); site++) {
            potential[network.node(site)] = applied_V * (1 - coordinate(shape.layer(site)) / EDGE_M);
        }
        potential[network.metal()] = applied_V;
        double[] conductance = new double[network.slotCount()];
        double[] diagonal = new double[network.nodeCount()];
        double[] residual = new double[network.nodeCount()];
        ConjugateGradient linear = new ConjugateGradient(shape);
        double first = linearise(potential, injected, residual, conductance, diagonal);
        for (int step = 0; step < 30; step++) {
            double[] change = new double[network.nodeCount()];
            linear.factorise(network, conductance, diagonal);
            linear.solve(residual, change, 1e-6 * norm(residual));
            for (int node = 0; node < network.metal(); node++) {
                potential[node] += change[node];
            }
            if (linearise(potential, injected, residual, conductance, diagonal) < 1e-11 * first) {
                return potential;
            }
        }
        throw new IllegalStateException("no solution");
    }

    private double linearise(
            double[] potential, double[] injected, double[] residual, double[] conductance, double[] diagonal) {
        System.arraycopy(injected, 0, residual, 0, injected.length);
        Arrays.fill(diagonal, 0);
        for (int edge = 0; edge < network.edgeCount(); edge++) {
            int high = network.high(edge);
            int low = network.low(edge);
            laws.evaluate(network.law(edge), potential[high] - potential[low]);
            residual[high] -= laws.current_APerM2();
            residual[low] += laws.current_APerM2();
            diagonal[high] += laws.conductance_SPerM2();
            diagonal[low] += laws.conductance_SPerM2();
            conductance[network.slot(edge)] = high == network.metal() ? 0 : laws.conductance_SPerM2();
        }
        for (int column = 0; column < shape.columnCount(); column++) {
            int bottom = network.bottom(column);
            laws.evaluate(network.groundLaw(column), potential[bottom]);
            residual[bottom] -= laws.current_APerM2();
            diagonal[bottom] += laws.conductance_SPerM2();
        }
        residual[network.metal()] = 0;
        return norm(residual);
    }

    private static double norm(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(v -> v * v).sum());
    }

    /** Mean field over field scale: 0.1 (ohmic), 1, 3; the waves add up to as much again along the edges of the box. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.05", "1, 0.3", "3, 0.5"})
    void theErrorOfASmoothSolutionFallsWithTheSquareOfTheSpacing(double field, double waves) {
        applied_V = field * FIELD_SCALE_VPERM * EDGE_M;
        wave_V = waves * FIELD_SCALE_VPERM / WAVE_PERM;
        double coarse = error_V(8);
        double middle = error_V(16);
        double fine = error_V(32);
        assertThat(Math.log(coarse / middle) / Math.log(2)).isCloseTo(2, within(0.05));
        assertThat(Math.log(middle / fine) / Math.log(2)).isCloseTo(2, within(0.02));
    }
}
