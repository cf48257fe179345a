package org.lifront.runs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lifront.runs.provenance.ResultFolder;
import picocli.CommandLine.Parameters;

/** The folders that {@code analyze}, {@code report} and {@code compare} read. */
final class ResultFolders {

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "Result folder of a run or sweep, or the folder of one trajectory.")
    private List<Path> folders;

    /** The names of the folders, for a heading. */
    String names() {
        return folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize().getFileName())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /** The command line that made the results, if they are those of a single run or sweep. */
    Optional<String> recordedCommand() {
        return folders.size() == 1 ? ResultFolder.recordedCommand(folders.get(0)) : Optional.empty();
    }

    /** Every trajectory in them. */
    List<Path> trajectories() {
        return Trajectories.in(folders);
    }
}
