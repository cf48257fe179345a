package org.lifront.runs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lifront.kmc.storage.FolderLock;
import org.lifront.runs.calibration.CalibratedSet;
import org.lifront.runs.execution.Progress;
import org.lifront.runs.prediction.ParameterDraws;
import org.lifront.runs.prediction.PredictedCell;
import org.lifront.runs.prediction.PredictedCells;
import org.lifront.runs.prediction.PredictionRun;
import org.lifront.runs.provenance.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifront predict}: what cells will show, and how certain that is. */
@Command(
        name = "predict",
        description = {
            "Predicts overpotentials and resistances with bands of 90 %%, from several seeds",
            "of the lattice and many parameter draws on the mean-field twin; fronts and",
            "boundaries of cells with lithium as particles. Called again on its folder, it",
            "goes on where it was interrupted."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront predict runs/scenarios/06-litao3-150-on-latp.yaml -o litao3",
            "  lifront predict runs/sweeps/ald-cycles.yaml --replicas 2",
            "  lifront predict mine.yaml --parameters fit/parameters.yaml"
        })
final class PredictCommand implements Callable<Integer> {

    private static final int FEWEST_DRAWS = 20;
    private static final int MOST_DRAWS = 100_000;
    private static final int MOST_REPLICAS = 1000;
    private static final double LARGEST_ERROR = 10;

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.yaml", arity = "1..*", description = "Scenarios and sweeps.")
    private List<Path> files;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Folder for the results; default results/prediction.")
    private Path folder = Path.of("results", "prediction");

    @Option(
            names = "--parameters",
            paramLabel = "FILE",
            description = {
                "Calibrated parameters, from 'lifront calibrate'. Without it the values of",
                "the materials files, with the uncertainties that come with the program."
            })
    private Path parameters;

    @Option(names = "--draws", paramLabel = "N", description = "Parameter draws. Default ${DEFAULT-VALUE}.")
    private int draws = 200;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            description = "Seeds of the lattice; 0 predicts with the twin alone. Default ${DEFAULT-VALUE}.")
    private int replicas = 4;

    @Option(
            names = "--cycles",
            paramLabel = "N",
            split = ",",
            description = "Cycles in table and JSON, beside the last. Default 1,100,200,300.")
    private List<Integer> cycles = List.of(1, 100, 200, 300);

    @Option(
            names = "--measurement-error",
            paramLabel = "X",
            description = "Relative error of a measured value. Default ${DEFAULT-VALUE}.")
    private double error = 0.15;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the draws. Default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Mixin
    private OverrideOption overrides;

    @Mixin
    private ThreadsOption threads;

    PredictCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        NumberRange.require(spec, "--draws", draws, FEWEST_DRAWS, MOST_DRAWS);
        NumberRange.require(spec, "--replicas", replicas, 0, MOST_REPLICAS);
        NumberRange.require(spec, "--measurement-error", error, 0, LARGEST_ERROR);
        int number = threads.checked(spec);
        Optional<CalibratedSet> given = Optional.ofNullable(parameters).map(CalibratedSet::read);
        PredictedCells cells = PredictedCells.read(files, overrides.assignments(), given);
        ParameterDraws drawn = new ParameterDraws(given.orElseGet(CalibratedSet::shipped), draws, seed);
        PredictionRun run = new PredictionRun(folder, cells, cycles, drawn, replicas, error, number);
        long all = cells.cells().stream().mapToLong(PredictedCell::cycles).sum() * replicas;
        try (FolderLock lock = open(cells);
                Progress progress = Progress.on(
                        session.err(),
                        session.terminal(),
                        Math.max(1, all),
                        cells.cells().size() * replicas)) {
            session.noteLastOwner(lock);
            boolean done = run.carryOut(progress, session.stop(), session.out());
            if (!done) {
                session.err().println("lifront: interrupted; the same command goes on");
            }
            return done ? ExitCode.OK : ExitCode.INTERRUPTED;
        }
    }

    private FolderLock open(PredictedCells cells) {
        if (Files.isRegularFile(folder.resolve(ResultFolder.RECORD))) {
            return ResultFolder.reopen(folder);
        }
        List<String> labels = new ArrayList<>(
                cells.cells().stream().map(PredictedCell::label).distinct().toList());
        return ResultFolder.claim(folder, false).create("prediction", labels, CommandText.of(spec), Clock.systemUTC());
    }
}
