package org.lifront.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lifront.analysis.synthetic.SyntheticRun.pristine;
import static org.lifront.analysis.synthetic.SyntheticRun.reducedTo;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.analysis.reference.PublishedPointsFile;
import org.lifront.analysis.synthetic.SyntheticRun;
import org.lifront.analysis.table.Quantity;
import org.lifront.analysis.table.ResultRow;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.trajectory.TrajectoryHeader;
import org.lifront.kmc.trajectory.TrajectoryLattice;
import org.lifront.kmc.trajectory.TrajectoryWriter;
import org.lifront.kmc.trajectory.UnitCell;
import org.lifront.lattice.crystal.CrystalStructure;

class AnalysisTest {

    @TempDir
    Path directory;

    private Path run(String name, String cell, double scale, int cycles) {
        Path path = directory.resolve(name);
        try (SyntheticRun run = new SyntheticRun(path, cell, 1)) {
            run.sample(0, 0, 0).frame(0, 6000 * scale, pristine());
            run.set("a_film_m", 15e-9).set("b_film_m", 15e-9);
            run.set("a_lithiated_m", 4e-9).set("b_lithiated_m", 6e-9);
            run.set("a_damaged_depth_m", 2e-9).set("b_damaged_depth_m", 2e-9);
            run.cycles(1, cycles, n -> scale * n / 100.0);
            run.frame(cycles, 400e3 * scale, reducedTo(5));
        }
        return path;
    }

    private Analysis analysis(Path... runs) {
        return Analysis.of(List.of(runs), PublishedPointsFile.shipped());
    }

    private static Optional<ResultRow> find(List<ResultRow> rows, Quantity quantity, int cycle) {
        return rows.stream()
                .filter(r -> r.quantity() == quantity && r.cycle() == cycle)
                .findFirst();
    }

    @Test
    void theTrajectoryOfAnotherModelIsRefusedInOneSentence() {
        Path path = directory.resolve("erbium");
        TrajectoryLattice lattice = new TrajectoryLattice("lattice", 4, 4, 1, 1, 1e-9, List.of("vacant", "H"));
        UnitCell square = UnitCell.of(CrystalStructure.SQUARE);
        TrajectoryHeader header =
                TrajectoryHeader.ofRules("erbium", "", 1, "", "", lattice, square, List.of(), List.of());
        try (TrajectoryWriter writer = TrajectoryWriter.create(path, header)) {
            writer.appendFrame(new double[0], new byte[16]);
        }
        assertThatThrownBy(() -> analysis(path))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(path + " holds the trajectory of a model of kind \"rules\", not of a cell.");
    }

    @Test
    void closingRowsAreTheOverpotentialsAtFourCyclesAndTheResistancesAtBothEnds() {
        List<ResultRow> rows = analysis(run("r", "bare", 1, 300)).closingRows();
        assertThat(rows)
                .extracting(r -> r.quantity().key() + "@" + r.cycle())
                .containsExactly(
                        "overpotential_V@1",
                        "overpotential_V@100",
                        "overpotential_V@200",
                        "overpotential_V@300",
                        "resistance_ohm@0",
                        "resistance_ohm@300");
        ResultRow last = find(rows, Quantity.OVERPOTENTIAL, 300).orElseThrow();
        assertThat(last.median().orElseThrow()).isCloseTo(3, within(1e-12));
        assertThat(last.measured()).hasValue(3.5);
        assertThat(find(rows, Quantity.OVERPOTENTIAL, 100).orElseThrow().measured())
                .isEmpty();
        assertThat(find(rows, Quantity.RESISTANCE, 0).orElseThrow().measured()).hasValue(6000);
    }

    @Test
    void aShortRunReportsItsLastCycleAndComparesNoLaterOne() {
        List<ResultRow> rows = analysis(run("r", "bare", 1, 3)).rows();
        assertThat(find(rows, Quantity.OVERPOTENTIAL, 3)).isPresent();
        assertThat(rows).noneMatch(r -> r.cycle() > 3);
        assertThat(find(rows, Quantity.RESISTANCE, 3).orElseThrow().measured()).isEmpty();
    }

    @Test
    void morphologyIsTheMeanOfBothElectrodes() {
        List<ResultRow> rows = analysis(run("r", "bare", 1, 100)).rows();
        assertThat(find(rows, Quantity.FILM_LITHIATED, 100)
                        .orElseThrow()
                        .median()
                        .orElseThrow())
                .isCloseTo(5, within(1e-12));
        ResultRow front = find(rows, Quantity.TI3_FRONT_LI_RICH, 100).orElseThrow();
        assertThat(front.median().orElseThrow()).isCloseTo(5, within(1e-12));
        assertThat(front.measured()).hasValue(24);
        assertThat(find(rows, Quantity.BOUNDARY_DEPTH, 100)).isEmpty();
    }

    @Test
    void runsOfOneCellAreReplicas() {
        List<ResultRow> rows = analysis(run("r", "bare", 1, 3), run("s", "bare", 2, 3), run("t", "bare", 4, 3))
                .closingRows();
        ResultRow last = find(rows, Quantity.OVERPOTENTIAL, 3).orElseThrow();
        assertThat(last.median().orElseThrow()).isCloseTo(0.06, within(1e-12));
        assertThat(last.low().orElseThrow()).isCloseTo(0.03, within(1e-12));
        assertThat(last.high().orElseThrow()).isCloseTo(0.12, within(1e-12));
        assertThat(rows).hasSize(4);
    }

    @Test
    void theNamedMisfitIsAFootnoteOfTheClosingTable() {
        String table = analysis(run("r", "latp_li3po4_175", 1, 300)).closingTable();
        assertThat(table).contains("6 | 10 x0.6 [1]").contains("[1] 10 kOhm and a first overpotential of 0.3 V");
    }

    @Test
    void theComparisonEndsWithSummariesAndVerdicts() {
        String text = analysis(run("r", "latp_li3po4_175", 1, 300)).comparisonText();
        assertThat(text)
                .contains("overpotential_V: 5 points, median |ln(simulated/measured)|")
                .contains("resistance_ohm: 1 point,")
                .contains("named misfits left out: 1")
                .contains("ln ratio", "in errors")
                .contains("relative error of the measured values: 15 %, of their file")
                .contains("fitted on the first cycles: al2o3.lithiation.front_speed")
                .contains("pass  under Li3PO4 the surface stays flat but cracks form in the LATP")
                .contains("n/a   bi-layer is stable");
    }

    @Test
    void aLowerBoundIsWarnedOf() {
        Path path = directory.resolve("deep");
        try (SyntheticRun run = new SyntheticRun(path, "bare", 1)) {
            run.set("clipped", 1).cycles(1, 1, n -> 10).frame(1, 1, reducedTo(20));
        }
        Analysis analysis = analysis(path);
        assertThat(analysis.warnings())
                .containsExactly(
                        "bare: The voltage limit of the cycler cut the current in 2 half cycles; less charge passed than"
                                + " asked for.",
                        "bare: The Ti3+ front reached the bottom of the simulated box by cycle 1; its depth is a lower"
                                + " bound from there on.");
        assertThat(analysis.fullTable()).contains("at least: the front reached the bottom of the simulated box");
    }

    @Test
    void whatAllReplicasAreWarnedOfIsSaidOnce() {
        Path one = directory.resolve("one");
        Path two = directory.resolve("two");
        try (SyntheticRun first = new SyntheticRun(one, "bare", 1);
                SyntheticRun second = new SyntheticRun(two, "bare", 2)) {
            first.set("clipped", 1).cycles(1, 1, n -> 10).frame(1, 1, reducedTo(2));
            second.set("clipped", 1).cycles(1, 2, n -> 10).frame(2, 1, reducedTo(20));
        }
        assertThat(analysis(one, two).warnings())
                .containsExactly(
                        "bare: The voltage limit of the cycler cut the current in 2 half cycles; less charge passed than"
                                + " asked for. (2 of 2 runs; the figures are those of the first)",
                        "bare: The Ti3+ front reached the bottom of the simulated box by cycle 2; its depth is a lower"
                                + " bound from there on. (1 of 2 runs; the figures are those of the first)");
    }

    @Test
    void aRunInterruptedInItsFirstCycleHasRowsWithoutNumbers() {
        Path path = directory.resolve("cut");
        try (SyntheticRun run = new SyntheticRun(path, "bare", 1)) {
            run.sample(0, 1, 1).sample(3600, 1, 1).frame(0, 6000, pristine());
        }
        Analysis analysis = analysis(path);
        assertThat(analysis.closingRows()).extracting(ResultRow::quantity).containsExactly(Quantity.RESISTANCE);
        assertThat(analysis.warnings()).first().asString().contains("No cycle is complete");
    }
}
