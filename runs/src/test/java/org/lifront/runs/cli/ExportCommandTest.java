package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.trajectory.Electrode;
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.lattice.occupancy.Occupancy;

/** {@code lifront export} writes what is in a trajectory, and nothing when it cannot. */
class ExportCommandTest {

    @TempDir
    private static Path results;

    private static Path cell;
    private static Path model;

    @TempDir
    private Path temp;

    @BeforeAll
    static void simulate() throws IOException {
        cell = ExportedRuns.cell(results);
        model = ExportedRuns.model(results);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static TrajectoryReader trajectory() {
        return TrajectoryReader.openCell(Trajectories.in(List.of(cell)).get(0));
    }

    @Test
    void aCellBecomesOneGridAnElectrodeAndFrame() throws IOException {
        Path output = temp.resolve("vtk");
        Invocation export = ExportedRuns.export(cell, "vtkhdf", output);
        assertThat(export.out()).startsWith("vtkhdf: 3 frames of ");
        assertThat(names(output))
                .containsExactly(
                        "a_00000.hdf", "a_00001.hdf", "a_00002.hdf", "b_00000.hdf", "b_00001.hdf", "b_00002.hdf");
    }

    @Test
    void latticesAndFramesCanBeChosen() throws IOException {
        Path output = temp.resolve("xdmf");
        ExportedRuns.export(cell, "xdmf", output, "--lattice", "b", "--frame", "2", "--frame", "0");
        assertThat(names(output)).containsExactly("b.xmf", "b_00000.hdf", "b_00002.hdf");
        assertThat(Files.readString(output.resolve("b.xmf")))
                .contains("b_00000.hdf:")
                .doesNotContain("b_00001.hdf:");
    }

    @Test
    void everySiteOfAUnitCellIsAGridOfItsOwn() throws IOException {
        Path output = temp.resolve("vtk");
        ExportedRuns.export(model, "vtkhdf", output, "--frame", "0");
        assertThat(names(output)).hasSize(16).contains("sites-0_00000.hdf", "sites-15_00000.hdf");
    }

    @Test
    void profilesAreTheSharesOfEachLayer() throws IOException {
        Path output = temp.resolve("csv");
        ExportedRuns.export(cell, "csv", output);
        List<String> profile = Files.readAllLines(output.resolve("profile_a.csv"));
        TrajectoryReader trajectory = trajectory();
        Occupancy last = trajectory.frame(2, Electrode.A);
        int layers = last.shape().nz();
        assertThat(profile).hasSize(1 + 3 * layers);
        assertThat(profile.get(0))
                .startsWith("frame,time_s,z_nm,lithium metal,electrolyte,")
                .endsWith("boundary_lithium");
        double sites = 0;
        for (String row : profile.subList(1 + 2 * layers, profile.size())) {
            String[] values = row.split(",");
            assertThat(Integer.parseInt(values[0])).isEqualTo(2);
            sites += Double.parseDouble(values[3]) * last.shape().columnCount();
        }
        assertThat(sites).isEqualTo(last.sitesOfPhase(Occupancy.LITHIUM));
    }

    @Test
    void tablesHaveEverySampleAndFrameWithAllDigits() throws IOException {
        Path output = temp.resolve("csv");
        ExportedRuns.export(cell, "csv", output);
        TrajectoryReader trajectory = trajectory();
        List<String> series = Files.readAllLines(output.resolve("series.csv"));
        assertThat(series).hasSize(1 + trajectory.sampleCount());
        int column = List.of(series.get(0).split(",")).indexOf("overpotential_V");
        double[] expected = trajectory.series("overpotential_V");
        for (int i = 0; i < expected.length; i++) {
            assertThat(Double.parseDouble(series.get(i + 1).split(",", -1)[column]))
                    .isEqualTo(expected[i]);
        }
        assertThat(Files.readAllLines(output.resolve("frames.csv"))).hasSize(4);
    }

    @Test
    void everySiteIsAnAtom() throws IOException {
        Path output = temp.resolve("xyz");
        ExportedRuns.export(cell, "extxyz", output, "--lattice", "a", "--frame", "1");
        List<String> lines = Files.readAllLines(output.resolve("a.xyz"));
        Occupancy sites = trajectory().frame(1, Electrode.A);
        assertThat(lines).hasSize(2 + sites.shape().siteCount());
        assertThat(lines.get(0)).isEqualTo(String.valueOf(sites.shape().siteCount()));
        assertThat(lines.stream().filter(line -> line.startsWith("electrolyte ")))
                .hasSize(sites.sitesOfPhase(Occupancy.ELECTROLYTE));
    }

    @Test
    void theSameTrajectoryGivesTheSameFiles() throws IOException {
        for (String format : List.of("vtkhdf", "xdmf", "extxyz", "csv")) {
            Path one = temp.resolve(format);
            Path other = temp.resolve(format + "-again");
            ExportedRuns.export(cell, format, one);
            ExportedRuns.export(cell, format, other);
            for (String name : names(one)) {
                assertThat(Files.mismatch(one.resolve(name), other.resolve(name)))
                        .as(name)
                        .isEqualTo(-1);
            }
        }
    }

    @Test
    void badChoicesAreToldInOneSentenceAndNothingIsWritten() {
        Path output = temp.resolve("out");
        for (List<String> wrong : List.of(
                List.of("--lattice", "c"),
                List.of("--frame", "3"),
                List.of("--frame", "-1"),
                List.of("--frame", "x"))) {
            Invocation export = Invocation.of(Stream.concat(
                            Stream.of("export", cell.toString(), "--format", "csv", "-o", output.toString()),
                            wrong.stream())
                    .toArray(String[]::new));
            assertThat(export.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(export.errorLines()).hasSize(1);
            assertThat(output).doesNotExist();
        }
    }

    @Test
    void aFolderWithFilesIsLeftAlone() throws IOException {
        Files.writeString(temp.resolve("mine.txt"), "mine");
        Invocation export = Invocation.of("export", cell.toString(), "--format", "csv", "-o", temp.toString());
        assertThat(export.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(export.err()).isEqualTo(temp + ": -o needs an empty folder; choose another one\n");
        assertThat(names(temp)).containsExactly("mine.txt");
    }

    @Test
    void severalTrajectoriesGetAFolderEach() throws IOException {
        Path output = temp.resolve("out");
        Invocation export = Invocation.of(
                "export",
                cell.toString(),
                model.toString(),
                "--format",
                "csv",
                "--frame",
                "0",
                "-o",
                output.toString());
        assertThat(export.code()).as(export.err()).isZero();
        assertThat(names(output)).containsExactly("erbium", "latp_al2o3_150");
    }
}
