package org.lifront.runs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.input.Spelling;
import org.lifront.kmc.storage.FolderLock;
import org.lifront.runs.calibration.CalibratedSet;
import org.lifront.runs.execution.Progress;
import org.lifront.runs.optimisation.CoatedCells;
import org.lifront.runs.optimisation.CoatedSide;
import org.lifront.runs.optimisation.Coating;
import org.lifront.runs.optimisation.OptimisationRun;
import org.lifront.runs.prediction.ParameterDraws;
import org.lifront.runs.provenance.ResultFolder;
import org.lifront.runs.scenario.Scenario;
import org.lifront.runs.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifront optimize}: the coating with the lowest overpotential. */
@Command(
        name = "optimize",
        description = {
            "Finds the coating with the lowest overpotential in the last cycle: the",
            "mean-field twin ranks all of them, the lattice corrects it where it matters,",
            "seed by seed. Called again on its folder, it goes on."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront optimize",
            "  lifront optimize --material al2o3,li3po4 --side latp,li --counts 0:200:50",
            "  lifront optimize runs/scenarios/07-al2o3-150-at-60C.yaml -o warm",
            "  lifront optimize mine.yaml --counts 50:250:10 --seeds 0"
        })
final class OptimizeCommand implements Callable<Integer> {

    private static final int FEWEST_DRAWS = 20;
    private static final int MOST_DRAWS = 100_000;
    private static final int MOST_SEEDS = 1000;
    private static final int MOST_COATINGS = 10_000;

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO.yaml",
            arity = "0..1",
            description = "Protocol, lattice and materials; its stack is replaced. Default: tutorial 1.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Folder for the results; default results/optimum.")
    private Path folder = Path.of("results", "optimum");

    @Option(names = "--material", paramLabel = "NAME", split = ",", description = "Materials; default al2o3.")
    private List<String> materials = List.of("al2o3");

    @Option(names = "--side", paramLabel = "SIDE", split = ",", description = "latp, li or both; default latp.")
    private List<String> sides = List.of("latp");

    @Option(
            names = "--counts",
            paramLabel = "A:B:STEP",
            description = "ALD cycles that are compared. Default ${DEFAULT-VALUE}.")
    private String counts = "0:300:25";

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = {
                "Seeds of the lattice after which coatings that cannot be told apart count as equal; 0 believes the",
                "twin. Default ${DEFAULT-VALUE}."
            })
    private int seeds = 8;

    @Option(names = "--draws", paramLabel = "N", description = "Parameter draws. Default ${DEFAULT-VALUE}.")
    private int draws = 200;

    @Option(
            names = "--parameters",
            paramLabel = "FILE",
            description = "Calibrated parameters and their uncertainties. Default those that come with the program.")
    private Path parameters;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the draws. Default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Mixin
    private OverrideOption overrides;

    @Mixin
    private ThreadsOption threads;

    OptimizeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        NumberRange.require(spec, "--draws", draws, FEWEST_DRAWS, MOST_DRAWS);
        NumberRange.require(spec, "--seeds", seeds, 0, MOST_SEEDS);
        int number = threads.checked(spec);
        CoatedCells cells = new CoatedCells(base());
        List<Coating> coatings = coatings(cells);
        ParameterDraws drawn = new ParameterDraws(set(), draws, seed);
        OptimisationRun run = new OptimisationRun(folder, cells, coatings, drawn, seeds, number);
        long cycles = (long) cells.specification().protocol().cycles() * coatings.size() * Math.max(1, seeds);
        try (FolderLock lock = open(coatings);
                Progress progress = Progress.on(session.err(), session.terminal(), cycles, coatings.size() * seeds)) {
            session.noteLastOwner(lock);
            boolean done = run.carryOut(progress, session.stop(), session.out());
            if (!done) {
                session.err().println("lifront: interrupted; the same command goes on");
            }
            return done ? ExitCode.OK : ExitCode.INTERRUPTED;
        }
    }

    private CalibratedSet set() {
        return parameters == null ? CalibratedSet.shipped() : CalibratedSet.read(parameters);
    }

    private Scenario base() {
        Scenario given = file == null
                ? ScenarioReader.of(InputDocument.ofText("default scenario", "stack: {}\n"), overrides.assignments())
                : ScenarioReader.read(file, overrides.assignments());
        return parameters == null ? given : set().centred(given);
    }

    private List<Coating> coatings(CoatedCells cells) {
        List<Coating> coatings = new ArrayList<>();
        for (String material : materials) {
            requireOneOf(
                    "--material",
                    material,
                    cells.specification().parameters().films().keySet());
            for (String side : sides) {
                requireOneOf("--side", side, CoatedSide.BY_NAME.keySet());
                for (int count : CountRange.parse("--counts", counts, MOST_COATINGS)) {
                    // The bare cell is one cell, whatever it is not coated with.
                    if (count > 0 || coatings.stream().noneMatch(c -> c.aldCycles() == 0)) {
                        coatings.add(new Coating(material, CoatedSide.BY_NAME.get(side), count));
                    }
                }
            }
        }
        coatings.forEach(cells::with);
        return coatings;
    }

    private static void requireOneOf(String option, String found, Collection<String> known) {
        if (!known.contains(found)) {
            List<String> names = known.stream().sorted().toList();
            throw new InvalidInputException(option + ": found '" + Spelling.excerpt(found) + "', expected "
                    + Spelling.choices(names) + Spelling.suggestion(found, names));
        }
    }

    private FolderLock open(List<Coating> coatings) {
        if (Files.isRegularFile(folder.resolve(ResultFolder.RECORD))) {
            return ResultFolder.reopen(folder);
        }
        List<String> labels = coatings.stream().map(Coating::label).distinct().toList();
        return ResultFolder.claim(folder, false)
                .create("best coating", labels, CommandText.of(spec), Clock.systemUTC());
    }
}
