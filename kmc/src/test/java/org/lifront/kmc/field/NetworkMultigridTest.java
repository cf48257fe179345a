package org.lifront.kmc.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifront.kmc.material.LithiumContact;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.occupancy.Occupancy;

class NetworkMultigridTest {

    /** As in {@link RandomStructureFieldTest}: what the tolerance of Newton's method leaves open. */
    private static final double ACCURACY = 1e-5;

    private static final double TEMPERATURE_K = PhysicalConstants.REFERENCE_TEMPERATURE_K;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    private static ConductionLaws laws(RandomStructure structure) {
        LithiumContact contact = Materials.contact();
        ConductionLaws laws = new ConductionLaws(
                structure.phases(), contact, TEMPERATURE_K, structure.shape().spacing_m());
        laws.setContactResistance(ConductionLaws.contactResistance_ohmM2(contact, TEMPERATURE_K));
        return laws;
    }

    private static double[] solve(
            ConductionLaws laws,
            KirchhoffSolver solver,
            RandomStructure structure,
            Occupancy occupancy,
            double injected) {
        IonNetwork network = new IonNetwork(structure.shape(), laws::insulates);
        network.assemble(occupancy);
        double[] potential_V = new double[network.nodeCount()];
        solver.solve(network, potential_V, injected);
        return potential_V;
    }

    /** A second structure after the first one: contacts, conductances and often the number of layers change. */
    @ParameterizedTest
    @MethodSource("seeds")
    void bothLinearSolversLeadToTheSameField(long seed) {
        RandomStructure structure = new RandomStructure(seed);
        ConductionLaws laws = laws(structure);
        KirchhoffSolver direct = new KirchhoffSolver(laws, structure.shape(), new ConjugateGradient(structure.shape()));
        KirchhoffSolver multigrid =
                new KirchhoffSolver(laws, structure.shape(), new NetworkMultigrid(structure.shape()));
        double injected_APerM2 = 0.1 * structure.shape().columnCount();
        for (Occupancy occupancy : new Occupancy[] {structure.occupancy(), structure.draw()}) {
            double[] expected_V = solve(laws, direct, structure, occupancy, injected_APerM2);
            double[] found_V = solve(laws, multigrid, structure, occupancy, injected_APerM2);
            double metal_V = expected_V[expected_V.length - 1];
            assertThat(found_V[expected_V.length - 1]).isCloseTo(metal_V, within(ACCURACY * metal_V));
            for (int node = 0; node < expected_V.length; node++) {
                assertThat(found_V[node])
                        .as("node %d", node)
                        .isCloseTo(expected_V[node], within(10 * ACCURACY * metal_V));
            }
        }
    }

    @Test
    void theResistanceAtRestIsTheSameWithBothLinearSolvers() {
        RandomStructure structure = new RandomStructure(3);
        ConductionLaws laws = laws(structure);
        IonNetwork network = new IonNetwork(structure.shape(), laws::insulates);
        network.assemble(structure.occupancy());
        double expected_ohmM2 = new KirchhoffSolver(laws, structure.shape())
                .restResistance_ohmM2(network, new double[network.nodeCount()]);
        double found_ohmM2 = new KirchhoffSolver(laws, structure.shape(), new NetworkMultigrid(structure.shape()))
                .restResistance_ohmM2(network, new double[network.nodeCount()]);
        assertThat(found_ohmM2).isCloseTo(expected_ohmM2, within(ACCURACY * expected_ohmM2));
    }
}
