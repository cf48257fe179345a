package org.lifront.runs.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.cell.Box;
import org.lifront.kmc.lithium.LithiumDomains;
import org.lifront.kmc.lithium.LithiumDomains.BoundaryBox;

/** How a scenario asks for lithium as particles. */
class LithiumParticlesReaderTest {

    @TempDir
    Path folder;

    private Box box(String lattice) throws IOException {
        Path file = Files.writeString(folder.resolve("cell.yaml"), "stack: {}\nlattice: {" + lattice + "}\n");
        return ScenarioReader.read(file).specification().box();
    }

    @Test
    void lithiumIsInColumnsUnlessAskedFor() throws IOException {
        assertThat(box("").lithium()).isEmpty();
        assertThat(box("preset: quick")).isEqualTo(box(""));
        assertThat(box("preset: standard, lithium: columns").lithium()).isEmpty();
    }

    @Test
    void aPresetSetsWhatIsNotGiven() throws IOException {
        Box standard = box("preset: standard");
        assertThat(List.of(standard.columnsX(), standard.columnsY())).containsExactly(32, 32);
        LithiumDomains domains = standard.lithium().orElseThrow();
        assertThat(List.of(domains.columnsX(), domains.columnsY(), domains.layers()))
                .containsExactly(16, 16, 128);
        assertThat(domains.spacing_m()).isCloseTo(0.504e-9, within(0.001e-9));
        assertThat(domains.boundary()).isEqualTo(new BoundaryBox(64, 8, 1280, 8));
        assertThat(box("lithium: particles").lithium()).contains(domains);
        LithiumDomains ofFigures = box("preset: figures").lithium().orElseThrow();
        assertThat(List.of(ofFigures.columnsX(), ofFigures.layers())).containsExactly(64, 256);
        assertThat(box("preset: figures").columnsX()).isEqualTo(64);
    }

    @Test
    void thePresetOfATutorialCanBeSetFromTheCommandLine() {
        Path bare = Path.of("scenarios", "01-bare.yaml");
        Box standard = ScenarioReader.read(bare, List.of("lattice.preset=standard"))
                .specification()
                .box();
        assertThat(standard.columnsX()).isEqualTo(32);
        assertThat(standard.lithium()).isPresent();
    }

    @Test
    void everyKeyOfTheParticlesReachesTheSpecification() throws IOException {
        Box given = box("lithium: particles, columns: [12, 18], particles: {columns: [4, 6], layers: 64, spacing: 1 nm,"
                + " boundary: {across: 20, along: 6, layers: 100, longest_hop: 3}}");
        assertThat(given.lithium()).contains(new LithiumDomains(4, 6, 64, 1e-9, new BoundaryBox(20, 6, 100, 3)));
    }

    @Test
    void particlesOfOneTiFitABoxOfHalfANanometre() throws IOException {
        assertThat(box("lithium: particles, spacing: 0.5 nm, columns: 32, particles: {columns: 16}")
                        .lithium())
                .isPresent();
    }
}
