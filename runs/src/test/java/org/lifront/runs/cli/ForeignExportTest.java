package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.trajectory.Electrode;
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.lattice.occupancy.Occupancy;

/** The scripts of {@code docs/export.md} read what has been exported. Needs VTK, Xvfb and h5py. */
@Tag("foreign")
class ForeignExportTest {

    private static final int WHITE = 0xFFFFFF;
    private static final int ELECTROLYTE = 0x4D73BF;
    private static final int FILM = 0xE68C1A;

    @TempDir
    private static Path temp;

    private static Path cell;
    private static List<String> scripts;

    @BeforeAll
    static void simulate() throws IOException {
        cell = ExportedRuns.cell(temp);
        String document = Files.readString(TinyCells.scenarioFolder().resolve("../../docs/export.md"));
        scripts = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL)
                .matcher(document)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private static String python(List<String> before, int script, Path... arguments)
            throws IOException, InterruptedException {
        Path file = Files.writeString(temp.resolve("script.py"), scripts.get(script));
        Path output = temp.resolve("output.txt");
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of("/usr/bin/python3", file.toString()));
        List.of(arguments).forEach(argument -> command.add(argument.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }

    private static Occupancy lastFrame() {
        return TrajectoryReader.openCell(Trajectories.in(List.of(cell)).get(0)).frame(2, Electrode.A);
    }

    @Test
    void vtkDrawsAnExportedFrameInTheColoursOfItsPhases() throws IOException, InterruptedException {
        Path output = temp.resolve("vtk");
        ExportedRuns.export(cell, "vtkhdf", output, "--lattice", "a", "--frame", "2");
        Path picture = Path.of("target", "exported-frame.png").toAbsolutePath();
        String said = python(List.of("xvfb-run", "-a"), 0, output.resolve("a_00002.hdf"), picture);
        assertThat(said)
                .isEqualTo("(4, 4, 64) (1.0, 1.0, 1.0)"
                        + " ['boundary_lithium', 'damaged', 'grain_boundary', 'phase', 'reduced']\n");
        BufferedImage image = ImageIO.read(picture.toFile());
        int pixels = image.getWidth() * image.getHeight();
        assertThat(count(image, WHITE)).isBetween(pixels / 2, pixels - pixels / 50);
        assertThat(count(image, ELECTROLYTE)).isGreaterThan(2000);
        assertThat(count(image, FILM)).isGreaterThan(500);
        // Seen from the metal, which lies above: the film is on top of the electrolyte.
        assertThat(meanRow(image, FILM)).isLessThan(meanRow(image, ELECTROLYTE));
    }

    private static int count(BufferedImage image, int colour) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += (image.getRGB(x, y) & WHITE) == colour ? 1 : 0;
            }
        }
        return count;
    }

    private static double meanRow(BufferedImage image, int colour) {
        double sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                sum += (image.getRGB(x, y) & WHITE) == colour ? y : 0;
            }
        }
        return sum / count(image, colour);
    }

    @Test
    void anXdmfSceneLeadsToTheValuesOfEveryFrame() throws IOException, InterruptedException {
        Path output = temp.resolve("xdmf");
        ExportedRuns.export(cell, "xdmf", output, "--lattice", "a");
        List<String> said =
                python(List.of(), 1, output.resolve("a.xmf")).lines().toList();
        assertThat(said.stream().filter(line -> line.startsWith("frame "))).hasSize(3);
        Occupancy last = lastFrame();
        assertThat(said.get(said.size() - 5))
                .startsWith("  phase {0: " + last.sitesOfPhase(0) + ", 1: " + last.sitesOfPhase(1) + ", 2: "
                        + last.sitesOfPhase(2));
    }

    @Test
    void extendedXyzHasEverySiteOfEveryFrame() throws IOException, InterruptedException {
        Path output = temp.resolve("xyz");
        ExportedRuns.export(cell, "extxyz", output, "--lattice", "a");
        List<String> said =
                python(List.of(), 2, output.resolve("a.xyz")).lines().toList();
        assertThat(said).hasSize(3);
        Occupancy last = lastFrame();
        assertThat(said.get(2))
                .startsWith("2 ")
                .contains("[ 40.  40. 640.]")
                .contains("('electrolyte', " + last.sitesOfPhase(1) + "), ('lithium_metal', " + last.sitesOfPhase(0));
    }

    @Test
    void theSitesOfAUnitCellLieWhereTheModelSays() throws IOException, InterruptedException {
        Path model = ExportedRuns.model(temp);
        Path output = temp.resolve("model-xyz");
        ExportedRuns.export(model, "extxyz", output);
        assertThat(python(List.of(), 2, output.resolve("sites.xyz"))).contains("('Er', 256)");
        Path grids = temp.resolve("model-xdmf");
        ExportedRuns.export(model, "xdmf", grids, "--frame", "0");
        assertThat(python(List.of(), 1, grids.resolve("sites-7.xmf"))).contains("[4, 4, 4] [0.5 0.5 0.5] [1. 1. 1.]");
    }
}
