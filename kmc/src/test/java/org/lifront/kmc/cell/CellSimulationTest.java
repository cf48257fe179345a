package org.lifront.kmc.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.material.FilmMaterial;
import org.lifront.kmc.testbed.Materials;

class CellSimulationTest {

    private static final SmallCells BI_LAYER = SmallCells.bare()
            .withGrains(2)
            .withStack(
                    List.of(new FilmSpecification(Materials.alumina(), 30)),
                    List.of(new FilmSpecification(Materials.alumina(), 30)))
            .cycled(0.1, 3);

    private static void assertIdentical(RecordedRun first, RecordedRun second) {
        assertThat(second.samples()).hasSameSizeAs(first.samples());
        for (int sample = 0; sample < first.samples().size(); sample++) {
            assertThat(second.samples().get(sample)).isEqualTo(first.samples().get(sample));
        }
        for (int frame = 0; frame < first.frameRows().size(); frame++) {
            assertThat(second.frameRows().get(frame))
                    .isEqualTo(first.frameRows().get(frame));
            assertThat(second.statesA().get(frame)).isEqualTo(first.statesA().get(frame));
            assertThat(second.statesB().get(frame)).isEqualTo(first.statesB().get(frame));
        }
    }

    @Test
    void theSameSpecificationGivesTheSameRunBitForBit() {
        assertIdentical(BI_LAYER.run(), BI_LAYER.run());
    }

    @Test
    void namesOfCellAndMaterialsChangeNothing() {
        FilmMaterial other = Materials.renamed(Materials.alumina(), "unobtainium");
        SmallCells renamed = BI_LAYER.named("another cell")
                .withStack(
                        List.of(new FilmSpecification(other, 30)),
                        List.of(new FilmSpecification(Materials.renamed(other, "li3po4"), 30)));
        assertIdentical(BI_LAYER.run(), renamed.run());
    }

    @Test
    void anotherSeedGivesAnotherRun() {
        RecordedRun first = BI_LAYER.cycled(0.1, 1).run();
        RecordedRun second = BI_LAYER.cycled(0.1, 1).seeded(2).run();
        assertThat(second.statesA().get(0)).isNotEqualTo(first.statesA().get(0));
    }

    @Test
    void theElectrodesHaveFilmsOfTheirOwn() {
        RecordedRun run = BI_LAYER.cycled(0.1, 1).run();
        byte[] a = run.statesA().get(0);
        byte[] b = run.statesB().get(0);
        assertThat(a).isNotEqualTo(b);
        int columnsThatDiffer = 0;
        for (int column = 0; column < 64; column++) {
            boolean differs = false;
            for (int site = column; site < a.length; site += 64) {
                differs |= a[site] != b[site];
            }
            columnsThatDiffer += differs ? 1 : 0;
        }
        assertThat(columnsThatDiffer).isGreaterThan(20);
    }

    @Test
    void samplesAreInOrderOfTimeAndCoverEveryHalfCycle() {
        RecordedRun run = BI_LAYER.run();
        double[] time_s = run.series("time_s");
        double[] half = run.series("half_cycle");
        for (int sample = 1; sample < time_s.length; sample++) {
            assertThat(time_s[sample]).isGreaterThanOrEqualTo(time_s[sample - 1]);
        }
        assertThat(time_s[time_s.length - 1]).isEqualTo(6 * 3600.0);
        assertThat(Arrays.stream(half).distinct().boxed()).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
        assertThat(run.cyclesFinished()).isEqualTo(3);
    }

    @Test
    void theCellVoltageIsTheSumOfInterfacesAndPellet() {
        RecordedRun run = SmallCells.coated(Materials.alumina(), 40).run();
        double[] cell_V = run.series("overpotential_V");
        double[] a_V = run.series("a_overpotential_V");
        double[] b_V = run.series("b_overpotential_V");
        double[] current_A = run.series("current_A");
        double pellet_ohm = 1e-3 / 1.5e-2 / 1e-4;
        for (int sample = 1; sample < cell_V.length; sample++) {
            double sum_V = a_V[sample] + b_V[sample] + Math.abs(current_A[sample]) * pellet_ohm;
            assertThat(cell_V[sample]).isCloseTo(sum_V, withinPercentage(1e-6));
        }
    }

    @Test
    void theCurrentChangesSignFromHalfCycleToHalfCycle() {
        RecordedRun run = SmallCells.bare().run();
        double[] half = run.series("half_cycle");
        double[] current_A = run.series("current_A");
        for (int sample = 0; sample < half.length; sample++) {
            if (half[sample] > 0) {
                assertThat(current_A[sample]).isEqualTo(half[sample] % 2 == 1 ? 1e-5 : -1e-5);
            }
        }
    }

    @Test
    void beforeCyclingTheResistanceIsThatOfContactsAndPellet() {
        double[] resistance_ohm = SmallCells.bare().run().series("resistance_ohm");
        double contacts_ohm = 2 * 3.59e-2 / 0.15 / 1e-4;
        double pellet_ohm = 1e-3 / 1.5e-2 / 1e-4;
        assertThat(resistance_ohm[0]).isCloseTo(contacts_ohm + pellet_ohm, withinPercentage(0.01));
        assertThat(DoubleStream.of(resistance_ohm).filter(r -> !Double.isNaN(r)).count())
                .isEqualTo(4);
    }

    @Test
    void aWarmCellNeedsLessVoltage() {
        SmallCells cell = SmallCells.coated(Materials.alumina(), 60).cycled(0.1, 2);
        double[] cool_V = cell.run().series("overpotential_V");
        double[] warm_V = cell.at(333.15).run().series("overpotential_V");
        assertThat(warm_V[1]).isLessThan(0.7 * cool_V[1]);
        assertThat(DoubleStream.of(warm_V).max().orElseThrow())
                .isLessThan(DoubleStream.of(cool_V).max().orElseThrow());
    }

    @Test
    void atTheComplianceTheCurrentFallsAndRecoversAsTheFilmLithiates() {
        RecordedRun run =
                SmallCells.coated(Materials.alumina(), 140).cycled(0.1, 8).run();
        double[] voltage_V = run.series("overpotential_V");
        double[] current_A = run.series("current_A");
        double[] clipped = run.series("clipped");
        assertThat(DoubleStream.of(voltage_V).max().orElseThrow()).isLessThanOrEqualTo(10 * 1.001);
        assertThat(clipped[1]).isEqualTo(1);
        assertThat(clipped[clipped.length - 1]).isZero();
        for (int sample = 1; sample < clipped.length; sample++) {
            double current = Math.abs(current_A[sample]);
            if (clipped[sample] == 1) {
                assertThat(current).isLessThan(1e-5);
                assertThat(voltage_V[sample]).isCloseTo(10, withinPercentage(0.1));
            } else {
                assertThat(current).isEqualTo(1e-5);
            }
        }
    }

    /** Films from good conductors to insulators that would take a hundred thousand volts at the set current. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-7, 1e-9, 1e-11, 1e-13})
    void theCurrentAtTheComplianceIsFoundForAnyFilm(double conductivity_SPerM) {
        RecordedRun run = SmallCells.coated(Materials.ohmic(conductivity_SPerM), 100)
                .cycled(1, 1)
                .run();
        double[] voltage_V = run.series("overpotential_V");
        double[] clipped = run.series("clipped");
        for (int sample = 1; sample < voltage_V.length; sample++) {
            assertThat(voltage_V[sample]).isLessThanOrEqualTo(10 * 1.001);
            assertThat(clipped[sample] == 1).isEqualTo(conductivity_SPerM < 1e-8);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 5, 50})
    void insulatingAluminaMeetsTheComplianceAtAnySetCurrent(double current_APerM2) {
        double[] voltage_V = SmallCells.coated(Materials.alumina(), 250)
                .cycled(current_APerM2, 1)
                .run()
                .series("overpotential_V");
        for (int sample = 1; sample < voltage_V.length; sample++) {
            assertThat(voltage_V[sample]).isCloseTo(10, withinPercentage(0.1));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {900, 7200})
    void noFieldIsOlderThanAllowed(double fieldAge_s) {
        RecordedRun run = SmallCells.coated(Materials.ohmic(1e-7), 20)
                .withHalfCyclesOf(9 * 3600)
                .cycled(0.1, 1)
                .fieldAge(fieldAge_s)
                .run();
        double[] time_s = run.series("time_s");
        for (int sample = 1; sample < time_s.length; sample++) {
            assertThat(time_s[sample] - time_s[sample - 1]).isLessThanOrEqualTo(fieldAge_s);
        }
    }

    /** The local current is I / (phi f_rel): doubling phi and the cell current leaves the interface as it is. */
    @ParameterizedTest
    @ValueSource(ints = {0, 30})
    void trapFourTheTrueContactFractionActsOnTheCurrentAlone(int aldCycles) {
        SmallCells cell = SmallCells.coated(Materials.alumina(), aldCycles);
        CoatedInterface usual = interfaceOf(cell.touching(Materials.contactOfFraction(0.15)));
        CoatedInterface doubled = interfaceOf(cell.touching(Materials.contactOfFraction(0.30)));
        assertThat(doubled.solve(0.2)).isEqualTo(usual.solve(0.1));
        assertThat(doubled.restResistance_ohmM2()).isEqualTo(usual.restResistance_ohmM2() / 2);
    }

    private static CoatedInterface interfaceOf(SmallCells cell) {
        CellSpecification specification = cell.specification();
        return new CoatedInterface(specification, new StackGeometry(specification), 0, new CellThreads(1));
    }

    @Test
    void aFilmThatDoesNotFitIsRefused() {
        SmallCells cell = SmallCells.coated(Materials.alumina(), 600);
        assertThatThrownBy(cell::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("do not fit");
    }
}
