package org.lifront.runs.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.analysis.reference.PublishedPointsFile;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.material.ParameterSets;

class CalibrationTargetsTest {

    private static final Path SHIPPED = Path.of("calibration", "targets.yaml");

    @TempDir
    private Path folder;

    private CalibrationTargets read(String text) throws IOException {
        Path file = folder.resolve("targets.yaml");
        Files.writeString(file, text);
        return CalibrationTargets.read(file, ParameterSets.shipped());
    }

    @Test
    void shippedTargetsAreThePublishedPoints() {
        assertThat(CalibrationTargets.read(SHIPPED, ParameterSets.shipped()).points())
                .isEqualTo(PublishedPointsFile.shipped().points());
    }

    @Test
    void shippedTargetsHoldTheContactFraction() {
        CalibrationTargets targets = CalibrationTargets.read(SHIPPED, ParameterSets.shipped());
        FreeParameters free = new FreeParameters(ParameterSets.shipped(), targets.held());
        assertThat(free.text(new double[free.count()])).contains("lithium.true_contact_fraction\t0.15\tfitted");
        for (int i = 0; i < free.count(); i++) {
            assertThat(free.parameter(i).key()).isNotEqualTo("lithium.true_contact_fraction");
        }
    }

    @Test
    void anUnknownLabelIsNamedWithItsPlace() {
        assertThatThrownBy(() -> read("overpotential_V:\n  latp_gold_15: {1: 2.0}\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("targets.yaml:2:")
                .hasMessageContaining("latp_gold_15")
                .hasMessageContaining("'cells'");
    }

    @Test
    void aCellMayBeAScenarioFile() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "stack: {on_latp: [{material: al2o3, ald_cycles: 7}]}\n");
        CalibrationTargets targets = read("overpotential_V: {mine: {1: 2.0}}\ncells: {mine: mine.yaml}\n");
        assertThat(targets.scenarios().get("mine")).contains("ald_cycles: 7").contains("cell: mine");
    }

    @Test
    void aKeyThatIsNotFittedCannotBeHeld() {
        assertThatThrownBy(() -> read("overpotential_V: {bare: {1: 0.1}}\nhold: [latp.permittivity]\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("targets.yaml:2:");
    }

    @Test
    void aFileWithoutValuesIsRefused() {
        assertThatThrownBy(() -> read("source: nobody\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no value to fit");
    }
}
