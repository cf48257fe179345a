package org.lifront.runs.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The folders that {@code analyze}, {@code report} and {@code compare} read. */
final class ResultFolders {

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "Result folder of a run or sweep, or the folder of one trajectory.")
    private List<Path> folders;

    /** Every trajectory in them. */
    List<Path> trajectories() {
        return Trajectories.in(folders);
    }
}
