package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.material.ParameterSets;

class CalibrateCommandTest {

    @TempDir
    private Path folder;

    private Path targets() throws IOException {
        Path file = folder.resolve("targets.yaml");
        Files.writeString(file, "overpotential_V: {bare: {1: 0.12, 2: 0.14}}\nhold: [lithium.true_contact_fraction]\n");
        return file;
    }

    private Invocation calibrate(String output, String... more) throws IOException {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "calibrate", targets().toString(), "-o", folder.resolve(output).toString(), "--search", "0"));
        arguments.addAll(List.of(more));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    @Test
    void theTwinAloneGivesParametersAndMaterials() throws IOException {
        Invocation done = calibrate("fit", "--lattice-evaluations", "0");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(folder.resolve("fit/parameters.yaml"))
                .content()
                .contains("standard_ln")
                .contains("correlation:");
        assertThat(folder.resolve("fit/calibration.tsv")).content().contains("overpotential_V\t2\t0.14");
        Path latp = folder.resolve("fit/materials/latp.yaml");
        assertThat(ParameterSets.withFiles(List.of(latp)).parameters())
                .anyMatch(p -> p.source().contains("lifront calibrate"));
    }

    @Test
    void aSecondCallFindsTheCellsOfTheLattice() throws IOException {
        String[] small = {"--columns", "4", "--lattice-evaluations", "1", "--replicas", "2", "--threads", "1"};
        Invocation first = calibrate("lattice", small);
        assertThat(first.code()).as(first.err()).isZero();
        String parameters = Files.readString(folder.resolve("lattice/parameters.yaml"));
        Invocation second = calibrate("lattice", small);
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(folder.resolve("lattice/parameters.yaml")).content().isEqualTo(parameters);
        assertThat(second.out()).isEqualTo(first.out());
    }

    @Test
    void badInputIsOneSentence() throws IOException {
        Invocation key = calibrate("x", "--hold", "latp.damage_sped");
        assertThat(key.code()).isEqualTo(2);
        assertThat(key.err()).contains("did you mean 'latp.damage_speed'?");
        Invocation file = Invocation.of("calibrate", folder.resolve("none.yaml").toString());
        assertThat(file.code()).isEqualTo(2);
        assertThat(file.err()).contains("no such file");
        assertThat(folder.resolve("x")).doesNotExist();
    }
}
