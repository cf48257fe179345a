package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Headless Chromium, which must be installed.
 *
 * @param directory where profiles, altered pages and pictures go
 */
record Browser(Path directory) {

    private static final int TIMEOUT_S = 120;

    /** What every script may use: the first chart, its buttons by their words, pointing at its right end, waiting. */
    private static final String WORDS = """
            const chart = document.querySelector('figure.chart');
            const button = words => [...chart.querySelectorAll('button')].find(b => b.textContent.startsWith(words));
            const pause = () => new Promise(done => setTimeout(done, 200));
            const pointAtTheEnd = () => {
              const over = chart.querySelector('.u-over'), box = over.getBoundingClientRect();
              for (const type of ['mouseenter', 'mousemove']) over.dispatchEvent(new MouseEvent(type,
                { bubbles: true, clientX: box.left + box.width - 1, clientY: box.top + 50 }));
            };
            const readings = () => [...chart.querySelectorAll('.key output')].map(o => o.textContent).join(' ');
            """;

    private static String program() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Chromium is not installed"));
    }

    /** Opens a page and returns what the browser printed, page and log together. */
    String open(Path page, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program(),
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
                "--virtual-time-budget=8000",
                "--user-data-dir=" + Files.createTempDirectory(directory, "profile")));
        command.addAll(List.of(options));
        command.add(page.toUri().toString());
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

    /** The page after its scripts have run; fails if anything was said on the console. */
    String dom(Path page, String... options) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--dump-dom");
        String dom = open(page, all.toArray(String[]::new));
        assertThat(dom.lines().filter(line -> line.contains("CONSOLE"))).isEmpty();
        return dom;
    }

    /** A copy of a page that runs a script, which may wait; what it returns becomes the title. */
    Path scripted(Path page, String script) throws IOException {
        Path scripted = Files.createTempFile(directory, "scripted", ".html");
        String added = "<script>setTimeout(async () => {" + WORDS + "document.title = await (async () => {" + script
                + "})(); }, 500)</script></body>";
        return Files.writeString(scripted, Files.readString(page).replace("</body>", added));
    }

    /** What a script returns that runs in a copy of a page. */
    String answer(Path page, String script) throws IOException, InterruptedException {
        String dom = dom(scripted(page, script));
        return dom.substring(dom.indexOf("<title>") + 7, dom.indexOf("</title>"));
    }

    /** What the window shows. */
    BufferedImage picture(Path page, int width, int height, String... options)
            throws IOException, InterruptedException {
        Path png = Files.createTempFile(directory, "picture", ".png");
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--screenshot=" + png);
        all.add("--window-size=" + width + "," + height);
        open(page, all.toArray(String[]::new));
        return ImageIO.read(png.toFile());
    }
}
