package org.lifront.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.analysis.Analysis;
import org.lifront.analysis.figure.Palette;
import org.lifront.analysis.reference.PublishedPointsFile;
import org.lifront.analysis.synthetic.RecordedCell;
import org.lifront.analysis.synthetic.SyntheticSweep;

/** Opens the report in headless Chromium, which must be installed. */
@Tag("foreign")
class ReportInBrowserTest {

    private static final int RUNS = 7;
    private static final int TIMEOUT_S = 120;

    // Chromium's helpers may still write to the profile when the browser has ended: leave it to the system to clean up.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path directory;

    private static Path report;

    private static Path sliced;

    @BeforeAll
    static void writeReports() throws IOException {
        sliced = directory.resolve("sliced.html");
        Path cell = directory.resolve("recorded");
        RecordedCell.cycled(cell).close();
        Analysis.of(List.of(cell), PublishedPointsFile.shipped()).writeReport(sliced, "one cell", Optional.empty());
        report = directory.resolve("report.html");
        Analysis.of(SyntheticSweep.write(directory.resolve("sweep")), PublishedPointsFile.shipped())
                .writeReport(report, "ald-cycles", Optional.empty());
    }

    private static String browser() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Chromium is not installed"));
    }

    /** Runs the browser on the report and returns what it printed, page and log together. */
    private static String browse(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                browser(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--enable-logging=stderr",
                "--v=0",
                "--virtual-time-budget=4000",
                "--user-data-dir=" + Files.createTempDirectory(directory, "profile")));
        command.addAll(List.of(options));
        command.add(report.toUri().toString());
        Path output = Files.createTempFile(directory, "browser", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(TIMEOUT_S, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Chromium did not end within " + TIMEOUT_S + " s");
        }
        return Files.readString(output);
    }

    private static BufferedImage screenshot(int width, int height, String... options)
            throws IOException, InterruptedException {
        Path png = directory.resolve("screen-" + width + options.length + ".png");
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--screenshot=" + png);
        all.add("--window-size=" + width + "," + height);
        browse(all.toArray(String[]::new));
        return ImageIO.read(png.toFile());
    }

    private static long pixels(BufferedImage image, String colour) {
        int wanted = Integer.parseInt(colour.substring(1), 16);
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += (image.getRGB(x, y) & 0xffffff) == wanted ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void opensWithoutAMessageOnTheConsoleAndDrawsEveryChart() throws Exception {
        String output = browse("--dump-dom");
        assertThat(output.lines().filter(line -> line.contains("CONSOLE"))).isEmpty();
        long figures = output.split("<figure class=\"chart", -1).length - 1;
        assertThat(figures).isEqualTo(1 + RUNS + 1 + 1 + 4 + 2 + RUNS);
        assertThat(output).contains("data-charts=\"" + figures + "\"");
        assertThat(output.split("<canvas", -1).length - 1).isEqualTo((int) figures);
    }

    @Test
    void theScreenshotShowsACurveInTheColourOfEachCell() throws Exception {
        BufferedImage image = screenshot(1440, 2000);
        for (int run = 0; run < RUNS; run++) {
            // A swatch alone has about 120 pixels.
            assertThat(pixels(image, Palette.onWhite(run))).as("run " + run).isGreaterThan(600);
        }
    }

    @Test
    void theDarkThemeUsesItsOwnColours() throws Exception {
        BufferedImage image = screenshot(1440, 2000, "--blink-settings=preferredColorScheme=0");
        assertThat(image.getRGB(2, 2) & 0xffffff).isEqualTo(0x14171c);
        for (int run = 0; run < RUNS; run++) {
            assertThat(pixels(image, Palette.onBlack(run))).as("run " + run).isGreaterThan(600);
        }
    }

    /** Opens a copy of the report to which a script is added; the script leaves its findings in the page's title. */
    private static String titleAfter(String script) throws Exception {
        return titleAfter(report, script);
    }

    private static String titleAfter(Path page, String script) throws Exception {
        Path whole = report;
        report = page;
        try {
            report = directory.resolve("scripted.html");
            String added = "<script>setTimeout(() => { const chart = document.querySelector('figure.chart');"
                    + "const button = words => [...chart.querySelectorAll('button')].find(b => b.textContent.startsWith(words));"
                    + script + "}, 500)</script></body>";
            Files.writeString(report, Files.readString(page).replace("</body>", added));
            String dom = browse("--dump-dom");
            assertThat(dom.lines().filter(line -> line.contains("CONSOLE"))).isEmpty();
            return dom.substring(dom.indexOf("<title>") + 7, dom.indexOf("</title>"));
        } finally {
            report = whole;
        }
    }

    @Test
    void theScaleAndTheSamplesCanBeSwitched() throws Exception {
        String title = titleAfter(
                "button('Linear').click(); button('Every sample').click();"
                        + "document.title = [...chart.querySelectorAll('[aria-pressed=true]')].map(b => b.textContent).slice(0, 2);");
        assertThat(title).isEqualTo("Every sample,Linear");
    }

    @Test
    void theCursorReadsEveryCurve() throws Exception {
        String title = titleAfter("const over = chart.querySelector('.u-over'), box = over.getBoundingClientRect();"
                + "for (const type of ['mouseenter', 'mousemove']) over.dispatchEvent(new MouseEvent(type,"
                + " { bubbles: true, clientX: box.left + box.width - 1, clientY: box.top + 50 }));"
                + "setTimeout(() => document.title ="
                + " [...chart.querySelectorAll('output')].map(o => o.textContent).join(' ')"
                + " + ' ' + chart.querySelector('.at').textContent, 300);");
        // Cycle means of cycle 300 of the made-up cells, then the place.
        assertThat(title).matches("3.34 2.11 1.71 1.41 0.936 2.11 3.42 at cycle 30[0-3]");
    }

    @Test
    void theSliderMovesThroughTheSavedFrames() throws Exception {
        String title = titleAfter(
                sliced,
                "const slider = document.querySelector('.slices input'), when = document.querySelector('.slices output');"
                        + "const seen = [when.textContent]; const csv = () => document.getElementById('slice-viewer').csv();"
                        + "seen.push(csv().split('Ti3+').length - 1);"
                        + "slider.value = 0; slider.dispatchEvent(new Event('input'));"
                        + "seen.push(when.textContent, csv().split('Ti3+').length - 1); document.title = seen.join('; ');");
        // Frames after cycles 0 and 2; four layers of sixteen, a row of four columns, are reduced in the last one.
        assertThat(title).isEqualTo("2 of 2; 16; 0 of 2; 0");
    }

    @Test
    void pointingAtASiteReadsTheValuesOfItsCsv() throws Exception {
        String title = titleAfter(
                sliced,
                "const canvas = document.querySelector('.slices canvas'), box = canvas.getBoundingClientRect();"
                        + "canvas.dispatchEvent(new PointerEvent('pointermove', { clientX: box.left + 1, clientY: box.top + box.height - 1 }));"
                        + "const row = document.getElementById('slice-viewer').csv().trim().split('\\n').slice(-canvas.width)[0].split(/,(?! )/);"
                        + "const words = document.querySelector('.slices .reading').textContent;"
                        + "document.title = [words.includes('Li ' + row[3] + ' per'), words.includes('drop ' + row[4] + ' V'),"
                        + " words.includes('current ' + row[5] + ' of'), words.includes(row[2].slice(1, 5))].join(' ');");
        assertThat(title).isEqualTo("true true true true");
    }

    @Test
    void whatIsHoveredIsWhatTheCsvSaysOnBothScales() throws Exception {
        String title = titleAfter("const over = () => chart.querySelector('.u-over');"
                + "const read = () => { const box = over().getBoundingClientRect();"
                + "for (const type of ['mouseenter', 'mousemove']) over().dispatchEvent(new MouseEvent(type,"
                + " { bubbles: true, clientX: box.left + box.width - 1, clientY: box.top + 50 }));"
                + "return chart.querySelector('output').textContent; };"
                + "const texts = []; const original = URL.createObjectURL;"
                + "URL.createObjectURL = blob => { blob.text().then(t => texts.push(t)); return original(blob); };"
                + "read(); setTimeout(() => { const log = read(); button('Linear').click(); read();"
                + "setTimeout(() => { const linear = read(); button('CSV').click(); button('SVG').click();"
                + "setTimeout(() => { const last = texts[0].split('\\n').filter(l => l.startsWith('bare,')).pop().split(',')[2];"
                + "document.title = [log, linear, Number(Number(last).toPrecision(3)), texts[1].startsWith('<svg')].join(' ');"
                + "}, 300); }, 300); }, 300);");
        assertThat(title).isEqualTo("3.34 3.34 3.34 true");
    }

    @Test
    void theKeyboardReadsAndZoomsAndTimeReplacesCycles() throws Exception {
        String title = titleAfter(
                "const plot = chart.querySelector('.plot');"
                        + "const press = key => plot.dispatchEvent(new KeyboardEvent('keydown', { key }));"
                        + "const at = () => chart.querySelector('.at').textContent, seen = [];"
                        + "const later = steps => steps.length && setTimeout(() => { steps[0](); later(steps.slice(1)); }, 150);"
                        + "later([() => button('Time').click(), () => { press('Home'); press('ArrowRight'); },"
                        + " () => { seen.push(at()); press('End'); }, () => { seen.push(at()); press('Home'); press('+'); press('Escape'); },"
                        + " () => { press('Home'); press('End'); }, () => { seen.push(at()); document.title = seen.join('; '); }]);");
        // Means stand in the middle of a cycle of two hours.
        assertThat(title).matches("at 3(\\.\\d+)? h; at (599|600) h; at (599|600) h");
    }

    @Test
    void thePageAsksForNothing() throws Exception {
        assertThat(titleAfter(sliced, "document.title = performance.getEntriesByType('resource').length;"))
                .isEqualTo("0");
    }

    @Test
    void aCellCanBeHiddenAndShownAgain() throws Exception {
        String title = titleAfter(
                "button('bare').click(); const hidden = button('bare').getAttribute('aria-pressed');"
                        + "button('bare').click(); document.title = hidden + ' ' + button('bare').getAttribute('aria-pressed');");
        assertThat(title).isEqualTo("false true");
    }

    @Test
    void printingOpensWhatIsFolded() throws Exception {
        String title = titleAfter("dispatchEvent(new Event('beforeprint'));"
                + "const open = document.querySelectorAll('details[open]').length;"
                + "dispatchEvent(new Event('afterprint'));"
                + "document.title = (open === document.querySelectorAll('details').length) + ' '"
                + " + document.querySelectorAll('details[open]').length;");
        assertThat(title).isEqualTo("true 0");
    }

    @Test
    void aPhoneShowsThePageWithoutScrollingSideways() throws Exception {
        Path probe = directory.resolve("probe.html");
        // Headless windows cannot be narrower than 500 px; a frame can.
        String frame =
                "<body style='margin:0'><iframe id=f src='report.html' style='width:390px;height:800px;border:0'>"
                        + "</iframe><script>f.onload = () => setTimeout(() => document.title = 'width '"
                        + " + f.contentDocument.documentElement.scrollWidth, 1000)</script>";
        Files.writeString(probe, frame);
        Path whole = report;
        try {
            report = probe;
            assertThat(browse("--dump-dom", "--allow-file-access-from-files")).contains("<title>width 390</title>");
        } finally {
            report = whole;
        }
    }
}
