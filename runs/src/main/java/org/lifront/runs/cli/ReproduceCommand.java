package org.lifront.runs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.trajectory.TrajectoryDigest;
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.runs.execution.CellExecutor;
import org.lifront.runs.execution.CellOutcome;
import org.lifront.runs.execution.CellOutcome.Ending;
import org.lifront.runs.execution.CellRun;
import org.lifront.runs.execution.CheckpointPlan;
import org.lifront.runs.execution.Progress;
import org.lifront.runs.provenance.BuildIdentity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifront reproduce}: simulates a result again and compares every bit. */
@Command(
        name = "reproduce",
        description = {
            "Simulates the cells of a result again, from what the result itself records, and compares every bit.",
            "Exit code 0 if all agree, 1 if not. The new trajectories are kept in the folder given with -o."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront reproduce results/bare -o results/bare-again",
            "  lifront reproduce results/ald-cycles/latp_al2o3_150 -o again --threads 2"
        })
final class ReproduceCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Result folder of a run or sweep, or the folder of one trajectory.")
    private Path folder;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "New folder for the new trajectories.")
    private Path output;

    @Mixin
    private ThreadsOption threads;

    ReproduceCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        int number = threads.checked(spec);
        List<Path> recorded = Trajectories.in(List.of(folder));
        makeFolder();
        CheckpointPlan plan = CheckpointPlan.usual(session.checkpoints());
        List<CellRun> runs = new ArrayList<>();
        for (Path cell : recorded) {
            tellOfAnotherProgram(cell);
            runs.add(CellRun.again(cell, again(cell), Math.max(1, number / recorded.size()), plan));
        }
        List<CellOutcome> outcomes = simulate(runs, number);
        boolean agree = true;
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).ending() == Ending.INTERRUPTED) {
                return ExitCode.INTERRUPTED;
            }
            agree &= compare(recorded.get(i), outcomes.get(i));
        }
        return agree ? ExitCode.OK : ExitCode.INTERNAL_ERROR;
    }

    private Path again(Path cell) {
        return output.resolve(cell.toAbsolutePath().normalize().getFileName());
    }

    private void makeFolder() {
        if (Files.exists(output)) {
            throw new InvalidInputException(output + ": exists; choose a new folder");
        }
        try {
            Files.createDirectories(output);
        } catch (IOException e) {
            throw new UncheckedIOException(output + ": cannot be written", e);
        }
    }

    private void tellOfAnotherProgram(Path cell) {
        BuildIdentity mine = BuildIdentity.current();
        String revision = TrajectoryReader.open(cell).header().revision();
        if (!revision.equals(mine.revision())) {
            session.err()
                    .println(cell + " was made by revision " + revision + ", this is " + mine.revision()
                            + "; other revisions may draw other events");
        }
    }

    private List<CellOutcome> simulate(List<CellRun> runs, int number) {
        long cycles = Math.max(1, runs.stream().mapToLong(CellRun::cyclesLeft).sum());
        try (Progress progress = Progress.on(session.err(), session.terminal(), cycles, runs.size())) {
            return new CellExecutor(number, progress, session.stop()).run(List.copyOf(runs));
        }
    }

    private boolean compare(Path cell, CellOutcome outcome) {
        if (outcome.ending() == Ending.FAILED) {
            session.out()
                    .println(outcome.cell() + ": failed: " + outcome.failure().getMessage());
            return false;
        }
        String before = TrajectoryDigest.ofDatasets(cell);
        String now = TrajectoryDigest.ofDatasets(again(cell));
        boolean equal = before.equals(now);
        session.out()
                .println(outcome.cell() + (equal ? ": identical, " : ": DIFFERENT, ") + "SHA-256 "
                        + now.substring(0, 16) + (equal ? "" : " instead of " + before.substring(0, 16)));
        return equal;
    }
}
