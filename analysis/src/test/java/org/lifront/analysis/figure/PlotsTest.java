package org.lifront.analysis.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.analysis.cell.CellResult;
import org.lifront.analysis.reference.PublishedPointsFile;
import org.lifront.analysis.synthetic.SyntheticRun;
import org.lifront.analysis.synthetic.SyntheticSweep;
import org.lifront.kmc.trajectory.TrajectoryReader;

class PlotsTest {

    @TempDir
    static Path directory;

    private static List<CellResult> sweep;
    private static Plots plots;

    @BeforeAll
    static void simulate() {
        sweep = SyntheticSweep.write(directory).stream()
                .map(TrajectoryReader::open)
                .map(CellResult::of)
                .toList();
        plots = new Plots(sweep, PublishedPointsFile.shipped());
    }

    @Test
    void publishedPointsShareTheColourOfTheirCellAndSitInTheMiddleOfTheirCycle() {
        List<PlotLine> lines = plots.overpotentialMeans().lines();
        PlotLine measured = lines.stream()
                .filter(l -> l.label().equals("latp_al2o3_150, measured"))
                .findFirst()
                .orElseThrow();
        assertThat(measured.colour()).isEqualTo(new LineColour.OfRun(4));
        assertThat(measured.style()).isEqualTo(LineStyle.DIAMONDS);
        assertThat(measured.curve().x(1)).isEqualTo(99.5);
        assertThat(measured.curve().y(1)).isEqualTo(0.9);
        assertThat(lines).noneMatch(l -> l.label().equals("latp_al2o3_50, measured"));
    }

    @Test
    void theHistoryIsThinnedButKeepsItsHighestValue() {
        PlotLine line = plots.overpotentialSamples().lines().get(3);
        assertThat(line.curve().size()).isLessThanOrEqualTo(1500);
        double highest = java.util.stream.IntStream.range(0, line.curve().size())
                .mapToDouble(line.curve()::y)
                .max()
                .orElseThrow();
        double first = 0.7 + 7.4 * Math.exp(-1 / 16.0) + 0.7 / 300;
        assertThat(highest).isCloseTo(1.15 * first, within(1e-9));
    }

    @Test
    void profilesAreThoseOfFourCycles() {
        assertThat(plots.profiles(0).lines())
                .extracting(PlotLine::label)
                .containsExactly("cycle 1", "cycle 100", "cycle 200", "cycle 300");
        assertThat(plots.profiles(0).id()).isEqualTo("profile-1-bare");
    }

    @Test
    void cellsWithoutAFilmHaveNoLithiationLine() {
        assertThat(plots.filmLithiation().lines()).extracting(PlotLine::label).doesNotContain("bare");
        assertThat(plots.filmCracks().isEmpty()).isTrue();
        assertThat(plots.all()).noneMatch(Plot::isEmpty);
    }

    @Test
    void onlyCellsWithAGrainBoundaryAppearInThePlotOfBoundaries() {
        assertThat(plots.boundary().lines()).hasSize(5);
    }

    @Test
    void aShortRunShowsItsLastCycle(@TempDir Path other) {
        CellResult run = CellResult.of(new SyntheticRun(other.resolve("r"), "a b/c", 1)
                .cycles(1, 3, n -> 1)
                .read());
        Plot profiles = new Plots(List.of(run), PublishedPointsFile.shipped()).profiles(0);
        assertThat(profiles.lines()).extracting(PlotLine::label).containsExactly("cycle 1", "cycle 3");
        assertThat(profiles.id()).isEqualTo("profile-1-a-b-c");
    }

    @Test
    void replicasAreToldApartByTheirSeed() {
        CellResult run = sweep.get(0);
        CellResult other = CellResult.of(new SyntheticRun(directory.resolve("other"), "bare", 8)
                .cycles(1, 2, n -> 1)
                .read());
        assertThat(labels(run, other)).containsExactly("bare, seed 7", "bare, seed 8", "bare, measured");
        assertThat(labels(run, run)).containsExactly("bare, run 1", "bare, run 2", "bare, measured");
    }

    @Test
    void meansOfReplicasAreALineWithABand() {
        CellResult run = sweep.get(0);
        Plot plot = new Plots(List.of(run, run), PublishedPointsFile.shipped()).overpotentialMeans();
        assertThat(plot.lines())
                .extracting(PlotLine::label)
                .startsWith("bare, mean of 2", "bare, 90 % band, low", "bare, 90 % band, high");
        assertThat(plot.lines().get(2).curve().y(10))
                .isEqualTo(plot.lines().get(0).curve().y(10));
    }

    private static List<String> labels(CellResult... runs) {
        return new Plots(List.of(runs), PublishedPointsFile.shipped())
                .overpotentialSamples().lines().stream().map(PlotLine::label).toList();
    }
}
