package org.lifront.runs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lifront.analysis.table.AtomicText;
import org.lifront.kmc.simulation.RunEnding;
import org.lifront.kmc.storage.FolderLock;
import org.lifront.runs.provenance.ResultFolder;
import org.lifront.runs.rules.ModelFile;
import org.lifront.runs.rules.RuleRun;
import org.lifront.runs.rules.RunProgress;
import org.lifront.runs.rules.RunSummary;
import org.lifront.runs.rules.SummaryTable;
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

    private static final String SUMMARY = "summary.json";

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
    private JsonOption json;

    KmcRunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ModelFile model = ModelFile.read(file, assignments);
        json.check();
        ResultFolder folder = output.claim(file);
        try (RuleRun run = new RuleRun(model, engine.options(spec));
                FolderLock lock =
                        folder.create(run.label(), List.of(run.label()), CommandText.of(spec), Clock.systemUTC())) {
            session.noteLastOwner(lock);
            session.err()
                    .println("simulating " + run.label() + ", "
                            + model.chemistry().box().siteCount() + " sites, into " + folder.path());
            return simulate(run, folder.path());
        }
    }

    private int simulate(RuleRun run, Path folder) {
        RunSummary summary;
        try (RunProgress progress = RunProgress.on(session.err(), session.terminal())) {
            summary = run.simulate(folder.resolve(run.label()), progress, session.stop());
        }
        write(summary, folder.resolve(SUMMARY));
        summary.warnings().forEach(warning -> session.err().println("warning: " + warning));
        if (summary.report().ending() == RunEnding.STOPPED) {
            session.err().println("lifront: interrupted; what was simulated is in " + folder);
            return ExitCode.INTERRUPTED;
        }
        session.out().print(SummaryTable.of(summary));
        json.write(summary.json());
        session.out().println("\ntrajectory: " + folder.resolve(run.label()));
        return ExitCode.OK;
    }

    private static void write(RunSummary summary, Path path) {
        try {
            AtomicText.write(path, summary.json());
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": cannot be written", e);
        }
    }
}
