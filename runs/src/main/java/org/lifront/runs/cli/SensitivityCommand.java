package org.lifront.runs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.runs.calibration.CalibratedSet;
import org.lifront.runs.prediction.PredictedCell;
import org.lifront.runs.prediction.PredictedCells;
import org.lifront.runs.sensitivity.SensitivityRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifront sensitivity}: which parameters matter. */
@Command(
        name = "sensitivity",
        description = {
            "Tells which uncertain parameters an overpotential depends on: elementary",
            "effects (Morris 1991) on the mean-field twin, every parameter within one",
            "standard deviation. The strongest can be checked on the lattice."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront sensitivity runs/validation/sensitivity.yaml -o sensitivity",
            "  lifront sensitivity runs/scenarios/01-bare.yaml --cycle 100",
            "  lifront sensitivity mine.yaml --parameters fit/parameters.yaml --lattice 1"
        })
final class SensitivityCommand implements Callable<Integer> {

    private static final int FEWEST_TRAJECTORIES = 2;
    private static final int MOST_TRAJECTORIES = 10_000;
    private static final int MOST_CHECKED = 100;
    private static final int CELLS_A_CHECK = 3;

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.yaml", arity = "1..*", description = "Scenarios and sweeps.")
    private List<Path> files;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Folder for the results; default results/sensitivity.")
    private Path folder = Path.of("results", "sensitivity");

    @Option(
            names = "--cycle",
            paramLabel = "N",
            description = "The cycle whose overpotential is asked for. Default the last.")
    private Integer cycle;

    @Option(
            names = "--trajectories",
            paramLabel = "N",
            description = "Random walks through the parameters. Default ${DEFAULT-VALUE}.")
    private int trajectories = 20;

    @Option(
            names = "--lattice",
            paramLabel = "N",
            description = {
                "How many of the strongest parameters of each cell are simulated on the",
                "lattice, at both ends. Default ${DEFAULT-VALUE}."
            })
    private int checked = 0;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the walks. Default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Mixin
    private CalibratedOption parameters;

    @Mixin
    private OverrideOption overrides;

    @Mixin
    private ThreadsOption threads;

    SensitivityCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        NumberRange.require(spec, "--trajectories", trajectories, FEWEST_TRAJECTORIES, MOST_TRAJECTORIES);
        NumberRange.require(spec, "--lattice", checked, 0, MOST_CHECKED);
        int number = threads.checked(spec);
        Optional<CalibratedSet> given = parameters.given();
        files.forEach(each -> FileKind.require(each, FileKind.SCENARIO, FileKind.SWEEP));
        List<PredictedCell> cells =
                PredictedCells.read(files, overrides.assignments(), given).cells();
        cells.forEach(this::checkCycle);
        SensitivityRun run = new SensitivityRun(
                folder,
                cells,
                cycle == null ? OptionalInt.empty() : OptionalInt.of(cycle),
                given.orElseGet(CalibratedSet::shipped),
                trajectories,
                seed,
                checked,
                number);
        return carryOut(run, cells);
    }

    private int carryOut(SensitivityRun run, List<PredictedCell> cells) {
        int simulated = CELLS_A_CHECK * checked;
        long all = cells.stream().mapToLong(PredictedCell::cycles).sum() * simulated;
        return new ResumableStudy(
                        folder,
                        "sensitivity",
                        cells.stream().map(PredictedCell::label).toList(),
                        CommandText.of(spec))
                .carryOut(
                        session,
                        all,
                        cells.size() * simulated,
                        progress -> run.carryOut(progress, session.stop(), session.out()));
    }

    private void checkCycle(PredictedCell cell) {
        if (cycle != null && (cycle < 1 || cycle > cell.cycles())) {
            throw new InvalidInputException("--cycle: found " + cycle + ", expected a number from 1 to " + cell.cycles()
                    + ", the cycles of the cell '" + cell.label() + "'");
        }
    }
}
