package org.lifront.runs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lifront.kmc.input.Spelling;
import org.lifront.runs.calibration.CalibratedSet;
import org.lifront.runs.prediction.ParameterDraws;
import org.lifront.runs.prediction.PredictedCell;
import org.lifront.runs.prediction.PredictedCells;
import org.lifront.runs.prediction.PredictionRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            names = "--cell",
            paramLabel = "LABEL",
            split = ",",
            description = "Only the cells of this label; may be repeated. Default all.")
    private List<String> labels = List.of();

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

    @Mixin
    private CalibratedOption parameters;

    @Mixin
    private DrawsOption draws;

    @Mixin
    private OverrideOption overrides;

    @Mixin
    private ThreadsOption threads;

    PredictCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        NumberRange.require(spec, "--replicas", replicas, 0, MOST_REPLICAS);
        NumberRange.require(spec, "--measurement-error", error, 0, LARGEST_ERROR);
        int number = threads.checked(spec);
        Optional<CalibratedSet> given = parameters.given();
        ParameterDraws drawn = draws.around(given.orElseGet(CalibratedSet::shipped), spec);
        files.forEach(each -> FileKind.require(each, FileKind.SCENARIO, FileKind.SWEEP));
        PredictedCells cells = PredictedCells.read(files, overrides.assignments(), given);
        if (!labels.isEmpty()) {
            cells = only(cells);
        }
        PredictionRun run = new PredictionRun(folder, cells, cycles, drawn, replicas, error, number);
        List<PredictedCell> all = cells.cells();
        long ofAll = all.stream().mapToLong(PredictedCell::cycles).sum() * replicas;
        return new ResumableStudy(
                        folder,
                        "prediction",
                        all.stream().map(PredictedCell::label).toList(),
                        CommandText.of(spec))
                .carryOut(
                        session,
                        ofAll,
                        all.size() * replicas,
                        progress -> run.carryOut(progress, session.stop(), session.out()));
    }

    private PredictedCells only(PredictedCells cells) {
        Set<String> known = cells.labels();
        for (String label : labels) {
            if (!known.contains(label)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--cell: found '" + Spelling.excerpt(label) + "', expected " + Spelling.choices(known)
                                + Spelling.suggestion(label, known));
            }
        }
        return cells.only(labels);
    }
}
