package org.lifront.runs.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lifront.kmc.cell.CellSimulation;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.kmc.simulation.RunOptions;
import org.lifront.runs.calibration.CalibrationTargets;
import org.lifront.runs.rules.ModelFile;
import org.lifront.runs.scenario.ScenarioReader;
import org.lifront.runs.sweep.SweepReader;

/** Every kind of text that a user can hand to the program, with what the program does to read it. */
final class FuzzTargets {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern SAFE_LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
    private static final long SMALL_SITES = 20_000;
    private static final double MOST_LAYERS = 3000;

    private final Path world;

    /** @param world empty folder, which gets copies of what comes with the program */
    FuzzTargets(Path world) throws IOException {
        this.world = world;
        copy("runs/scenarios", "scenarios");
        copy("runs/sweeps", "sweeps");
        copy("runs/models", "models");
        copy("runs/calibration", "calibration");
        copy("kmc/materials", "materials");
    }

    private void copy(String from, String to) throws IOException {
        Files.createDirectories(world.resolve(to));
        for (Path file : files(PROJECT.resolve(from))) {
            Files.copy(file, world.resolve(to).resolve(file.getFileName()));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private YamlMutation mutation(String folder, String prefix) throws IOException {
        List<String> texts = files(world.resolve(folder)).stream()
                .filter(file -> file.getFileName().toString().startsWith(prefix))
                .map(FuzzTargets::text)
                .toList();
        return new YamlMutation(texts);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FuzzTarget scenarios() throws IOException {
        return new FuzzTarget(
                "scenario", world.resolve("scenarios/fuzz.yaml"), mutation("scenarios", "")::next, file -> {
                    CellSpecification cell = ScenarioReader.read(file).specification();
                    requireSafe(cell.name());
                    CellSpecification narrow = ScenarioReader.read(file, List.of("lattice.columns=4"))
                            .specification();
                    if (narrow.box().height_m() / narrow.box().spacing_m() < MOST_LAYERS) {
                        CellSimulation.of(narrow).close();
                    }
                });
    }

    FuzzTarget sweeps() throws IOException {
        return new FuzzTarget(
                "sweep",
                world.resolve("sweeps/fuzz.yaml"),
                mutation("sweeps", "")::next,
                file -> SweepReader.read(file)
                        .cells()
                        .forEach(cell -> requireSafe(cell.specification().name())));
    }

    FuzzTarget films() throws IOException {
        return material("film", "my_film.yaml", "li", "al2o3");
    }

    FuzzTarget electrolytes() throws IOException {
        return material("electrolyte", "latp.yaml", "latp", "latp");
    }

    private FuzzTarget material(String name, String fileName, String prefix, String other) throws IOException {
        Path folder = Files.createDirectories(world.resolve("mine"));
        YamlMutation first = mutation("materials", prefix);
        YamlMutation second = mutation("materials", other);
        return new FuzzTarget(
                name,
                folder.resolve(fileName),
                random -> (random.nextBoolean() ? first : second).next(random),
                file -> ParameterSets.withFiles(List.of(file)));
    }

    FuzzTarget models() throws IOException {
        return new FuzzTarget(
                "lattice model", world.resolve("models/fuzz.yaml"), mutation("models", "")::next, file -> {
                    ModelFile model = ModelFile.read(file, List.of());
                    requireSafe(model.chemistry().name());
                    if (model.chemistry().box().siteCount() < SMALL_SITES) {
                        model.simulation(RunOptions.DEFAULT).close();
                    }
                });
    }

    FuzzTarget targets() throws IOException {
        ParameterSet parameters = ParameterSets.shipped();
        return new FuzzTarget(
                "targets",
                world.resolve("calibration/fuzz.yaml"),
                mutation("calibration", "")::next,
                file -> CalibrationTargets.read(file, parameters).scenarios().values().stream()
                        .map(text -> ScenarioReader.of(InputDocument.ofText("cell", text)))
                        .forEach(cell -> requireSafe(cell.specification().name())));
    }

    /** Labels become names of folders. */
    static void requireSafe(String label) {
        if (!SAFE_LABEL.matcher(label).matches()) {
            throw new AssertionError("a label that could lead out of its folder: " + label);
        }
    }
}
