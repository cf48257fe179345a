package org.lifront.runs.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lifront.runs.cluster.ShellWord;
import org.lifront.runs.cluster.SlurmArray;
import org.lifront.runs.cluster.SlurmResources;
import org.lifront.runs.cluster.SweepFolder;
import org.lifront.runs.provenance.ResultFolder;
import org.lifront.runs.sweep.SweepDefinition;
import org.lifront.runs.sweep.SweepReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifront sweep submit}: a sweep handed to a cluster. */
@Command(
        name = "submit",
        description = {
            "Prepares a sweep and hands it to Slurm: a job array, and a job that closes the sweep after it.",
            "A task that reaches its time limit saves itself and is queued again. The scripts stay in DIR/slurm."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront sweep submit runs/sweeps/ald-cycles.yaml -o results/ald --slurm",
            "  lifront sweep submit my.yaml -o my --slurm --at-once 50 --time 04:00:00",
            "  lifront sweep submit my.yaml -o my --slurm --sbatch=--partition=long",
            "  lifront sweep submit my.yaml -o my --slurm --dry-run"
        })
final class SweepSubmitCommand implements Callable<Integer> {

    private static final int LEAST_MEMORY_MIB = 256;

    private final Study study;
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SWEEP.yaml", description = "Sweep file.")
    private Path file;

    @Option(names = "--slurm", required = true, description = "Submit to Slurm, the one scheduler known so far.")
    private boolean slurm;

    @Mixin
    private OutputOption output;

    @Mixin
    private OverrideOption overrides;

    @Option(names = "--at-once", paramLabel = "N", description = "Most tasks at a time; default 100.")
    private int atOnce = 100;

    @Option(names = "--cells-per-task", paramLabel = "N", description = "Cells that one task simulates; default 1.")
    private int cellsPerTask = 1;

    @Option(names = "--cpus", paramLabel = "N", description = "Processors of a task; default 1.")
    private int cpus = 1;

    @Option(names = "--memory", paramLabel = "MIB", description = "Memory of a task in MiB; default 3000.")
    private int memory_MiB = 3000;

    @Option(names = "--time", paramLabel = "LIMIT", description = "Time limit of a task; default 24:00:00.")
    private String timeLimit = "24:00:00";

    @Option(
            names = "--signal-before",
            paramLabel = "SECONDS",
            description = "How long before the limit a task saves itself; default 120.")
    private int signalBefore_s = 120;

    @Option(names = "--restarts", paramLabel = "N", description = "How often a task is queued again; default 100.")
    private int mostRestarts = 100;

    @Option(
            names = "--sbatch",
            paramLabel = "OPTION",
            description = "Further option of sbatch, for both jobs; repeatable. Example: --sbatch=--account=chem")
    private List<String> further = new ArrayList<>();

    @Option(names = "--dry-run", description = "Write the scripts and submit nothing.")
    private boolean dryRun;

    SweepSubmitCommand(Study study, Session session) {
        this.study = study;
        this.session = session;
    }

    @Override
    public Integer call() {
        SlurmResources resources = resources();
        FileKind.require(file, FileKind.SWEEP);
        SweepDefinition sweep = SweepReader.read(file, overrides.assignments());
        ResultFolder folder = output.claim(file);
        if (!dryRun) {
            SlurmArray.requireSlurm();
        }
        study.prepare(sweep.title(), sweep.cells(), folder, CommandText.of(spec));
        SlurmArray array = new SlurmArray(SweepFolder.of(folder.path()), resources);
        array.write();
        session.out().println(sweep.cells().size() + " cells prepared in " + folder.path());
        if (dryRun) {
            session.out().println("scripts: " + array.arrayScript() + ", " + array.reduceScript());
            return ExitCode.OK;
        }
        List<String> jobs = array.submit();
        session.out().println("submitted: array " + jobs.get(0) + ", then " + jobs.get(1) + " for table and report");
        session.out()
                .println("watch it with: lifront sweep status "
                        + ShellWord.of(folder.path().toString()));
        return ExitCode.OK;
    }

    private SlurmResources resources() {
        atLeast("--at-once", atOnce, 1);
        atLeast("--cells-per-task", cellsPerTask, 1);
        atLeast("--cpus", cpus, 1);
        atLeast("--memory", memory_MiB, LEAST_MEMORY_MIB);
        atLeast("--signal-before", signalBefore_s, 0);
        atLeast("--restarts", mostRestarts, 0);
        matches("--time", timeLimit, "[0-9:-]+", "a time limit such as 04:00:00 or 2-00:00:00");
        further.forEach(option -> matches("--sbatch", option, "-\\S[^\\r\\n]*", "an option such as --partition=long"));
        return new SlurmResources(
                atOnce, cellsPerTask, cpus, memory_MiB, timeLimit, signalBefore_s, mostRestarts, further);
    }

    private void atLeast(String option, int value, int least) {
        if (value < least) {
            throw new ParameterException(
                    spec.commandLine(), "found " + option + " " + value + ", expected at least " + least);
        }
    }

    private void matches(String option, String value, String pattern, String expected) {
        if (!value.matches(pattern)) {
            throw new ParameterException(
                    spec.commandLine(), "found " + option + " '" + value + "', expected " + expected);
        }
    }
}
