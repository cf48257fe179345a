package org.lifront.runs.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.runs.scenario.Scenario;

/** Designs other than grids. */
class SweepDesignTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeBase() throws IOException {
        Files.writeString(folder.resolve("base.yaml"), """
                stack:
                  on_latp: [{material: al2o3, ald_cycles: 150}]
                protocol: {cycles: 20}
                """);
    }

    private List<Scenario> cells(String text, String... overrides) throws IOException {
        Path file = Files.writeString(folder.resolve("sweep.yaml"), "scenario: base.yaml\n" + text);
        return SweepReader.read(file, List.of(overrides)).cells();
    }

    private static List<String> folders(List<Scenario> cells) {
        return cells.stream().map(Scenario::folder).toList();
    }

    private List<String> texts(String design) throws IOException {
        return cells(design).stream().map(Scenario::text).toList();
    }

    @Test
    void zippedListsGoTogether() throws IOException {
        assertThat(folders(cells("""
                        zip:
                          stack.on_latp[0].ald_cycles: [25, 50]
                          protocol.cycles: [10, 30]
                        """))).containsExactly("latp_al2o3_25_cycles_10", "latp_al2o3_50_cycles_30");
    }

    @Test
    void replicasAreOneCellWithOtherRandomNumbers() throws IOException {
        List<Scenario> cells = cells("replicas: 3\n", "seed=7");
        assertThat(folders(cells)).containsExactly("latp_al2o3_150-r1", "latp_al2o3_150-r2", "latp_al2o3_150-r3");
        assertThat(cells).extracting(cell -> cell.specification().name()).containsOnly("latp_al2o3_150");
        assertThat(cells).extracting(cell -> cell.specification().seed()).containsExactly(7L, 8L, 9L);
    }

    @Test
    void aGridADesignAndReplicasMultiply() throws IOException {
        assertThat(cells("""
                        vary: {"stack.on_latp[0].ald_cycles": [0, 50, 100]}
                        sample: {points: 4, over: {protocol.temperature: {from: 25 C, to: 80 C}}}
                        replicas: 2
                        """)).hasSize(24);
    }

    /** The first points of Sobol's sequence in two dimensions (Joe and Kuo 2008, DOI 10.1137/070709359), the origin left out. */
    @Test
    void sobolPointsAreThoseOfTheSequence() throws IOException {
        List<Scenario> cells = cells("""
                sample:
                  points: 3
                  over:
                    protocol.temperature: {from: 20 C, to: 60 C}
                    protocol.current_density: {from: 0.01 mA/cm2, to: 1 mA/cm2, scale: log}
                """);
        assertThat(folders(cells)).containsExactly("latp_al2o3_150_p1", "latp_al2o3_150_p2", "latp_al2o3_150_p3");
        assertThat(cells)
                .extracting(Scenario::text)
                .satisfiesExactly(
                        text -> assertThat(text).contains("40 C", "0.1 mA/cm2"),
                        text -> assertThat(text).contains("50 C", "0.0316228 mA/cm2"),
                        text -> assertThat(text).contains("30 C", "0.316228 mA/cm2"));
    }

    @Test
    void wholeLimitsGiveWholeNumbersLimitsIncluded() throws IOException {
        List<Scenario> cells = cells("""
                sample:
                  design: random
                  points: 200
                  seed: 3
                  over: {'stack.on_latp[0].ald_cycles': {from: 10, to: 12}}
                """);
        assertThat(cells.stream()
                        .map(cell -> cell.specification()
                                .stack()
                                .onElectrolyte()
                                .get(0)
                                .aldCycles())
                        .distinct())
                .containsExactlyInAnyOrder(10, 11, 12);
    }

    @Test
    void theSameSeedGivesTheSameRandomDesign() throws IOException {
        String design = "sample: {design: random, points: 5, over: {protocol.temperature: {from: 25 C, to: 80 C}}}\n";
        assertThat(cells(design))
                .extracting(Scenario::text)
                .isEqualTo(texts(design))
                .doesNotHaveDuplicates();
    }
}
