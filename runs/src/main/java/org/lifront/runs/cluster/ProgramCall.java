package org.lifront.runs.cluster;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How another process starts this very program: the same Java, the same classes. */
final class ProgramCall {

    private static final String MAIN = "org.lifront.runs.cli.LiFront";

    private ProgramCall() {}

    /** Words of a POSIX shell that start the program; arguments follow. */
    static String shellWords() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return String.join(
                " ",
                List.of(
                        ShellWord.of(java),
                        "$LIFRONT_JAVA_OPTS",
                        "-Djava.awt.headless=true",
                        "-cp",
                        ShellWord.of(classPath),
                        MAIN));
    }
}
