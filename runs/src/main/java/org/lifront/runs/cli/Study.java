package org.lifront.runs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lifront.analysis.Analysis;
import org.lifront.analysis.reference.PublishedPointsFile;
import org.lifront.analysis.table.ResultJson;
import org.lifront.runs.execution.CellExecutor;
import org.lifront.runs.execution.CellOutcome;
import org.lifront.runs.execution.CellOutcome.Ending;
import org.lifront.runs.execution.CellRun;
import org.lifront.runs.execution.CellTask;
import org.lifront.runs.execution.Progress;
import org.lifront.runs.provenance.ResultFolder;
import org.lifront.runs.scenario.Scenario;

/** What {@code run} and {@code sweep} do with cells that have been read and checked. */
final class Study {

    private static final String REPORT = "report.html";

    private final Session session;
    private final ErrorLines errors;

    Study(Session session, ErrorLines errors) {
        this.session = session;
        this.errors = errors;
    }

    /**
     * Simulates cells into a folder and closes with table and report.
     *
     * @param title heading of the report
     * @param cells what to simulate
     * @param threads threads in all: one a cell, or several where there are fewer cells
     * @param folder where to
     * @param json second copy of the table
     * @param command the command line, for the record
     * @return exit code
     */
    int carryOut(
            String title, List<Scenario> cells, int threads, ResultFolder folder, JsonOption json, String command) {
        json.check();
        folder.create(labels(cells), command, Clock.systemUTC());
        session.err().println(announcement(cells.size(), threads, folder.path()));
        List<CellOutcome> outcomes = simulate(cells, threads, folder.path());
        for (CellOutcome outcome : outcomes) {
            if (outcome.ending() == Ending.FAILED) {
                errors.cellFailed(outcome.cell(), outcome.failure());
            }
        }
        if (session.stop().isRaised() && has(outcomes, Ending.INTERRUPTED)) {
            session.err().println("lifront: interrupted; what was simulated is in " + folder.path());
            return ExitCode.INTERRUPTED;
        }
        close(title, outcomes, folder.path(), json, command);
        return has(outcomes, Ending.FAILED) ? ExitCode.INTERNAL_ERROR : ExitCode.OK;
    }

    private void close(String title, List<CellOutcome> outcomes, Path folder, JsonOption json, String command) {
        List<Path> complete = outcomes.stream()
                .filter(outcome -> outcome.ending() == Ending.COMPLETE)
                .map(outcome -> folder.resolve(outcome.cell()))
                .toList();
        if (complete.isEmpty()) {
            return;
        }
        Analysis analysis = Analysis.of(complete, PublishedPointsFile.shipped());
        session.out().print(analysis.closingTable());
        analysis.warnings().forEach(session.err()::println);
        json.write(ResultJson.text(analysis.closingRows()));
        Path report = folder.resolve(REPORT);
        try {
            analysis.writeReport(report, title, Optional.of(command));
        } catch (IOException e) {
            throw new UncheckedIOException(report + ": cannot be written", e);
        }
        session.out().println("\nreport: " + report);
    }

    private List<CellOutcome> simulate(List<Scenario> cells, int threads, Path folder) {
        int threadsPerCell = Math.max(1, threads / cells.size());
        List<CellTask> tasks = cells.stream()
                .<CellTask>map(cell ->
                        new CellRun(cell, folder.resolve(cell.specification().name()), threadsPerCell))
                .toList();
        long cycles = cells.stream()
                .mapToLong(cell -> cell.specification().protocol().cycles())
                .sum();
        try (Progress progress = Progress.on(session.err(), session.terminal(), cycles, tasks.size())) {
            return new CellExecutor(threads, progress, session.stop()).run(tasks);
        }
    }

    private static List<String> labels(List<Scenario> cells) {
        return cells.stream().map(cell -> cell.specification().name()).toList();
    }

    private static String announcement(int cells, int threads, Path folder) {
        int atATime = Math.min(cells, threads);
        return cells == 1
                ? "simulating 1 cell into " + folder
                : "simulating " + cells + " cells, " + atATime + " at a time, into " + folder;
    }

    private static boolean has(List<CellOutcome> outcomes, Ending ending) {
        return outcomes.stream().anyMatch(outcome -> outcome.ending() == ending);
    }
}
