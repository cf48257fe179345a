package org.lifront.runs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lifront.runs.cluster.SweepFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifront sweep task}: one cell of a prepared sweep. */
@Command(
        name = "task",
        description = {
            "Simulates cells of a prepared sweep, or what is left of them.",
            "May be repeated at will: a complete cell is left as it is, an interrupted one goes on from its last"
                    + " checkpoint. Exit code 3 says that it was interrupted."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  lifront sweep task results/ald 3", "  lifront sweep task results/ald 0 1 2 --threads 2"})
final class SweepTaskCommand implements Callable<Integer> {

    private final Study study;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "Result folder of the sweep.")
    private Path folder;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "K", description = "Numbers of the cells, from 0.")
    private List<Integer> tasks;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private CheckpointOption checkpoints;

    SweepTaskCommand(Study study) {
        this.study = study;
    }

    @Override
    public Integer call() {
        SweepFolder sweep = SweepFolder.of(folder);
        List<Path> cells = tasks.stream().distinct().map(sweep::cell).toList();
        return study.carryOutTasks(folder, cells, threads.checked(spec), checkpoints.plan(study.checkpointRequest()));
    }
}
