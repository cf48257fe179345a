package org.lifront.analysis.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.analysis.cell.CellResult;
import org.lifront.analysis.reference.PublishedPoints;
import org.lifront.analysis.reference.PublishedPointsFile;
import org.lifront.analysis.series.Curve;
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
        assertThat(measured.colour()).isEqualTo(new LineColour.OfCell(4));
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
        assertThat(plots.profiles("bare").lines())
                .extracting(PlotLine::label)
                .containsExactly("cycle 1", "cycle 100", "cycle 200", "cycle 300");
        assertThat(plots.profiles("bare").id()).isEqualTo("profile-1-bare");
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
        Plot profiles = new Plots(List.of(run), PublishedPointsFile.shipped()).profiles("a b/c");
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
                .startsWith("bare, mean of 2", "bare, 90 % band of the mean, low", "bare, 90 % band of the mean, high");
        assertThat(plot.lines().get(2).curve().y(10))
                .isEqualTo(plot.lines().get(0).curve().y(10));
    }

    @Test
    void replicasShareTheColourOfTheirCellAndAnEntryInTheLegend() {
        CellResult replica = CellResult.of(new SyntheticRun(directory.resolve("replica"), "bare", 9)
                .cycles(1, 2, n -> 1)
                .read());
        List<CellResult> runs = List.of(sweep.get(0), replica, sweep.get(1));
        List<PlotLine> lines =
                new Plots(runs, PublishedPoints.NONE).overpotentialSamples().lines();
        assertThat(lines)
                .extracting(PlotLine::key)
                .containsExactly("bare, 2 replicas", "bare, 2 replicas", "latp_al2o3_25");
        assertThat(lines)
                .extracting(PlotLine::colour)
                .containsExactly(new LineColour.OfCell(0), new LineColour.OfCell(0), new LineColour.OfCell(1));
    }

    @Test
    void aFigureSaysForWhichCellsNoMeasuredValueIsShipped() {
        Plots plots = new Plots(sweep, PublishedPointsFile.shipped());
        assertThat(plots.overpotentialMeans().explanation())
                .startsWith("Lines: simulated. Diamonds: measured; none shipped for latp_al2o3_50");
    }

    @Test
    void aFigureNamesCellsOfReplicasWithoutAMeasuredValueOnce() {
        List<CellResult> twice = Stream.concat(sweep.stream(), sweep.stream()).toList();
        String once = new Plots(sweep, PublishedPointsFile.shipped())
                .overpotentialMeans()
                .explanation();
        assertThat(new Plots(twice, PublishedPointsFile.shipped())
                        .overpotentialMeans()
                        .explanation())
                .endsWith(once.substring(once.indexOf("none shipped")))
                .doesNotContain("low", "high");
    }

    @Test
    void theThicknessSeriesShowsMeasuredValuesOverTheThicknessTheyWereMeasuredAt() {
        Plot series = new Plots(sweep, PublishedPointsFile.shipped())
                .all().stream()
                        .filter(plot -> plot.id().equals("thickness-series-al2o3-on-electrolyte"))
                        .findFirst()
                        .orElseThrow();
        PlotLine measured = series.lines().stream()
                .filter(line -> line.label().equals("cycle 300, measured"))
                .findFirst()
                .orElseThrow();
        assertThat(measured.curve().x(1)).isCloseTo(2.5, within(1e-9));
        assertThat(measured.curve().y(1)).isEqualTo(2.25);
    }

    @Test
    void twoThicknessesMakeNoSeries() {
        assertThat(new Plots(sweep.subList(0, 2), PublishedPoints.NONE).all())
                .noneMatch(plot -> plot.id().startsWith("thickness-series"));
    }

    @Test
    void replicasSampledAtDifferentTimesAreAveragedOnOneGrid() {
        // The front stands at 11 nm in one, at 13 nm in the other, which has samples at other times.
        CellResult one = front("one", 1, 11e-9, 2);
        CellResult other = front("elsewhere", 2, 13e-9, 3);
        List<PlotLine> lines = new Plots(List.of(one, other), PublishedPoints.NONE)
                .titaniumFront()
                .lines();
        assertThat(lines.get(0).curve().ordinates())
                .allSatisfy(y -> assertThat(y).isCloseTo(12, within(1e-12)));
        // Student's t for one degree of freedom at 95 %, standard deviation sqrt(2), over sqrt(2).
        assertThat(lines.get(2).curve().y(7)).isCloseTo(12 + 6.313752, within(1e-5));
        assertThat(lines.get(1).curve().y(7)).isCloseTo(12 - 6.313752, within(1e-5));
    }

    private static CellResult front(String name, long seed, double depth_m, int samples) {
        SyntheticRun run = new SyntheticRun(directory.resolve(name), "bare", seed)
                .set("a_reduced_depth_m", depth_m)
                .set("b_reduced_depth_m", depth_m);
        for (int half = 1; half <= 2; half++) {
            for (int i = 0; i <= samples; i++) {
                run.sample(3600.0 * (half - 1) + 3600.0 * i / samples, half, 1);
            }
        }
        return CellResult.of(run.read());
    }

    @Test
    void profilesOfReplicasAreAveragedWithTheSignOfTheirCurrent() {
        CellResult low = CellResult.of(new SyntheticRun(directory.resolve("low"), "x", 1)
                .cycles(1, 1, n -> 1)
                .read());
        CellResult high = CellResult.of(new SyntheticRun(directory.resolve("high"), "x", 2)
                .cycles(1, 1, n -> 2)
                .read());
        Plot profiles = new Plots(List.of(low, high), PublishedPoints.NONE).profiles("x");
        assertThat(profiles.title()).isEqualTo("x, 2 replicas, voltage within the cycle");
        PlotLine mean = profiles.lines().get(0);
        assertThat(mean.label()).isEqualTo("cycle 1, mean of 2");
        assertThat(mean.curve().y(0)).isEqualTo(1.5);
        assertThat(mean.curve().y(mean.curve().size() - 1)).isEqualTo(-1.5);
    }

    @Test
    void aBandThatReachesDownToNothingEndsAtHalfOfTheSmallestValueOnALogarithmicAxis() {
        Curve line = Curve.of(new double[] {0, 1}, new double[] {2, 1});
        Curve low = Curve.of(new double[] {0, 1}, new double[] {-3, -4});
        LineColour colour = new LineColour.OfCell(0);
        Plot plot = new Plot(
                "p",
                "p",
                "x",
                "y",
                true,
                List.of(
                        new PlotLine("a", colour, LineStyle.LINE, line),
                        new PlotLine("low", colour, LineStyle.EDGE, low),
                        new PlotLine("high", colour, LineStyle.EDGE, line)));
        assertThat(plot.logarithmicFloor()).isEqualTo(0.5);
        assertThat(FigureChart.of(plot).getXYPlot().getDataset().getYValue(1, 0))
                .isEqualTo(0.5);
        // The points that are saved are the band itself.
        assertThat(PlotCsv.text(plot)).contains("low,0.0,-3.0");
        assertThat(plot.explanation())
                .contains("90 % confidence band of the mean")
                .endsWith("Prediction: no measured curve is shipped.");
    }

    private static List<String> labels(CellResult... runs) {
        return new Plots(List.of(runs), PublishedPointsFile.shipped())
                .overpotentialSamples().lines().stream().map(PlotLine::label).toList();
    }
}
