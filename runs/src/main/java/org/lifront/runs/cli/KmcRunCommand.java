package org.lifront.runs.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lifront.kmc.checkpoint.PlannedRuns;
import org.lifront.kmc.storage.FolderLock;
import org.lifront.runs.provenance.ResultFolder;
import org.lifront.runs.rules.ModelFile;
import org.lifront.runs.rules.RuleRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifront kmc run}: one lattice model. */
@Command(
        name = "run",
        description = "Simulates a lattice model; ends with a table.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront kmc run runs/models/01-linear.yaml -o results/linear",
            "  lifront kmc run runs/models/01-linear.yaml --set run.events=1e6 --overwrite",
            "  lifront kmc run runs/models/02-exclusion.yaml --threads 2 --tolerance 0.1%%",
            "  lifront kmc run runs/models/03-erbium.yaml --selection tree"
        })
final class KmcRunCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MODEL.yaml", description = "Model file.")
    private Path file;

    @Mixin
    private OutputOption output;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = {"Override an entry of the model; may be repeated.", "Example: --set lattice.cells=32"})
    private List<String> assignments = new ArrayList<>();

    @Mixin
    private EngineOption engine;

    @Mixin
    private CheckpointOption checkpoints;

    @Mixin
    private JsonOption json;

    KmcRunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        FileKind.require(file, FileKind.MODEL);
        ModelFile model = ModelFile.read(file, assignments);
        json.check();
        ResultFolder folder = output.claim(file);
        try (RuleRun run = new RuleRun(model, engine.options(spec));
                FolderLock lock =
                        folder.create(run.label(), List.of(run.label()), CommandText.of(spec), Clock.systemUTC())) {
            session.noteLastOwner(lock);
            PlannedRuns.write(folder.path(), List.of(run.identity()));
            session.err()
                    .println("simulating " + run.label() + ", "
                            + model.chemistry().box().siteCount() + " sites, into " + folder.path());
            return new ModelStudy(session).carryOut(run, folder.path(), checkpoints.plan(session.checkpoints()), json);
        }
    }
}
