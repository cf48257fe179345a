package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictCommandTest {

    @TempDir
    private Path folder;

    private Invocation predict(String output, String... more) throws IOException {
        String[] small = TinyCells.command("predict", TinyCells.sweep(folder), folder.resolve(output), "--draws", "20");
        String[] all = java.util.Arrays.copyOf(small, small.length + more.length);
        System.arraycopy(more, 0, all, small.length, more.length);
        return Invocation.of(all);
    }

    @Test
    void everyCellGetsItsBand() throws IOException {
        Invocation done = predict("out", "--replicas", "2", "--threads", "2");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).contains("bare").contains("latp_al2o3_30").contains("resistance_ohm");
        assertThat(folder.resolve("out/predictions.json"))
                .content()
                .contains("\"cell\" : \"latp_al2o3_120\"")
                .contains("\"measured_high\"");
        // Heading, and for each of three cells two overpotentials, two resistances and an apex frequency.
        assertThat(folder.resolve("out/predictions.csv")).content().hasLineCount(1 + 3 * 5);
    }

    @Test
    void aSecondCallAndAnotherNumberOfThreadsGiveTheSame() throws IOException {
        Invocation first = predict("one", "--replicas", "1", "--threads", "1");
        assertThat(first.code()).as(first.err()).isZero();
        String csv = Files.readString(folder.resolve("one/predictions.csv"));
        assertThat(predict("one", "--replicas", "1", "--threads", "1").out()).isEqualTo(first.out());
        assertThat(predict("two", "--replicas", "1", "--threads", "2").out()).isEqualTo(first.out());
        assertThat(folder.resolve("two/predictions.csv")).content().isEqualTo(csv);
    }

    @Test
    void chosenCellsGetTheSameRowsAsAmongAll() throws IOException {
        assertThat(predict("all", "--replicas", "1").code()).isZero();
        Invocation done = predict("some", "--replicas", "1", "--cell", "latp_al2o3_30");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(Files.readAllLines(folder.resolve("some/predictions.csv")))
                .hasSize(1 + 5)
                .isSubsetOf(Files.readAllLines(folder.resolve("all/predictions.csv")));
        Invocation misspelt = predict("other", "--cell", "latp_al2o3_3O");
        assertThat(misspelt.code()).isEqualTo(2);
        assertThat(misspelt.err()).contains("--cell: found 'latp_al2o3_3O'").contains("did you mean 'latp_al2o3_30'?");
    }

    @Test
    void aCalibratedSetReplacesValues() throws IOException {
        Path set = folder.resolve("set.yaml");
        Files.writeString(set, """
                parameters:
                  lithium.contact_resistance: {value: 3590 ohm cm2, standard_ln: 0.0}
                correlation:
                  lithium.contact_resistance: [1]
                """);
        Invocation shipped = predict("shipped", "--replicas", "0");
        Invocation own = predict("own", "--replicas", "0", "--parameters", set.toString());
        assertThat(own.code()).as(own.err()).isZero();
        assertThat(own.out()).isNotEqualTo(shipped.out());
    }

    @Test
    void cellsWithParticlesGetAFigureOfTheirFronts() throws IOException {
        Path particles = folder.resolve("particles.yaml");
        Files.writeString(particles, """
                scenario: %s
                cells:
                  - set:
                      stack: {on_latp: []}
                      lattice: {lithium: particles, particles: {columns: 8, layers: 64}}
                """.formatted(TinyCells.scenario(2)));
        Invocation done = predict("fronts", particles.toString(), "--replicas", "2");
        assertThat(done.code()).as(done.err()).isZero();
        Path figures = folder.resolve("fronts/figures");
        assertThat(figures.resolve("tiny.svg")).exists();
        assertThat(figures.resolve("particles.svg")).content().contains("Predicted fronts after 2 cycles", ">bare<");
        assertThat(figures.resolve("particles.csv"))
                .content()
                .hasLineCount(3)
                .contains("Ti3+ dominant to,bare,", "Ti4+ dominant from,bare,");
        assertThat(figures.resolve("particles.png")).doesNotExist();
        // What follows from the voltage is not predicted: cells with particles are trusted for fronts.
        assertThat(Files.readAllLines(folder.resolve("fronts/predictions.csv")))
                .noneMatch(row -> row.matches(".*,(cycle_heat_J|electrode_hysteresis_V|overpotential_block_\\w+),.*"));
    }

    @Test
    void badInputIsOneSentence() throws IOException {
        Path set = folder.resolve("set.yaml");
        Files.writeString(set, "parameters:\n  latp.damage_speed: {value: 1 nm/h}\ncorrelation: {}\n");
        Invocation done = predict("bad", "--parameters", set.toString());
        assertThat(done.code()).isEqualTo(2);
        assertThat(done.errorLines()).hasSize(1);
        assertThat(done.err()).contains("set.yaml:2:").contains("standard_ln");
        assertThat(predict("bad", "--draws", "1").code()).isEqualTo(2);
        assertThat(folder.resolve("bad")).doesNotExist();
    }

    @Test
    void oneLabelForTwoCellsIsRefused() throws IOException {
        Path other = folder.resolve("other.yaml");
        Files.writeString(other, "cell: bare\nstack: {on_latp: [{material: al2o3, ald_cycles: 9}]}\n");
        Invocation done = predict("twice", other.toString());
        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).contains("a second, different cell labelled 'bare'");
    }
}
