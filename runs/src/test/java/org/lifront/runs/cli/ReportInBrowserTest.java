package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifront.analysis.Analysis;
import org.lifront.analysis.cell.CellResult;
import org.lifront.analysis.figure.Palette;
import org.lifront.analysis.reference.PublishedPoints;

/** The reports of two shipped sweeps, simulated with few columns and cycles, opened in headless Chromium. */
@Tag("foreign")
class ReportInBrowserTest {

    private static final String DARK = "--blink-settings=preferredColorScheme=0";

    // Chromium's helpers may still write to the profile when the browser has ended: leave it to the system to clean up.
    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path directory;

    private static final Map<Sweep, Path> SWEEPS = new EnumMap<>(Sweep.class);

    private static Browser browser;

    /** A sweep that comes with the program. */
    private enum Sweep {
        ALD_CYCLES("ald-cycles.yaml", 7),
        COATING_STRATEGIES("coating-strategies.yaml", 6);

        private final String file;
        private final int cells;

        Sweep(String file, int cells) {
            this.file = file;
            this.cells = cells;
        }

        Path report() {
            return SWEEPS.get(this).resolve("report.html");
        }

        /** Mean overpotential of the last cycle of each cell, as the trajectories say. */
        List<Double> lastMeans_V() {
            List<Path> runs = Trajectories.in(List.of(SWEEPS.get(this)));
            return Analysis.of(runs, PublishedPoints.NONE).runs().stream()
                    .map(CellResult::overpotential)
                    .map(history -> history.mean_V(2).orElseThrow())
                    .toList();
        }
    }

    @BeforeAll
    static void simulate() {
        browser = new Browser(directory);
        for (Sweep sweep : Sweep.values()) {
            Path results = directory.resolve(sweep.name());
            Path file = TinyCells.scenarioFolder().resolve("../sweeps").resolve(sweep.file);
            Invocation run = Invocation.of(
                    TinyCells.command("sweep", file.normalize(), results, "--set", "lattice.height=72 nm"));
            assertThat(run.code()).as(run.err()).isZero();
            SWEEPS.put(sweep, results);
        }
    }

    private static String joined(List<Double> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static List<Double> numbers(String text) {
        return List.of(text.trim().split(" ")).stream().map(Double::valueOf).toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyChartIsDrawnAndNothingIsSaidOnTheConsole(Sweep sweep) throws Exception {
        String dom = browser.dom(sweep.report());
        int figures = dom.split("<figure class=\"chart", -1).length - 1;
        // For each cell its profile, the parts of its voltage, four of its impedance and powder lines; some for all.
        assertThat(figures).isGreaterThanOrEqualTo(7 * sweep.cells + 5);
        assertThat(dom).contains("data-charts=\"" + figures + "\"");
        // The slices have one of their own.
        assertThat(dom.split("<canvas", -1).length - 1).isEqualTo(figures + 1);
    }

    @ParameterizedTest
    @EnumSource
    void thePageAsksForNothing(Sweep sweep) throws Exception {
        assertThat(browser.answer(sweep.report(), "return performance.getEntriesByType('resource').length;"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHoveredIsWhatTheCsvAndTheTrajectoriesSayOnBothScales(Sweep sweep) throws Exception {
        String title = browser.answer(sweep.report(), """
                const texts = [], original = URL.createObjectURL;
                URL.createObjectURL = blob => { blob.text().then(t => texts.push(t)); return original(blob); };
                pointAtTheEnd(); await pause();
                const log = readings();
                button('Linear').click(); await pause();
                pointAtTheEnd(); await pause();
                const linear = readings();
                button('CSV').click(); button('SVG').click(); await pause();
                const last = new Map();
                for (const row of texts[0].trim().split('\\n').slice(1)) {
                  const [line, x, y] = row.split(',');
                  if (!row.includes('measured')) last.set(line, y);
                }
                return [log, linear, [...last.values()].join(' '), texts[1].startsWith('<svg')].join(';');
                """);
        String[] parts = title.split(";");
        assertThat(numbers(parts[2])).hasSize(sweep.cells);
        String read = joined(
                numbers(parts[2]).stream().map(ReportInBrowserTest::threeDigits).toList());
        assertThat(joined(numbers(parts[0]))).isEqualTo(read);
        assertThat(joined(numbers(parts[1]))).isEqualTo(read);
        assertThat(parts[3]).isEqualTo("true");
        assertThat(read)
                .isEqualTo(joined(sweep.lastMeans_V().stream()
                        .map(ReportInBrowserTest::threeDigits)
                        .toList()));
    }

    private static double threeDigits(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(3))
                .doubleValue();
    }

    @ParameterizedTest
    @EnumSource
    void theSliderMovesThroughTheSavedFrames(Sweep sweep) throws Exception {
        String title = browser.answer(sweep.report(), """
                const slider = document.querySelector('.slices input'), when = document.querySelector('.slices output');
                const reduced = () => document.getElementById('slice-viewer').csv().split('Ti3+').length - 1;
                const seen = [when.textContent, reduced()];
                slider.value = 0; slider.dispatchEvent(new Event('input'));
                return seen.concat([when.textContent, reduced()]).join(';');
                """);
        String[] seen = title.split(";");
        assertThat(List.of(seen[0], seen[2])).containsExactly("2 of 2", "0 of 2");
        // The first cell is bare: its electrolyte is reduced from the first hour on.
        assertThat(Integer.parseInt(seen[1])).isPositive();
        assertThat(seen[3]).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void pointingAtASiteReadsTheValuesOfItsCsv(Sweep sweep) throws Exception {
        String title = browser.answer(sweep.report(), """
                const canvas = document.querySelector('.slices canvas'), box = canvas.getBoundingClientRect();
                canvas.dispatchEvent(new PointerEvent('pointermove',
                  { clientX: box.left + 1, clientY: box.top + box.height - 1 }));
                const rows = document.getElementById('slice-viewer').csv().trim().split('\\n');
                const row = rows.slice(-canvas.width)[0].split(/,(?! )/);
                const words = document.querySelector('.slices .reading').textContent;
                return [words.includes('Li ' + row[3] + ' per'), words.includes('drop ' + row[4] + ' V'),
                  words.includes('current ' + row[5] + ' of'), words.includes(row[2].slice(1, 5))].join(' ');
                """);
        assertThat(title).isEqualTo("true true true true");
    }

    /** Pixels in a colour while the first chart shows one cell only; the page has swatches in that colour, too. */
    private static long pixels(Sweep sweep, int cell, String colour, String... options) throws Exception {
        Path page = browser.scripted(sweep.report(), """
                const cells = () => [...chart.querySelectorAll('.key button')];
                for (let k = 0; k < %d; k++) if (k !== %d) cells()[k].click();
                return '';
                """.formatted(sweep.cells, cell));
        BufferedImage picture = browser.picture(page, 1440, 1800, options);
        int wanted = Integer.parseInt(colour.substring(1), 16);
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .filter(i -> (picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) & 0xffffff) == wanted)
                .count();
    }

    @ParameterizedTest
    @EnumSource
    void eachCellHasACurveInItsColour(Sweep sweep) throws Exception {
        for (int cell = 0; cell < sweep.cells; cell++) {
            // A swatch has about 120 pixels.
            assertThat(pixels(sweep, cell, Palette.onWhite(cell)))
                    .as("cell " + cell)
                    .isGreaterThan(600);
        }
    }

    @Test
    void theDarkThemeUsesItsOwnColours() throws Exception {
        for (int cell = 0; cell < Sweep.ALD_CYCLES.cells; cell++) {
            assertThat(pixels(Sweep.ALD_CYCLES, cell, Palette.onBlack(cell), DARK))
                    .as("cell " + cell)
                    .isGreaterThan(600);
        }
        BufferedImage picture = browser.picture(Sweep.ALD_CYCLES.report(), 1440, 1000, DARK);
        assertThat(picture.getRGB(2, 2) & 0xffffff).isEqualTo(0x14171c);
    }

    @Test
    void theScaleAndTheSamplesCanBeSwitched() throws Exception {
        assertThat(browser.answer(Sweep.ALD_CYCLES.report(), """
                        button('Linear').click(); button('Every sample').click();
                        return [...chart.querySelectorAll('[aria-pressed=true]')].map(b => b.textContent).slice(0, 2);
                        """)).isEqualTo("Every sample,Linear");
    }

    @Test
    void theKeyboardReadsAndTimeReplacesCycles() throws Exception {
        String title = browser.answer(Sweep.ALD_CYCLES.report(), """
                const plot = chart.querySelector('.plot'), seen = [];
                const press = key => plot.dispatchEvent(new KeyboardEvent('keydown', { key }));
                const at = () => chart.querySelector('.at').textContent;
                button('Time').click(); await pause();
                press('Home'); await pause(); seen.push(at());
                press('ArrowRight'); await pause(); seen.push(at());
                press('Home'); press('+'); press('Escape'); await pause();
                press('Home'); press('End'); await pause(); seen.push(at());
                return seen.join('; ');
                """);
        // Means stand in the middle of a cycle of two hours.
        assertThat(title).matches("at 1(\\.0\\d*)? h; at 3(\\.0\\d*)? h; at 3(\\.0\\d*)? h");
    }

    @Test
    void aCellCanBeHiddenAndShownAgain() throws Exception {
        assertThat(browser.answer(Sweep.COATING_STRATEGIES.report(), """
                        button('bare').click(); const hidden = button('bare').getAttribute('aria-pressed');
                        button('bare').click(); return hidden + ' ' + button('bare').getAttribute('aria-pressed');
                        """)).isEqualTo("false true");
    }

    @Test
    void printingOpensWhatIsFolded() throws Exception {
        assertThat(browser.answer(Sweep.COATING_STRATEGIES.report(), """
                        dispatchEvent(new Event('beforeprint'));
                        const open = document.querySelectorAll('details[open]').length;
                        dispatchEvent(new Event('afterprint'));
                        return (open === document.querySelectorAll('details').length) + ' '
                          + document.querySelectorAll('details[open]').length;
                        """)).isEqualTo("true 0");
    }

    @ParameterizedTest
    @EnumSource
    void aPhoneShowsThePageWithoutScrollingSideways(Sweep sweep) throws Exception {
        // Headless windows cannot be narrower than 500 px; a frame can.
        Path probe = Files.writeString(
                directory.resolve("probe.html"), """
                <body style='margin:0'><iframe id=f src='%s' style='width:390px;height:800px;border:0'></iframe>
                <script>f.onload = () => setTimeout(() => document.title = 'width '
                  + f.contentDocument.documentElement.scrollWidth, 1000)</script>
                """.formatted(sweep.report().toUri()));
        assertThat(browser.dom(probe, "--allow-file-access-from-files")).contains("<title>width 390</title>");
    }
}
