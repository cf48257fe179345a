package org.lifront.runs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lifront.runs.cluster.CellState;
import org.lifront.runs.cluster.CellStatus;
import org.lifront.runs.cluster.SweepFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lifront sweep reduce}: table and report of what is complete. */
@Command(
        name = "reduce",
        description = {
            "Closes a sweep that was simulated task by task: table and HTML report of its complete cells.",
            "Says which cells are missing; exit code 3 if any are."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  lifront sweep reduce results/ald", "  lifront sweep reduce results/ald --json rows.json"})
final class SweepReduceCommand implements Callable<Integer> {

    private final Study study;
    private final Session session;

    @Parameters(paramLabel = "DIR", description = "Result folder of the sweep.")
    private Path folder;

    @Mixin
    private JsonOption json;

    SweepReduceCommand(Study study, Session session) {
        this.study = study;
        this.session = session;
    }

    @Override
    public Integer call() {
        List<CellStatus> cells = SweepFolder.of(folder).status();
        List<String> complete = cells.stream()
                .filter(cell -> cell.state() == CellState.COMPLETE)
                .map(CellStatus::cell)
                .toList();
        if (!complete.isEmpty()) {
            study.close(folder, complete, json);
        }
        if (complete.size() == cells.size()) {
            return ExitCode.OK;
        }
        session.err()
                .println("missing: " + (cells.size() - complete.size()) + " of " + cells.size()
                        + " cells; their tasks may be repeated");
        StatusTable.of(cells.stream()
                        .filter(cell -> cell.state() != CellState.COMPLETE)
                        .toList())
                .forEach(session.err()::println);
        return ExitCode.INTERRUPTED;
    }
}
