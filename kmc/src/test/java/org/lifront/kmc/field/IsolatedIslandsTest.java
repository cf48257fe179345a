package org.lifront.kmc.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.material.HighFieldTransport;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

/** Sites without any conductance, and conducting islands that they cut off. */
class IsolatedIslandsTest {

    private static final double SOLVER = 1e-4;
    private static final int NOTHING = 0;
    private static final int CONDUCTOR = 1;
    private static final double SIGMA_SPERM = 1e-6;

    private final LatticeShape shape = new LatticeShape(6, 6, 8, 1e-9);

    private VoxelBlock block(IntUnaryOperator phaseOfSite) {
        return new VoxelBlock(shape, new double[] {0, SIGMA_SPERM}, phaseOfSite);
    }

    /** Columns 0 to 8 conduct; column 22 is cut half way, so that one end touches the metal and the other ground. */
    private int cutColumn(int site) {
        int column = shape.column(site);
        boolean cut = column == 22 && shape.layer(site) != 4;
        return column < 9 || cut ? CONDUCTOR : NOTHING;
    }

    @Test
    void anIslandThatTouchesOnlyTheMetalCarriesNothingAndIsAtItsPotential() {
        VoxelBlock block = block(this::cutColumn);
        assertThat(block.conductivity_SPerM()).isCloseTo(SIGMA_SPERM / 4, withinPercentage(SOLVER));
        double j = 0.3;
        assertThat(block.field().solve(block.occupancy(), Polarity.PLATING, j))
                .isCloseTo(4 * j * 8e-9 / SIGMA_SPERM, withinPercentage(SOLVER));
        for (int z = 0; z < 8; z++) {
            double onDeadEnd_APerM2 = z > 4 ? 1e-6 : 0;
            assertThat(block.field().normalCurrent_APerM2(shape.site(22, z))).isBetween(0.0, onDeadEnd_APerM2);
            assertThat(block.field().normalCurrent_APerM2(shape.site(3, z))).isCloseTo(4 * j, within(1e-5));
        }
        assertThat(block.field().dropFromContact_V(shape.site(22, 2))).isZero();
    }

    @Test
    void anIslandThatTouchesNothingCarriesNothing() {
        int island = shape.site(3, 3, 3);
        VoxelBlock block = block(site -> site == island || shape.column(site) < 6 ? CONDUCTOR : NOTHING);
        assertThat(block.conductivity_SPerM()).isCloseTo(SIGMA_SPERM / 6, withinPercentage(SOLVER));
        block.field().solve(block.occupancy(), Polarity.PLATING, 1);
        assertThat(block.field().normalCurrent_APerM2(island)).isZero();
        assertThat(block.field().dropFromContact_V(island)).isFinite();
    }

    @Test
    void withoutAPathTheConductanceIsExactlyZeroAndNoCurrentFlows() {
        VoxelBlock block = block(site -> shape.layer(site) == 4 ? NOTHING : CONDUCTOR);
        assertThat(block.conductivity_SPerM()).isZero();
        assertThat(block.resistance_ohmM2()).isInfinite();
        assertThat(block.field().solve(block.occupancy(), Polarity.STRIPPING, 1))
                .isEqualTo(Double.POSITIVE_INFINITY);
        for (int site = 0; site < shape.siteCount(); site++) {
            assertThat(block.field().normalCurrent_APerM2(site)).isZero();
            assertThat(block.field().dropFromContact_V(site)).isZero();
        }
    }

    @Test
    void aFieldRecoversWhenAPathOpens() {
        VoxelBlock block = block(site -> shape.layer(site) == 4 ? NOTHING : CONDUCTOR);
        block.field().solve(block.occupancy(), Polarity.STRIPPING, 1);
        block.fill(this::cutColumn);
        assertThat(block.field().solve(block.occupancy(), Polarity.STRIPPING, 1))
                .isCloseTo(4 * 8e-9 / SIGMA_SPERM, withinPercentage(SOLVER));
        assertThat(block.field().powerImbalance()).isLessThan(1e-5);
    }

    @Test
    void metalThatReachesIntoAnInsulatorConductsThroughItsTip() {
        VoxelBlock block = block(site -> {
            boolean pit = shape.column(site) == 7 && shape.layer(site) < 3;
            return pit ? -1 : shape.layer(site) < 3 ? NOTHING : CONDUCTOR;
        });
        double through_ohmM2 = block.resistance_ohmM2();
        assertThat(through_ohmM2).isGreaterThan(5e-9 / SIGMA_SPERM).isLessThan(36 * 5e-9 / SIGMA_SPERM);
    }

    /** An insulating crack through a high-field film: the other columns carry all the current. */
    @Test
    void aCrackOfZeroConductanceInAHighFieldFilmIsLeftOut() {
        HighFieldTransport film = Materials.INSULATOR;
        PhaseTable phases =
                new PhaseTable(Materials.electrolyte(), List.of(Materials.inert(film), Materials.ohmic(0)), List.of());
        LatticeShape tall = new LatticeShape(8, 4, 30, 1e-9);
        Occupancy occupancy = Structures.bare(tall, 10);
        for (int column = 0; column < tall.columnCount(); column++) {
            Structures.fillColumn(occupancy, column, 4, 10, phases.asDeposited(tall.x(column) == 0 ? 1 : 0));
        }
        IonField field = new IonField(tall, phases, Materials.contact(0, 0), PhysicalConstants.REFERENCE_TEMPERATURE_K);
        double j = 0.7;
        double x = 8 * j / 7 / (2 * 1.5e-2);
        double film_V = 1.11e8 * 6e-9 * Math.log(x + Math.sqrt(x * x + 1));
        assertThat(field.solve(occupancy, Polarity.PLATING, j)).isCloseTo(film_V, withinPercentage(1e-3));
        assertThat(field.normalCurrent_APerM2(tall.site(0, 7))).isZero();
    }
}
