package org.lifront.runs.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.input.Spelling;
import org.lifront.kmc.material.Parameter;
import org.lifront.kmc.material.ParameterKind;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.runs.calibration.CalibrationRun;
import org.lifront.runs.calibration.CalibrationTargets;
import org.lifront.runs.calibration.FreeParameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifront calibrate}: the fitted parameters from measured values. */
@Command(
        name = "calibrate",
        description = {
            "Fits the parameters of kind 'fitted' to measured values, on a mean-field twin that is corrected",
            "by a few cells of the lattice. Called again on its folder, it goes on where it was interrupted."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront calibrate runs/calibration/targets.yaml",
            "  lifront calibrate mine.yaml -o fit --lattice-evaluations 0",
            "  lifront calibrate mine.yaml --hold al2o3.lithiation.disorder"
        })
final class CalibrateCommand implements Callable<Integer> {

    private static final int MOST_EVALUATIONS = 10_000;
    private static final int FEWEST_COLUMNS = 4;
    private static final int MOST_COLUMNS = 4096;
    private static final int MOST_REPLICAS = 1000;
    private static final int MOST_SEARCHES = 1_000_000;

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TARGETS.yaml", description = "Measured values.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Folder for the results; default results/calibration.")
    private Path folder = Path.of("results", "calibration");

    @Option(
            names = "--lattice-evaluations",
            paramLabel = "N",
            description = "Most cells of the lattice in the rounds; 0 fits the twin alone. Default ${DEFAULT-VALUE}.")
    private int evaluations = 40;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            description = {
                "Seeds of the lattice that check what was found, beyond the cells of the rounds; 0 for no check.",
                "Default ${DEFAULT-VALUE}."
            })
    private int replicas = 4;

    @Option(
            names = "--columns",
            paramLabel = "N",
            description = "Columns of the lattice along x and y. Default ${DEFAULT-VALUE}.")
    private int columns = 24;

    @Option(
            names = "--search",
            paramLabel = "N",
            description = "Evaluations of the twin in the global search before the fit. Default ${DEFAULT-VALUE}.")
    private int searches = 600;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of search and lattice. Default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--hold", paramLabel = "KEY", description = "A fitted parameter that must not move; repeatable.")
    private List<String> held = new ArrayList<>();

    @Option(names = "--material", paramLabel = "FILE", description = "Materials file of start values; repeatable.")
    private List<Path> materials = new ArrayList<>();

    @Mixin
    private ThreadsOption threads;

    CalibrateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        NumberRange.require(spec, "--lattice-evaluations", evaluations, 0, MOST_EVALUATIONS);
        NumberRange.require(spec, "--replicas", replicas, 0, MOST_REPLICAS);
        NumberRange.require(spec, "--columns", columns, FEWEST_COLUMNS, MOST_COLUMNS);
        NumberRange.require(spec, "--search", searches, 0, MOST_SEARCHES);
        int number = threads.checked(spec);
        ParameterSet given = ParameterSets.withFiles(materials);
        FileKind.require(file, FileKind.TARGETS);
        CalibrationTargets targets = CalibrationTargets.read(file, given);
        ParameterSet start = targets.started(given);
        List<String> keys = new ArrayList<>(targets.held());
        held.forEach(key -> keys.add(requireFitted(key, start)));
        CalibrationRun run = new CalibrationRun(
                folder,
                targets,
                new FreeParameters(start, keys),
                ParameterSets.documents(materials),
                columns,
                evaluations,
                replicas,
                searches,
                seed,
                number);
        int rounds = evaluations / targets.scenarios().size();
        int sets = rounds == 0 ? 0 : rounds + replicas;
        long cycles = Math.max(1, sets * targets.cyclesPerRound());
        int cells = sets * targets.scenarios().size();
        return new ResumableStudy(
                        folder, "calibration", List.copyOf(targets.scenarios().keySet()), CommandText.of(spec))
                .carryOut(
                        session,
                        cycles,
                        cells,
                        progress -> run.carryOut(CommandText.of(spec), progress, session.stop(), session.out()));
    }

    private static String requireFitted(String key, ParameterSet start) {
        List<String> fitted = start.parameters().stream()
                .filter(p -> p.kind() == ParameterKind.FITTED)
                .map(Parameter::key)
                .toList();
        if (!fitted.contains(key)) {
            throw new InvalidInputException("--hold: found '" + Spelling.excerpt(key)
                    + "', expected the key of a fitted parameter" + Spelling.suggestion(key, fitted));
        }
        return key;
    }
}
