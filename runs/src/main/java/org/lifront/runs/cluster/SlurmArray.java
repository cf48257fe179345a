package org.lifront.runs.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lifront.kmc.input.InvalidInputException;

/**
 * A prepared sweep as a job array of Slurm and a job that depends on it and closes the sweep. The scripts stay in the
 * folder {@code slurm} of the sweep, beside the logs of the tasks, and may be submitted again by hand.
 */
public final class SlurmArray {

    private static final String FOLDER = "slurm";

    /** A share of the memory is for what Java needs besides its heap. */
    private static final double HEAP_SHARE = 0.75;

    private final SweepFolder sweep;
    private final SlurmResources resources;
    private final Path folder;

    /** The array of a sweep. */
    public SlurmArray(SweepFolder sweep, SlurmResources resources) {
        this.sweep = sweep;
        this.resources = resources;
        this.folder = sweep.path().toAbsolutePath().normalize().resolve(FOLDER);
    }

    /**
     * Writes the scripts.
     *
     * @throws UncheckedIOException if they cannot be written
     */
    public void write() {
        try {
            Files.createDirectories(folder);
            Files.writeString(arrayScript(), array());
            Files.writeString(reduceScript(), reduce());
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be written", e);
        }
    }

    /** The script of the tasks. */
    public Path arrayScript() {
        return folder.resolve("array.sh");
    }

    /** The script of the job that closes the sweep. */
    public Path reduceScript() {
        return folder.resolve("reduce.sh");
    }

    /**
     * Hands both to Slurm.
     *
     * @return the numbers of the array and of the job that depends on it
     * @throws InvalidInputException if Slurm cannot be asked or refuses
     */
    public List<String> submit() {
        String array = sbatch(List.of("--parsable", arrayScript().toString()));
        return List.of(
                array,
                sbatch(List.of(
                        "--parsable",
                        "--dependency=afterany:" + array,
                        reduceScript().toString())));
    }

    /**
     * Refuses to go on where no job can be submitted.
     *
     * @throws InvalidInputException if Slurm is not installed here
     */
    public static void requireSlurm() {
        sbatch(List.of("--version"));
    }

    private static String sbatch(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("sbatch"));
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new InvalidInputException("sbatch refuses: " + answer.replaceAll("\\s*\\R\\s*", " "));
            }
            return answer.replaceFirst(";.*", "");
        } catch (IOException e) {
            throw new InvalidInputException("sbatch cannot be run; submit where Slurm is installed, or use --dry-run"
                    + " and submit the scripts by hand");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sbatch was running", e);
        }
    }

    private int tasks() {
        return (sweep.size() + resources.cellsPerTask() - 1) / resources.cellsPerTask();
    }

    private String array() {
        return """
                #!/bin/bash
                %s
                #SBATCH --array=0-%d%%%d
                #SBATCH --cpus-per-task=%d
                #SBATCH --time=%s
                #SBATCH --signal=B:USR1@%d
                #SBATCH --requeue
                #SBATCH --open-mode=append
                #SBATCH --output=%s
                set -u
                %s

                first=$((SLURM_ARRAY_TASK_ID * %d))
                last=$((first + %d < %d ? first + %d : %d))
                %s sweep task %s $(seq "$first" "$last") --threads %d &
                child=$!

                # Slurm tells this shell that time is running out; the program saves itself and ends with 3.
                trap 'kill -TERM "$child"' USR1
                while :; do
                    wait "$child"
                    code=$?
                    # A signal has ended the wait, not the program.
                    kill -0 "$child" 2>/dev/null || break
                done

                # 0 done, 1 and 2 are errors that a repetition would only repeat; else it was stopped or killed: once more.
                if [ "$code" -gt 2 ] && [ "${SLURM_RESTART_COUNT:-0}" -lt %d ]; then
                    scontrol requeue "${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}"
                    sleep 60
                fi
                exit "$code"
                """.formatted(
                        common("lifront"),
                        tasks() - 1,
                        resources.atOnce(),
                        resources.cpus(),
                        resources.timeLimit(),
                        resources.signalBefore_s(),
                        ShellWord.of(folder.resolve("task-%a.log").toString()),
                        javaOptions(resources.cpus()),
                        resources.cellsPerTask(),
                        resources.cellsPerTask() - 1,
                        sweep.size(),
                        resources.cellsPerTask() - 1,
                        sweep.size() - 1,
                        ProgramCall.shellWords(),
                        sweepPath(),
                        resources.cpus(),
                        resources.mostRestarts());
    }

    private String reduce() {
        return """
                #!/bin/bash
                %s
                #SBATCH --cpus-per-task=1
                #SBATCH --output=%s
                set -u
                %s
                exec %s sweep reduce %s
                """.formatted(
                        common("lifront-reduce"),
                        ShellWord.of(folder.resolve("reduce.log").toString()),
                        javaOptions(1),
                        ProgramCall.shellWords(),
                        sweepPath());
    }

    private String common(String name) {
        StringBuilder lines =
                new StringBuilder("#SBATCH --job-name=" + name + "\n#SBATCH --mem=" + resources.memory_MiB() + "M");
        resources.further().forEach(line -> lines.append("\n#SBATCH ").append(line));
        return lines.toString();
    }

    private String javaOptions(int cpus) {
        return "export LIFRONT_JAVA_OPTS='-Xmx" + (int) (HEAP_SHARE * resources.memory_MiB()) + "m -XX:+Use"
                + (cpus == 1 ? "Serial" : "Parallel") + "GC -XX:ActiveProcessorCount=" + cpus + "'";
    }

    private String sweepPath() {
        return ShellWord.of(sweep.path().toAbsolutePath().normalize().toString());
    }
}
