package org.lifront.analysis.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifront.analysis.synthetic.SyntheticRun.SHAPE;
import static org.lifront.analysis.synthetic.SyntheticRun.SURFACE_LAYER;
import static org.lifront.analysis.synthetic.SyntheticRun.pristine;
import static org.lifront.analysis.synthetic.SyntheticRun.reducedTo;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.analysis.synthetic.RecordedCell;
import org.lifront.analysis.synthetic.SyntheticRun;
import org.lifront.analysis.table.Quantity;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

class CellWarningsTest {

    @TempDir
    Path directory;

    private SyntheticRun run;

    @BeforeEach
    void open() {
        run = new SyntheticRun(directory.resolve("run"), "bare", 1);
    }

    private static Occupancy filledBoundary() {
        Occupancy box = pristine();
        for (int z = SURFACE_LAYER; z < SHAPE.nz(); z++) {
            box.markBoundary(SHAPE.site(0, z));
            box.fillBoundary(SHAPE.site(0, z));
        }
        return box;
    }

    @Test
    void aSoundRunHasNone() {
        CellResult result =
                CellResult.of(run.cycles(1, 2, n -> 1).frame(2, 1, reducedTo(5)).read());
        assertThat(CellWarnings.of(result)).isEmpty();
    }

    @Test
    void aSingleClippedHalfCycleIsNamedInTheSingular() {
        run.set("clipped", 1).sample(0, 1, 10).sample(3600, 1, 10);
        CellResult result = CellResult.of(
                run.set("clipped", 0).sample(3600, 2, 9).sample(7200, 2, 9).read());
        assertThat(CellWarnings.of(result))
                .containsExactly(
                        "The voltage limit of the cycler cut the current in 1 half cycle; less charge passed than asked"
                                + " for.");
    }

    @Test
    void theChargeThatTheLimitKeptFromFlowingIsNamed() {
        run.set("clipped", 1).sample(0, 1, 10).set("lost_charge_C", 0.018).sample(3600, 1, 10);
        run.set("clipped", 0).set("lost_charge_C", 0).sample(3600, 2, 9).sample(7200, 2, 9);
        assertThat(CellWarnings.of(CellResult.of(run.read())))
                .singleElement()
                .asString()
                .endsWith("less charge passed than asked for, in all by 0.005 mAh.");
    }

    @Test
    void aFieldThatDoesNotConserveEnergyIsAWarning() {
        run.set("b_power_imbalance", 2e-3).cycles(1, 1, n -> 1);
        assertThat(CellWarnings.of(CellResult.of(run.read())))
                .containsExactly("An ion field does not conserve energy: the power that it dissipates differs by 0.2 %"
                        + " from the power put in.");
    }

    @Test
    void theFirstCycleAtTheBottomIsNamedOnce() {
        run.cycles(1, 3, n -> 1).frame(1, 1, reducedTo(19)).frame(2, 1, reducedTo(20));
        CellResult result = CellResult.of(run.frame(3, 1, reducedTo(20)).read());
        assertThat(CellWarnings.of(result)).hasSize(1).first().asString().contains("by cycle 2;");
    }

    @Test
    void lithiumAtTheBottomOfABoundaryIsItsOwnWarning() {
        CellResult result = CellResult.of(run.cycles(1, 1, n -> 1)
                .frame(1, 1, filledBoundary(), pristine())
                .read());
        assertThat(CellWarnings.of(result))
                .containsExactly(
                        "Li in a grain boundary reached the bottom of the simulated box by cycle 1; its depth is a lower"
                                + " bound from there on.");
    }

    @Test
    void aRunWithoutACompleteCycleSaysSo() {
        CellResult result = CellResult.of(run.sample(0, 1, 1).sample(100, 1, 1).read());
        assertThat(CellWarnings.of(result))
                .containsExactly("No cycle is complete, so there is no overpotential to report.");
    }

    @Test
    void aFilmOfUnknownCompositionIsNamedAndHasNoPhotoemission() {
        LatticeShape shape = new LatticeShape(4, 4, 48, 1e-9);
        try (RecordedCell cell = RecordedCell.withFilmOfOnesOwn(directory.resolve("own"), shape, 6, "myoxide")) {
            Occupancy box = cell.box(6);
            for (int site = shape.site(0, 3); site < shape.site(0, 6); site++) {
                box.place(site, 2);
            }
            CellResult result = CellResult.of(cell.frame(0, 1, box).read());

            assertThat(result.photoemission()).isEmpty();
            assertThat(result.value(Quantity.XPS_TI3_3_KEV, 0)).isEmpty();
            assertThat(CellWarnings.of(result))
                    .contains("The composition of the film 'myoxide' is not among the shipped substances"
                            + " (analysis/reference/substances.yaml), so that photoemission shows nothing where it covers the"
                            + " electrolyte, and maps of elements leave it blank.");
        }
    }

    @Test
    void filmsOfShippedSubstancesAreNotWarnedOf() {
        try (RecordedCell cell =
                RecordedCell.with(directory.resolve("known"), new LatticeShape(4, 4, 48, 1e-9), 6, "al2o3", "litao3")) {
            CellResult result = CellResult.of(cell.frame(0, 1, cell.box(6)).read());
            assertThat(result.photoemission()).hasSize(1);
            assertThat(result.unknownFilms()).isEmpty();
        }
    }
}
