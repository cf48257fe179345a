package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifront.runs.cli.StoppedRun.checkpointFiles;
import static org.lifront.runs.cli.StoppedRun.command;
import static org.lifront.runs.cli.StoppedRun.flipByte;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.trajectory.TrajectoryDigest;
import org.lifront.runs.execution.StopRequest;

/** What is written down of cells before they begin, and what becomes of them where that, or their checkpoints, are lost. */
class ResumeFromPlanTest {

    @TempDir
    private Path temp;

    private static Path plan(Path result) {
        return result.resolve("plan.lfc");
    }

    private static String digest(Path result) {
        return TrajectoryDigest.ofDatasets(result.resolve("bare"));
    }

    private String whole() throws IOException {
        Path whole = temp.resolve("whole");
        assertThat(Invocation.of(command(1, whole)).code()).isEqualTo(ExitCode.OK);
        return digest(whole);
    }

    /** A run that was stopped before it began. */
    private Path waiting() throws IOException {
        Path result = temp.resolve("waiting");
        StopRequest stop = new StopRequest();
        stop.raise();
        assertThat(Invocation.of(stop, command(1, result)).code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(checkpointFiles(result)).isEmpty();
        return result;
    }

    @Test
    void aRunThatHasNotBegunBeginsFromItsPlan() throws IOException {
        Path result = waiting();
        Invocation resumed = Invocation.of("resume", result.toString());
        assertThat(resumed.code()).as(resumed.err()).isEqualTo(ExitCode.OK);
        assertThat(digest(result)).isEqualTo(whole());
    }

    @Test
    void aCellWhoseFolderWasRemovedIsSimulatedAgain() throws IOException, InterruptedException {
        Path result = StoppedRun.in(temp.resolve("interrupted"), 1, 3);
        try (Stream<Path> files = Files.list(result.resolve("bare"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(result.resolve("bare"));
        assertThat(Invocation.of("sweep", "status", result.toString()).out()).contains("waiting");
        Invocation resumed = Invocation.of("resume", result.toString());
        assertThat(resumed.code()).as(resumed.err()).isEqualTo(ExitCode.OK);
        assertThat(digest(result)).isEqualTo(whole());
    }

    @Test
    void thePlanOfAnotherRunIsRefused() throws IOException, InterruptedException {
        Path result = StoppedRun.in(temp.resolve("interrupted"), 1, 3);
        Path other = temp.resolve("other");
        Invocation.of(command(1, other, "--set", "seed=7"));
        for (Path file : checkpointFiles(result)) {
            Files.delete(file);
        }
        Files.copy(plan(other), plan(result), StandardCopyOption.REPLACE_EXISTING);
        Invocation resumed = Invocation.of("resume", result.toString());
        assertThat(resumed.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(resumed.err())
                .contains(result.resolve("bare/seg-00000.h5")
                        + " belongs to another run than the one to go on with: the seed differs.");
    }

    @Test
    void aSavedRunNeedsItsPlanNoLonger() throws IOException, InterruptedException {
        Path result = StoppedRun.in(temp.resolve("interrupted"), 1, 3);
        Files.delete(plan(result));
        Invocation resumed = Invocation.of("resume", result.toString());
        assertThat(resumed.code()).as(resumed.err()).isEqualTo(ExitCode.OK);
        assertThat(digest(result)).isEqualTo(whole());
    }

    @Test
    void aDamagedPlanStopsOnlyWhatHasNotBeenSaved() throws IOException, InterruptedException {
        Path saved = StoppedRun.in(temp.resolve("interrupted"), 1, 3);
        flipByte(plan(saved));
        String damaged = " is damaged, it does not match its checksum; run the study anew with --overwrite.";
        Invocation resumed = Invocation.of("resume", saved.toString());
        assertThat(resumed.code()).as(resumed.err()).isEqualTo(ExitCode.OK);
        assertThat(resumed.errorLines()).contains(plan(saved) + damaged);
        Path waiting = waiting();
        flipByte(plan(waiting));
        Invocation refused = Invocation.of("resume", waiting.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.errorLines()).containsExactly(plan(waiting) + damaged);
    }

    @Test
    void aRunThatNeverBeganCannotBeResumed() throws IOException {
        Files.write(temp.resolve("provenance.txt"), List.of("LiFront result", "cell\tbare"));
        Invocation resumed = Invocation.of("resume", temp.toString());
        assertThat(resumed.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(resumed.errorLines())
                .containsExactly(
                        temp.resolve("bare") + " holds no checkpoint: either the run was killed before it began,"
                                + " or it is of a kind that cannot be resumed; run it anew with --overwrite.");
    }
}
