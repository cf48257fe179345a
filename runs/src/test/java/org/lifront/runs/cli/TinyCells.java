package org.lifront.runs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Scenarios and sweeps cut down to what a test can wait for. */
final class TinyCells {

    private static final Path PROJECT = Path.of(Files.isDirectory(Path.of("scenarios")) ? ".." : ".")
            .toAbsolutePath()
            .normalize();

    private TinyCells() {}

    /** The file of a material that comes with the program. */
    static Path material(String identifier) {
        return PROJECT.resolve("kmc/materials").resolve(identifier + ".yaml");
    }

    /** The folder of the shipped scenarios. */
    static Path scenarioFolder() {
        return PROJECT.resolve("runs/scenarios");
    }

    /** The scenarios that come with the program. */
    static List<Path> shippedScenarios() throws IOException {
        try (Stream<Path> files = Files.list(scenarioFolder())) {
            return files.sorted().toList();
        }
    }

    /** A shipped scenario by the number of its tutorial. */
    static Path scenario(int number) throws IOException {
        return shippedScenarios().get(number - 1);
    }

    /** A sweep over the thickness of a film: no film, a thin one, a thick one. */
    static Path sweep(Path folder) throws IOException {
        Path file = folder.resolve("tiny.yaml");
        Files.writeString(file, """
                title: Three thicknesses
                scenario: %s
                vary:
                  stack.on_latp[0].ald_cycles: [0, 30, 120]
                """.formatted(scenario(2)));
        return file;
    }

    /** A command line that simulates few columns for two cycles. */
    static String[] command(String command, Path file, Path output, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, file.toString(), "-o", output.toString()));
        for (String assignment :
                List.of("lattice.columns=4", "lattice.height=64 nm", "protocol.cycles=2", "output.frame_every=1")) {
            arguments.add("--set");
            arguments.add(assignment);
        }
        arguments.addAll(List.of(more));
        return arguments.toArray(new String[0]);
    }
}
