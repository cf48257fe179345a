package org.lifront.kmc.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page docs/model.md and the sources that refer to it. */
final class ModelPage {

    private static final Pattern EQUATION = Pattern.compile("(?m)^\\*\\*\\((\\d+)\\)\\*\\* ");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (\\d+)\\. ");

    private ModelPage() {}

    /** The project's folder, found from any folder inside it. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("docs/model.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static Path file() {
        return root().resolve("docs/model.md");
    }

    static String text() {
        return read(file());
    }

    /** Numbers of the equations, in the order of the page. */
    static List<Integer> equations() {
        return numbers(EQUATION);
    }

    /** Numbers of the sections, in the order of the page. */
    static List<Integer> sections() {
        return numbers(SECTION);
    }

    private static List<Integer> numbers(Pattern pattern) {
        return pattern.matcher(text())
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
    }

    /** All main and test sources of all modules but the tests of this page. */
    static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("lattice", "kmc", "analysis", "runs")) {
            Path folder = root().resolve(module).resolve("src");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.getParent().endsWith("org/lifront/kmc/docs"))
                            .sorted()
                            .forEach(sources::add);
                }
            }
        }
        return sources;
    }

    /** A source's text with its comments joined to one line each, so that a reference may be wrapped. */
    static String unwrapped(Path source) {
        return read(source).replaceAll("\\R\\s*(\\*|//)\\s*", " ");
    }

    /** The numbers in a text such as {@code (4) and (5)}. */
    static List<Integer> numbersIn(String text) {
        return Pattern.compile("\\d+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
