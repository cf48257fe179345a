package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jhdf.HdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lifront.kmc.checkpoint.CheckpointFolder;
import org.lifront.kmc.checkpoint.PlannedRuns;
import org.lifront.kmc.trajectory.TrajectoryDigest;
import org.lifront.runs.faults.Fault;
import org.lifront.runs.faults.FaultPlan;
import org.lifront.runs.provenance.ResultFolder;

/** A whole command on a disk on which one call fails, and what must hold then and after the disk has been repaired. */
final class FailingDisk {

    private final Path result;
    private final Path trajectory;
    private final String[] command;
    private final String digest;
    private final long calls;

    /**
     * Runs the command without a fault.
     *
     * @param result its result folder, which is removed
     * @param label label of its one cell or model
     * @param command the command line
     */
    FailingDisk(Path result, String label, String... command) throws IOException {
        this.result = result;
        this.trajectory = result.resolve(label);
        this.command = command;
        FaultPlan none = FaultPlan.none();
        Invocation sound = Invocation.onDisk(none, command);
        assertThat(sound.code()).as(sound.err()).isEqualTo(ExitCode.OK);
        this.calls = none.calls();
        this.digest = TrajectoryDigest.ofDatasets(trajectory);
        remove();
    }

    /** How many faults there can be: each call in each way. */
    long faults() {
        return calls * Fault.values().length;
    }

    /**
     * Lets one call fail, looks at what is left, and goes on.
     *
     * @param number of the fault, from 0
     * @return whether the command told of it; otherwise it did no harm
     */
    boolean strike(long number) throws IOException {
        Fault fault = Fault.values()[(int) (number % Fault.values().length)];
        String which = "call " + (1 + number / Fault.values().length) + " of " + calls + ", " + fault;
        Invocation struck = Invocation.onDisk(FaultPlan.at(1 + number / Fault.values().length, fault), command);
        if (struck.code() != ExitCode.OK) {
            // A folder that is found to be read-only is bad input, whenever it became so.
            assertThat(struck.code())
                    .as(which + ": " + struck.err())
                    .isIn(
                            ExitCode.INTERNAL_ERROR,
                            fault == Fault.READ_ONLY ? ExitCode.BAD_INPUT : ExitCode.INTERNAL_ERROR);
            assertThat(struck.errorLines().stream().filter(line -> !line.startsWith("simulating ")))
                    .as(which)
                    .hasSize(1)
                    .allMatch(line -> line.contains(result.toString()) && !line.contains("internal error"));
        }
        requireWhole(which);
        Invocation resumed = Invocation.of(goingOn());
        assertThat(resumed.code()).as(which + ": " + resumed.err()).isEqualTo(ExitCode.OK);
        assertThat(TrajectoryDigest.ofDatasets(trajectory)).as(which).isEqualTo(digest);
        remove();
        return struck.code() != ExitCode.OK;
    }

    private String[] goingOn() {
        if (Files.exists(result.resolve(PlannedRuns.FILE))) {
            return new String[] {"resume", result.toString()};
        }
        List<String> again = new ArrayList<>(List.of(command));
        again.add("--overwrite");
        return again.toArray(String[]::new);
    }

    /** Whatever has a final name must be complete. */
    private void requireWhole(String which) throws IOException {
        for (Path file : files(result)) {
            String name = file.getFileName().toString();
            if (Files.isDirectory(file) || name.startsWith(".")) {
                continue;
            }
            if (name.equals(ResultFolder.RECORD)) {
                assertThat(ResultFolder.requireCells(result)).as(which).hasSize(1);
            } else if (name.equals(PlannedRuns.FILE)) {
                assertThat(PlannedRuns.in(result).run(trajectory.getFileName().toString()))
                        .as(which)
                        .isPresent();
            } else if (name.equals("report.html")) {
                assertThat(Files.readString(file).strip()).as(which).endsWith("</html>");
            } else if (name.endsWith(".json")) {
                assertThat(new ObjectMapper().readTree(file.toFile()).isObject())
                        .as(which)
                        .isTrue();
            } else if (name.equals("failure.txt")) {
                assertThat(Files.readString(file)).as(which).endsWith(System.lineSeparator());
            } else if (name.equals("index.h5")) {
                new HdfFile(file).close();
            } else {
                assertThat(name).as(which).matches("seg-\\d{5}\\.h5|checkpoint-\\d{6}\\.lfc");
            }
        }
        requireTrajectory(which);
    }

    private void requireTrajectory(String which) throws IOException {
        if (files(trajectory).stream().anyMatch(file -> file.toString().endsWith(".lfc"))) {
            List<String> notices = new ArrayList<>();
            new CheckpointFolder(trajectory).newest(Optional.empty(), position -> true, notices::add);
            assertThat(notices).as(which).isEmpty();
        }
        if (Files.exists(trajectory.resolve("seg-00000.h5"))) {
            TrajectoryDigest.ofDatasets(trajectory);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    private void remove() throws IOException {
        List<Path> all = files(result);
        for (int i = all.size() - 1; i >= 0; i--) {
            Files.delete(all.get(i));
        }
    }
}
