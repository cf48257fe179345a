package org.lifront.runs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lifront.analysis.Analysis;
import org.lifront.analysis.reference.PublishedPointsFile;
import org.lifront.analysis.table.ResultJson;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.storage.FolderLock;
import org.lifront.runs.cluster.ShellWord;
import org.lifront.runs.execution.CellExecutor;
import org.lifront.runs.execution.CellOutcome;
import org.lifront.runs.execution.CellOutcome.Ending;
import org.lifront.runs.execution.CellProgress;
import org.lifront.runs.execution.CellRun;
import org.lifront.runs.execution.CheckpointPlan;
import org.lifront.runs.execution.CheckpointRequest;
import org.lifront.runs.execution.DiskBound;
import org.lifront.runs.execution.PlannedCells;
import org.lifront.runs.execution.Progress;
import org.lifront.runs.provenance.CrateMetadata;
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

    /** Who may ask for checkpoints. */
    CheckpointRequest checkpointRequest() {
        return session.checkpoints();
    }

    /**
     * Simulates cells into a folder and closes with table and report.
     *
     * @param title heading of the report
     * @param cells what to simulate
     * @param threads threads in all: one a cell, or several where there are fewer cells
     * @param folder where to
     * @param plan when to take checkpoints
     * @param json second copy of the table
     * @param command the command line, for the record
     * @return exit code
     */
    int carryOut(
            String title,
            List<Scenario> cells,
            int threads,
            ResultFolder folder,
            CheckpointPlan plan,
            JsonOption json,
            String command) {
        json.check();
        try (FolderLock lock = folder.create(title, labels(cells), command, Clock.systemUTC())) {
            session.noteLastOwner(lock);
            session.err().println(announcement("simulating ", cells.size(), threads, folder.path()));
            int threadsPerCell = Math.max(1, threads / cells.size());
            PlannedCells.write(folder.path(), cells);
            List<CellRun> runs = cells.stream()
                    .map(cell -> CellRun.begin(cell, folder.path().resolve(cell.folder()), threadsPerCell, plan))
                    .toList();
            return carryOut(title, runs, threads, folder.path(), json, command);
        }
    }

    /**
     * Writes down what is to be simulated, cell by cell, and simulates nothing.
     *
     * @return exit code
     */
    int prepare(String title, List<Scenario> cells, ResultFolder folder, String command) {
        try (FolderLock lock = folder.create(title, labels(cells), command, Clock.systemUTC())) {
            session.noteLastOwner(lock);
            PlannedCells.write(folder.path(), cells);
        }
        return ExitCode.OK;
    }

    /**
     * Simulates some cells of a prepared sweep, or what is left of them. Others may be simulated by other processes at the
     * same time.
     *
     * @param folder the sweep's result folder
     * @param cells folders of the cells in it
     * @return exit code
     */
    int carryOutTasks(Path folder, List<Path> cells, int threads, CheckpointPlan plan) {
        List<CellRun> runs = remaining(folder, cells, threads, plan);
        List<CellOutcome> outcomes = simulate(runs, threads);
        tellFailures(outcomes);
        if (has(outcomes, Ending.INTERRUPTED)) {
            session.err().println("lifront: interrupted; the same command goes on");
            return ExitCode.INTERRUPTED;
        }
        return exitCode(outcomes);
    }

    /**
     * Closes what is complete of a sweep with table and report.
     *
     * @param complete folders of complete cells, at least one
     */
    void close(Path folder, List<String> complete, JsonOption json) {
        json.check();
        try (FolderLock lock = ResultFolder.reopen(folder)) {
            session.noteLastOwner(lock);
            List<CellOutcome> outcomes = complete.stream()
                    .map(cell -> new CellOutcome(cell, Ending.COMPLETE, null))
                    .toList();
            close(
                    ResultFolder.recordedTitle(folder),
                    outcomes,
                    folder,
                    json,
                    ResultFolder.recordedCommand(folder).orElse(""));
        }
    }

    private void tellFailures(List<CellOutcome> outcomes) {
        for (CellOutcome outcome : outcomes) {
            if (outcome.ending() == Ending.FAILED) {
                errors.cellFailed(outcome.cell(), outcome.failure());
            }
        }
    }

    /**
     * Goes on with a run or sweep that was interrupted, and closes it as if it had not been.
     *
     * @param folder its result folder, held by the caller
     */
    int resume(Path folder, int threads, CheckpointPlan plan, JsonOption json) {
        json.check();
        List<String> labels = ResultFolder.recordedCells(folder);
        List<CellRun> runs =
                remaining(folder, labels.stream().map(folder::resolve).toList(), threads, plan);
        session.err().println(announcement("resuming ", runs.size(), threads, folder));
        String command = ResultFolder.recordedCommand(folder).orElse("");
        return carryOut(ResultFolder.recordedTitle(folder), runs, threads, folder, json, command);
    }

    /** Reads where cells are. */
    private List<CellRun> remaining(Path folder, List<Path> cells, int threads, CheckpointPlan plan) {
        int threadsPerCell = Math.max(1, threads / cells.size());
        PlannedCells planned = new PlannedCells(folder);
        return DiskBound.map(cells, cell -> planned.remaining(cell, threadsPerCell, plan, session.err()::println));
    }

    private int carryOut(String title, List<CellRun> runs, int threads, Path folder, JsonOption json, String command) {
        List<CellOutcome> outcomes = simulate(runs, threads);
        tellFailures(outcomes);
        if (session.stop().isRaised() && has(outcomes, Ending.INTERRUPTED)) {
            session.err()
                    .println("lifront: interrupted; what was simulated is in " + folder
                            + ", go on with: lifront resume " + ShellWord.of(folder.toString()));
            return ExitCode.INTERRUPTED;
        }
        close(title, outcomes, folder, json, command);
        return exitCode(outcomes);
    }

    private static int exitCode(List<CellOutcome> outcomes) {
        if (!has(outcomes, Ending.FAILED)) {
            return ExitCode.OK;
        }
        boolean allBadInput = outcomes.stream()
                .allMatch(outcome -> outcome.failure() == null || outcome.failure() instanceof InvalidInputException);
        return allBadInput ? ExitCode.BAD_INPUT : ExitCode.INTERNAL_ERROR;
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
            throw OutputFile.failed(report, e);
        }
        writeMetadata(folder, complete);
        session.out().println("\nreport: " + report);
    }

    private static void writeMetadata(Path folder, List<Path> complete) {
        try {
            CrateMetadata.write(
                    folder,
                    DiskBound.map(complete, CellProgress::recordOf),
                    Clock.systemUTC().instant());
        } catch (IOException e) {
            throw OutputFile.failed(folder.resolve(CrateMetadata.FILE), e);
        }
    }

    private List<CellOutcome> simulate(List<CellRun> runs, int threads) {
        long cycles = Math.max(1, runs.stream().mapToLong(CellRun::cyclesLeft).sum());
        try (Progress progress = Progress.on(session.err(), session.terminal(), cycles, runs.size())) {
            return new CellExecutor(threads, progress, session.stop()).run(List.copyOf(runs));
        }
    }

    private static List<String> labels(List<Scenario> cells) {
        return cells.stream().map(Scenario::folder).toList();
    }

    private static String announcement(String what, int cells, int threads, Path folder) {
        int atATime = Math.min(cells, threads);
        return cells == 1
                ? what + "1 cell into " + folder
                : what + cells + " cells, " + atATime + " at a time, into " + folder;
    }

    private static boolean has(List<CellOutcome> outcomes, Ending ending) {
        return outcomes.stream().anyMatch(outcome -> outcome.ending() == ending);
    }
}
