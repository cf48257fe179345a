package org.lifront.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.analysis.Analysis;
import org.lifront.analysis.reference.PublishedPoints;
import org.lifront.analysis.reference.PublishedPointsFile;
import org.lifront.analysis.synthetic.SyntheticRun;
import org.lifront.analysis.synthetic.SyntheticSweep;

class SweepReportTest {

    private static final int FIVE_MEGABYTES = 5_000_000;

    @TempDir
    static Path directory;

    private static String page;

    @BeforeAll
    static void writeReport() throws IOException {
        page = report(SyntheticSweep.write(directory.resolve("sweep")), "ald-cycles", PublishedPointsFile.shipped());
    }

    private static String report(List<Path> runs, String title, PublishedPoints published) throws IOException {
        Path html = directory.resolve("report.html");
        Analysis.of(runs, published).writeReport(html, title, Optional.of("./lifront sweep a.yaml"));
        return Files.readString(html);
    }

    private static String single(String cell) throws IOException {
        Path run = Files.createTempDirectory(directory, "run").resolve("r");
        new SyntheticRun(run, cell, 3)
                .cycles(1, 2, n -> 1)
                .frame(2, 9e4, SyntheticRun.pristine())
                .close();
        return report(List.of(run), "title <b>", PublishedPointsFile.shipped());
    }

    private static JsonNode plots(String html) throws IOException {
        Matcher json =
                Pattern.compile("id=\"plots\">(.*?)</script>", Pattern.DOTALL).matcher(html);
        assertThat(json.find()).isTrue();
        return new ObjectMapper().readTree(json.group(1));
    }

    @Test
    void thePageLoadsNothingFromElsewhere() {
        assertThat(page).doesNotContainPattern("(src|href)=[\"']?(https?:|//)");
        assertThat(page).doesNotContain("@import").doesNotContainPattern("url\\(\\s*[\"']?https?:");
        assertThat(page).doesNotContain("fetch(").doesNotContain("XMLHttpRequest");
    }

    @Test
    void thePageIsSmall() {
        assertThat(page.length()).isLessThan(FIVE_MEGABYTES);
    }

    @Test
    void everyChartHasItsPlot() throws IOException {
        JsonNode plots = plots(page);
        Matcher chart = Pattern.compile("data-(?:plot|other)=\"([^\"]+)\"").matcher(page);
        int charts = 0;
        while (chart.find()) {
            assertThat(plots.has(chart.group(1))).as(chart.group(1)).isTrue();
            charts++;
        }
        assertThat(charts).isEqualTo(2 + 7 + 1 + 1 + 4 + 2 + 7);
        assertThat(plots.get("overpotential-means").get("lines")).hasSize(7 + 5);
    }

    @Test
    void theHeadlineSetsSimulatedBesideMeasured() {
        assertThat(page).contains("<b>3.34 V</b><small>measured 3.5 V <em class=\"met\">\u00d70.955</em></small>");
        assertThat(page).contains("<em class=\"off\">\u00d70.113</em>");
        assertThat(page).contains("no measured value shipped");
        assertThat(page).contains("No measured value shipped for latp_al2o3_50, latp_al2o3_250.");
    }

    @Test
    void aNamedMisfitIsExplained() {
        assertThat(page).contains("<em class=\"known\">\u00d70.558</em><sup>1</sup>");
        assertThat(page).contains("exclude each other for a film that has become ohmic.");
    }

    @Test
    void missingThingsAreSaidInWords() {
        assertThat(page)
                .contains("No lithiated film in bare.")
                .contains("No film cracked in these runs.")
                .contains("No grain boundary in the box of latp_al2o3_200, latp_al2o3_250.")
                .contains("no grain boundary in this box");
    }

    @Test
    void lowerBoundsAndVoltageLimitAreWarnedOf() {
        assertThat(page).contains("\u2265 20 nm").contains("Li in a grain boundary reached the bottom");
        assertThat(page).contains("The voltage limit of the cycler cut the current in");
    }

    @Test
    void assumedParametersAreFlaggedAndCounted() {
        assertThat(page).contains("<b>1 of 3</b><span>parameters are assumed</span>");
        assertThat(page).contains("3 parameters: 1 assumed, 1 fitted, 1 measured");
        assertThat(page).contains("<tr class=\"assumed\">");
    }

    @Test
    void originNamesProgramSeedCommandAndSource() {
        assertThat(page)
                .contains("LiFront 0.1.0, revision abc1234")
                .contains("<code>./lifront sweep a.yaml</code>")
                .contains("10.1021/acsami.8b06366")
                .contains("<dt>Seeds</dt><dd>7</dd>");
    }

    @Test
    void textFromATrajectoryCannotBecomeMarkup() throws IOException {
        String hostile = single("</script><script>alert(1)</script>\"'&");
        assertThat(hostile).doesNotContain("<script>alert").doesNotContain("title <b>");
        assertThat(plots(hostile).toString()).contains("alert(1)");
        assertThat(hostile).contains("no measurement &lt;known&gt;");
    }

    @Test
    void withoutPublishedPointsThePredictionStandsAlone() throws IOException {
        Path run = directory.resolve("alone");
        new SyntheticRun(run, "bare", 3)
                .cycles(1, 2, n -> 1)
                .frame(2, 9e4, SyntheticRun.pristine())
                .close();
        String html = report(List.of(run), "alone", PublishedPoints.NONE);
        assertThat(html).contains("no measured overpotentials shipped for these cells");
        assertThat(plots(html).get("overpotential-means").get("lines")).hasSize(1);
    }

    @Test
    void replicasAreCountedAndShownByCell() throws IOException {
        List<Path> runs = new ArrayList<>();
        for (int seed = 1; seed <= 3; seed++) {
            for (String cell : List.of("bare", "other")) {
                Path run = directory.resolve(cell + seed);
                double volt = seed;
                new SyntheticRun(run, cell, seed)
                        .cycles(1, 2, n -> volt)
                        .frame(2, 9e4, SyntheticRun.pristine())
                        .close();
                runs.add(run);
            }
        }
        String html = report(runs, "replicas", PublishedPoints.NONE);
        assertThat(html).contains("2 cells of 3 replicas each, 2 cycles").contains("90 % confidence band of the mean");
        assertThat(html.split("data-plot=\"profile-", -1)).hasSize(1 + 2);
        JsonNode lines = plots(html).get("overpotential-means").get("lines");
        assertThat(lines).hasSize(2 * 3);
        assertThat(lines.get(0).get("ys").get(0).asDouble()).isEqualTo(2);
        assertThat(lines.get(3).get("light").asText())
                .isNotEqualTo(lines.get(2).get("light").asText());
        assertThat(plots(html)
                        .get("overpotential-history")
                        .get("lines")
                        .get(1)
                        .get("key")
                        .asText())
                .isEqualTo("other, 3 replicas");
    }

    @Test
    void theSameTrajectoriesGiveTheSamePage() throws IOException {
        List<Path> runs = List.of(directory.resolve("sweep/bare"));
        String first = report(runs, "t", PublishedPoints.NONE);
        assertThat(report(runs, "t", PublishedPoints.NONE)).isEqualTo(first);
    }
}
