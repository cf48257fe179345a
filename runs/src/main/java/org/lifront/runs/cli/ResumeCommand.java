package org.lifront.runs.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lifront.kmc.storage.FolderLock;
import org.lifront.runs.execution.CheckpointPlan;
import org.lifront.runs.provenance.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifront resume}: goes on with a run or sweep that was interrupted. */
@Command(
        name = "resume",
        description = {
            "Goes on with a run, sweep or lattice model that was interrupted, however that happened.",
            "The result is, bit for bit, that of a run that was never interrupted."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  lifront resume results/bare", "  lifront resume results/ald-cycles --threads 2"})
final class ResumeCommand implements Callable<Integer> {

    private final Session session;
    private final Study study;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Result folder of the run or sweep.")
    private Path folder;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private CheckpointOption checkpoints;

    @Mixin
    private JsonOption json;

    ResumeCommand(Session session, Study study) {
        this.session = session;
        this.study = study;
    }

    @Override
    public Integer call() {
        int number = threads.checked(spec);
        CheckpointPlan plan = checkpoints.plan(session.checkpoints());
        try (FolderLock lock = ResultFolder.reopen(folder)) {
            session.noteLastOwner(lock);
            return ModelStudy.isIn(folder)
                    ? new ModelStudy(session).resume(folder, number, plan, json)
                    : study.resume(folder, number, plan, json);
        }
    }
}
