package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifront.kmc.trajectory.TrajectoryDigest;

/** Names are for people: what a cell or a material is called never changes what happens. */
class NameBlindnessTest {

    private static final List<String> FILMS = List.of("al2o3", "li3po4", "litao3");

    @TempDir
    private Path temp;

    @ParameterizedTest
    @MethodSource("scenarios")
    void aRenamedScenarioWithRenamedMaterialsGivesTheSameTrajectory(Path scenario) throws IOException {
        assertThat(digest(renamed(scenario), "renamed")).isEqualTo(digest(scenario, "original"));
    }

    static Stream<Path> scenarios() throws IOException {
        return TinyCells.shippedScenarios().stream();
    }

    private String digest(Path scenario, String output) throws IOException {
        Path folder = temp.resolve(output);
        Invocation run = Invocation.of(TinyCells.command("run", scenario, folder));
        assertThat(run.code()).as(run.err()).isZero();
        try (Stream<Path> cells = Files.list(folder)) {
            return TrajectoryDigest.ofDatasets(
                    cells.filter(Files::isDirectory).findFirst().orElseThrow());
        }
    }

    /** A copy under another file name and cell label, whose films are the user's and bear other names. */
    private Path renamed(Path scenario) throws IOException {
        String text = Files.readString(scenario).replaceAll("(?m)^cell:.*$", "");
        for (String film : FILMS) {
            text = text.replace("material: " + film, "material: a_" + film + "_z");
            Files.copy(TinyCells.material(film), temp.resolve("a_" + film + "_z.yaml"));
        }
        Path copy = temp.resolve("something-else.yaml");
        Files.writeString(copy, "cell: x\nmaterials: [a_litao3_z.yaml, a_al2o3_z.yaml, a_li3po4_z.yaml]\n" + text);
        return copy;
    }
}
