package org.lifront.runs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lifront.runs.cluster.CellState;
import org.lifront.runs.cluster.CellStatus;
import org.lifront.runs.cluster.SweepFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifront sweep status}: how far each cell is. */
@Command(
        name = "status",
        description = {
            "Shows how far each cell of a sweep is, by what lies in its folder; disturbs nobody.",
            "States: waiting, running, interrupted, complete, failed."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  lifront sweep status results/ald", "  lifront sweep status results/ald --watch 10"})
final class SweepStatusCommand implements Callable<Integer> {

    /** Home, and clear to the end of the screen. */
    private static final String REDRAW = "\u001b[H\u001b[J";

    private static final long STEP_MS = 200;

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Result folder of the sweep.")
    private Path folder;

    @Option(
            names = "--watch",
            paramLabel = "SECONDS",
            description = "Show it again every so many seconds until every cell is complete or failed.")
    private Integer watch_s;

    SweepStatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (watch_s != null && watch_s < 1) {
            throw new ParameterException(
                    spec.commandLine(), "found --watch " + watch_s + ", expected at least 1 second");
        }
        SweepFolder sweep = SweepFolder.of(folder);
        while (true) {
            List<CellStatus> cells = sweep.status();
            show(cells);
            if (watch_s == null || isOver(cells)) {
                return ExitCode.OK;
            }
            if (!pause()) {
                return ExitCode.INTERRUPTED;
            }
        }
    }

    /** Returns false if the user wants to stop. */
    private boolean pause() throws InterruptedException {
        for (long waited_ms = 0; waited_ms < 1000L * watch_s; waited_ms += STEP_MS) {
            if (session.stop().isRaised()) {
                return false;
            }
            Thread.sleep(STEP_MS);
        }
        return true;
    }

    private void show(List<CellStatus> cells) {
        if (watch_s != null && session.terminal()) {
            session.out().print(REDRAW);
        }
        StatusTable.of(cells).forEach(session.out()::println);
        session.out().println(StatusTable.summary(cells));
    }

    private static boolean isOver(List<CellStatus> cells) {
        return cells.stream().allMatch(cell -> cell.state() == CellState.COMPLETE || cell.state() == CellState.FAILED);
    }
}
