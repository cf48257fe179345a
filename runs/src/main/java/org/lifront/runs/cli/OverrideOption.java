package org.lifront.runs.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Changes to a scenario from the command line. */
final class OverrideOption {

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = {"Override an entry of the scenario; may be repeated.", "Example: --set protocol.cycles=10"})
    private List<String> assignments = new ArrayList<>();

    /** The assignments in the order given. */
    List<String> assignments() {
        return assignments;
    }
}
