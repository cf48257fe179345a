package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.trajectory.TrajectoryDigest;
import org.lifront.runs.provenance.ResultFolder;

class SweepCommandTest {

    private static final List<String> CELLS = List.of("bare", "latp_al2o3_30", "latp_al2o3_120");

    @TempDir
    private Path temp;

    @Test
    void theTrajectoriesDoNotDependOnTheNumberOfThreads() throws IOException {
        sweep("one", "--threads", "1");
        sweep("two", "--threads", "2");
        for (String cell : CELLS) {
            assertThat(TrajectoryDigest.ofDatasets(temp.resolve("two").resolve(cell)))
                    .as(cell)
                    .isEqualTo(TrajectoryDigest.ofDatasets(temp.resolve("one").resolve(cell)));
        }
    }

    @Test
    void tableAndRecordKeepTheOrderOfTheSweep() throws IOException {
        Invocation sweep = sweep("s");
        assertThat(ResultFolder.recordedCells(temp.resolve("s"))).containsExactlyElementsOf(CELLS);
        assertThat(sweep.out().lines().map(line -> line.split(" ")[0]).filter(CELLS::contains))
                .startsWith(CELLS.toArray(new String[0]));
        assertThat(sweep.errorLines()).first().asString().startsWith("simulating 3 cells, ");
    }

    @Test
    void everythingCanBeMadeAgainFromTheTrajectories() throws IOException {
        sweep("s");
        String folder = temp.resolve("s").toString();
        Path figures = temp.resolve("figures");

        Invocation analyze = Invocation.of(
                "analyze", folder, "--csv", temp.resolve("rows.csv").toString(), "--figures", figures.toString());
        assertThat(analyze.code()).as(analyze.err()).isZero();
        assertThat(analyze.out().lines().map(line -> line.split(" ")[0]).distinct())
                .containsSubsequence(CELLS);
        assertThat(temp.resolve("rows.csv")).content().contains("latp_al2o3_120,overpotential_V,1,");
        assertThat(figures).isDirectoryContaining("glob:**.svg").isDirectoryContaining("glob:**.png");

        Path report = temp.resolve("again.html");
        Invocation again = Invocation.of("report", folder, "-o", report.toString(), "--title", "Once more");
        assertThat(again.code()).isZero();
        assertThat(again.out()).isEqualTo("report: " + report + System.lineSeparator());
        assertThat(report).content().contains("Once more", "lifront sweep");
    }

    @Test
    void aComparisonShowsMeasuredValuesAndJudgesStatements() throws IOException {
        sweep("s");
        Path json = temp.resolve("rows.json");
        Invocation compare = Invocation.of("compare", temp.resolve("s").toString(), "--json", json.toString());
        assertThat(compare.code()).isZero();
        assertThat(compare.out()).contains("measured", "among Al2O3 thicknesses");
        assertThat(new ObjectMapper().readTree(json.toFile()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("measured").isNumber()).isTrue());
    }

    @Test
    void aThreadCountOutOfRangeIsRefused() throws IOException {
        Path file = TinyCells.sweep(temp);
        Invocation sweep = Invocation.of(TinyCells.command("sweep", file, temp.resolve("s"), "--threads", "0"));
        assertThat(sweep.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(sweep.errorLines())
                .containsExactly("lifront sweep: found --threads 0, expected a number from 1 to 1024; see --help");
        assertThat(temp.resolve("s")).doesNotExist();
    }

    private Invocation sweep(String output, String... more) throws IOException {
        Path file = TinyCells.sweep(temp);
        Invocation sweep = Invocation.of(TinyCells.command("sweep", file, temp.resolve(output), more));
        assertThat(sweep.code()).as(sweep.err()).isZero();
        return sweep;
    }
}
