package org.lifront.runs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lifront.analysis.table.AtomicText;
import org.lifront.kmc.checkpoint.CheckpointFolder;
import org.lifront.kmc.checkpoint.PlannedRuns;
import org.lifront.kmc.checkpoint.RunIdentity;
import org.lifront.kmc.simulation.RunEnding;
import org.lifront.kmc.trajectory.TrajectoryHeader;
import org.lifront.runs.cluster.ShellWord;
import org.lifront.runs.execution.CheckpointPlan;
import org.lifront.runs.provenance.ResultFolder;
import org.lifront.runs.rules.RuleRun;
import org.lifront.runs.rules.RunProgress;
import org.lifront.runs.rules.RunSummary;
import org.lifront.runs.rules.SummaryTable;

/** What {@code kmc run} and {@code resume} do with a lattice model, in a folder that they hold. */
record ModelStudy(Session session) {

    private static final String SUMMARY = "summary.json";

    /** Whether the run in a result folder is that of a lattice model. */
    static boolean isIn(Path folder) {
        List<String> labels = ResultFolder.recordedCells(folder);
        return labels.size() == 1
                && new CheckpointFolder(folder.resolve(labels.get(0)))
                        .model()
                        .or(() -> PlannedRuns.in(folder).run(labels.get(0)).map(RunIdentity::model))
                        .filter(TrajectoryHeader.RULES::equals)
                        .isPresent();
    }

    /** Goes on with a run that was interrupted, and closes it as if it had not been. */
    int resume(Path folder, int threads, CheckpointPlan plan, JsonOption json) {
        json.check();
        String label = ResultFolder.recordedCells(folder).get(0);
        Optional<RunIdentity> planned = PlannedRuns.in(folder).run(label);
        try (RuleRun run = RuleRun.resume(planned, folder.resolve(label), threads, session.err()::println)) {
            session.err().println("resuming " + run.label() + " in " + folder);
            return carryOut(run, folder, plan, json);
        }
    }

    /** Simulates and closes with table and summary. */
    int carryOut(RuleRun run, Path folder, CheckpointPlan plan, JsonOption json) {
        Path trajectory = folder.resolve(run.label());
        RunSummary summary;
        try (RunProgress progress = RunProgress.on(session.err(), session.terminal())) {
            summary = run.simulate(trajectory, plan, progress, session.stop());
        }
        write(summary, folder.resolve(SUMMARY));
        summary.warnings().forEach(warning -> session.err().println("warning: " + warning));
        if (summary.report().ending() == RunEnding.STOPPED) {
            session.err()
                    .println("lifront: interrupted; what was simulated is in " + folder
                            + ", go on with: lifront resume " + ShellWord.of(folder.toString()));
            return ExitCode.INTERRUPTED;
        }
        session.out().print(SummaryTable.of(summary));
        json.write(summary.json());
        session.out().println("\ntrajectory: " + trajectory);
        return ExitCode.OK;
    }

    private static void write(RunSummary summary, Path path) {
        try {
            AtomicText.write(path, summary.json());
        } catch (IOException e) {
            throw OutputFile.failed(path, e);
        }
    }
}
