package org.lifront.runs.cluster;

import java.util.List;

/**
 * What a job array asks Slurm for.
 *
 * @param atOnce most tasks that run at a time, at least 1
 * @param cellsPerTask cells that one task simulates one after the other, at least 1
 * @param cpus processors of a task; a cell uses several where it can
 * @param memory_MiB memory of a task
 * @param timeLimit time limit of a task as Slurm writes it, for example {@code 04:00:00}
 * @param signalBefore_s how long before its time limit a task is told to save itself; Slurm may be a minute late
 * @param mostRestarts how often one task is queued again before it counts as failed
 * @param further lines for {@code #SBATCH} as the user gives them, for example {@code --partition=long}
 */
public record SlurmResources(
        int atOnce,
        int cellsPerTask,
        int cpus,
        int memory_MiB,
        String timeLimit,
        int signalBefore_s,
        int mostRestarts,
        List<String> further) {

    /** Copies the list. */
    public SlurmResources {
        further = List.copyOf(further);
    }
}
