package org.lifront.runs.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.input.Spelling;
import org.lifront.runs.calibration.CalibratedSet;
import org.lifront.runs.optimisation.CoatedCells;
import org.lifront.runs.optimisation.CoatedSide;
import org.lifront.runs.optimisation.Coating;
import org.lifront.runs.optimisation.OptimisationRun;
import org.lifront.runs.prediction.ParameterDraws;
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

    @Mixin
    private CalibratedOption parameters;

    @Mixin
    private DrawsOption draws;

    @Mixin
    private OverrideOption overrides;

    @Mixin
    private ThreadsOption threads;

    OptimizeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        NumberRange.require(spec, "--seeds", seeds, 0, MOST_SEEDS);
        int number = threads.checked(spec);
        Optional<CalibratedSet> given = parameters.given();
        ParameterDraws drawn = draws.around(given.orElseGet(CalibratedSet::shipped), spec);
        CoatedCells cells = new CoatedCells(base(given));
        List<Coating> coatings = coatings(cells);
        OptimisationRun run = new OptimisationRun(folder, cells, coatings, drawn, seeds, number);
        long cycles = (long) cells.specification().protocol().cycles() * coatings.size() * Math.max(1, seeds);
        return new ResumableStudy(
                        folder,
                        "best coating",
                        coatings.stream().map(Coating::label).toList(),
                        CommandText.of(spec))
                .carryOut(
                        session,
                        cycles,
                        coatings.size() * seeds,
                        progress -> run.carryOut(progress, session.stop(), session.out()));
    }

    private Scenario base(Optional<CalibratedSet> set) {
        Scenario given = file == null
                ? ScenarioReader.of(InputDocument.ofText("default scenario", "stack: {}\n"), overrides.assignments())
                : ScenarioReader.read(file, overrides.assignments());
        return set.map(s -> s.centred(given)).orElse(given);
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
}
