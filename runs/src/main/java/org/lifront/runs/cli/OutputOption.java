package org.lifront.runs.cli;

import java.nio.file.Path;
import org.lifront.runs.provenance.ResultFolder;
import picocli.CommandLine.Option;

/** Where {@code run} and {@code sweep} write. */
final class OutputOption {

    private static final Path DEFAULT_PARENT = Path.of("results");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Folder for the results; default results/NAME, NAME from the file's name.")
    private Path directory;

    @Option(names = "--overwrite", description = "Delete an earlier result in that folder first.")
    private boolean overwrite;

    /** The folder to write to, checked but not yet created. */
    ResultFolder claim(Path inputFile) {
        return ResultFolder.claim(directory != null ? directory : DEFAULT_PARENT.resolve(stem(inputFile)), overwrite);
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }
}
