package org.lifront.runs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.input.Spelling;
import org.lifront.runs.sweep.SweepDefinition;
import org.lifront.runs.sweep.SweepReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifront sweep}: many cells. */
@Command(
        name = "sweep",
        description = {
            "Simulates the cells of a sweep, several at a time; ends with a table and an HTML report.",
            "The results do not depend on the number of threads. The commands below simulate a sweep cell by cell, on a"
                    + " cluster or with any other tool that starts processes."
        },
        synopsisSubcommandLabel = "[COMMAND]",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront sweep runs/sweeps/ald-cycles.yaml",
            "  lifront sweep runs/sweeps/coating-strategies.yaml --threads 2",
            "  lifront sweep runs/sweeps/ald-cycles.yaml -o quick --set protocol.cycles=10",
            "  lifront sweep runs/sweeps/ald-cycles.yaml --dry-run",
            "  lifront sweep submit runs/sweeps/ald-cycles.yaml -o results/ald --slurm"
        })
final class SweepCommand implements Callable<Integer> {

    private final Study study;
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SWEEP.yaml", description = "Sweep file.")
    private Path file;

    @Mixin
    private OutputOption output;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private OverrideOption overrides;

    @Mixin
    private CheckpointOption checkpoints;

    @Mixin
    private JsonOption json;

    @Option(names = "--dry-run", description = "Only list the cells and estimate time and disk space from a probe.")
    private boolean dryRun;

    SweepCommand(Study study, Session session) {
        this.study = study;
        this.session = session;
    }

    @Override
    public Integer call() {
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "SWEEP.yaml is missing");
        }
        refuseMisspeltCommand();
        FileKind.require(file, FileKind.SWEEP);
        int number = threads.checked(spec);
        SweepDefinition sweep = SweepReader.read(file, overrides.assignments());
        if (dryRun) {
            DryRun.tell(sweep, number, session.out());
            return ExitCode.OK;
        }
        return study.carryOut(
                sweep.title(),
                sweep.cells(),
                number,
                output.claim(file),
                checkpoints.plan(study.checkpointRequest()),
                json,
                CommandText.of(spec));
    }

    /** A misspelt command of this one is taken for the file. */
    private void refuseMisspeltCommand() {
        String suggestion =
                Spelling.suggestion(file.toString(), spec.subcommands().keySet());
        if (!suggestion.isEmpty() && !Files.exists(file)) {
            throw new InvalidInputException("lifront sweep: unknown command '" + file + "'" + suggestion);
        }
    }
}
