package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.analysis.impedance.CellImpedance;
import org.lifront.analysis.impedance.FrameImpedance;
import org.lifront.analysis.impedance.FrequencyRange;
import org.lifront.analysis.impedance.Impedance;
import org.lifront.analysis.impedance.ImpedanceSpectrum;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.kmc.trajectory.TrajectoryReader;

/** Spectra of what the program itself has written. */
class ImpedanceCommandTest {

    private static final double CONTACT_OHMM2 =
            ParameterSets.shipped().contact().contactResistance_ohmM2();

    @TempDir
    private static Path temp;

    private static Path coated;
    private static Path bare;

    @BeforeAll
    static void simulate() throws IOException {
        bare = temp.resolve("bare");
        coated = temp.resolve("coated");
        assertThat(Invocation.of(TinyCells.command("run", TinyCells.scenario(1), bare))
                        .code())
                .isZero();
        assertThat(Invocation.of(TinyCells.command("run", TinyCells.scenario(4), coated))
                        .code())
                .isZero();
    }

    private static TrajectoryReader only(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return TrajectoryReader.openCell(
                    entries.filter(Files::isDirectory).findFirst().orElseThrow());
        }
    }

    @Test
    void atLowFrequencyAnyFrameHasTheResistanceThatTheSimulationRecorded() throws IOException {
        for (Path folder : List.of(bare, coated)) {
            TrajectoryReader trajectory = only(folder);
            CellImpedance impedance = new CellImpedance(trajectory);
            double[] recorded_ohm = trajectory.frameSeries("resistance_ohm");
            for (int frame = 0; frame < trajectory.frameCount(); frame++) {
                Impedance z = impedance
                        .spectrum(frame, new FrequencyRange(1e-7, 1e-7, 1))
                        .at(0);
                assertThat(z.real_ohm()).isCloseTo(recorded_ohm[frame], withinPercentage(1e-3));
            }
        }
    }

    @Test
    void aFreshBareCellIsThePelletAndTwoContacts() throws IOException {
        FrameImpedance found = FrameImpedance.of(only(bare), 0, FrequencyRange.USUAL);
        ImpedanceSpectrum spectrum = found.spectrum();
        for (int i = 0; i < spectrum.size(); i++) {
            double wt = 2 * Math.PI * spectrum.frequency_Hz(i) * CONTACT_OHMM2 * 0.05;
            double arc_ohm = 2 * CONTACT_OHMM2 / (0.15e-4) / (1 + wt * wt);
            assertThat(spectrum.at(i).real_ohm()).isCloseTo(1e3 * 1e-3 / 1.5e-2 / 0.1 + arc_ohm, withinPercentage(0.1));
        }
        assertThat(found.circuit().arcs()).hasSize(1);
        assertThat(found.circuit().arcs().get(0).apex_Hz().value())
                .isCloseTo(1 / (2 * Math.PI * CONTACT_OHMM2 * 0.05), withinPercentage(0.1));
        assertThat(found.kramersKronig().passes()).isTrue();
    }

    @Test
    void theTableTellsFirstAndLastFrameUnlessACycleIsAskedFor() {
        Invocation both = Invocation.of("impedance", bare.toString());
        assertThat(both.code()).as(both.err()).isZero();
        assertThat(both.out().lines().filter(line -> line.startsWith("bare"))).hasSize(2);
        Invocation one = Invocation.of("impedance", bare.toString(), "--cycle", "1");
        assertThat(one.out().lines().filter(line -> line.startsWith("bare")))
                .singleElement()
                .asString()
                .matches("bare +1 +.*");
    }

    @Test
    void filesHoldTheSpectraAndTheirFigures() throws IOException {
        Path folder = temp.resolve("spectra");
        Invocation written = Invocation.of(
                "impedance", bare.toString(), coated.toString(), "--frequencies", "1:100:5", "-o", folder.toString());
        assertThat(written.code()).as(written.err()).isZero();
        assertThat(Files.readAllLines(folder.resolve("impedance.csv"))).hasSize(1 + 4 * 11);
        assertThat(folder.resolve("impedance.json")).content().contains("\"apex_Hz\"", "\"standard_error\"");
        try (var files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(names)
                    .filteredOn(name -> name.startsWith("nyquist-") && name.endsWith(".svg"))
                    .hasSize(4);
            assertThat(names)
                    .filteredOn(name -> name.startsWith("bode-") && name.endsWith(".csv"))
                    .hasSize(4);
        }
    }

    @Test
    void aReportShowsBothSpectra() {
        Path report = temp.resolve("report.html");
        assertThat(Invocation.of("report", coated.toString(), "-o", report.toString())
                        .code())
                .isZero();
        assertThat(report)
                .content()
                .contains(
                        "<section id=\"impedance\">",
                        "nyquist-1-bilayer_75_75-cycle-0",
                        "nyquist-1-bilayer_75_75-cycle-2");
    }

    @Test
    void resultRowsHoldTheApexFrequencies() {
        assertThat(Invocation.of("analyze", bare.toString()).out()).contains("apex_frequency_Hz");
    }

    @Test
    void aCycleWithoutAFrameIsRefused() {
        Invocation refused = Invocation.of("impedance", bare.toString(), "--cycle", "7");
        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.errorLines())
                .containsExactly(bare.resolve("bare") + ": --cycle: found 7, expected a cycle with a frame: 0, 1, 2");
    }

    @Test
    void frequenciesThatAreNoRangeAreRefused() {
        for (String wrong : List.of("10:1", "1:10:0", "0:10", "a:b", "1", "1:1e13", ":", "1:10:1000")) {
            Invocation refused = Invocation.of("impedance", bare.toString(), "--frequencies", wrong);
            assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(refused.errorLines())
                    .singleElement()
                    .asString()
                    .startsWith("--frequencies: found '" + wrong + "', expected FROM:TO");
        }
    }
}
