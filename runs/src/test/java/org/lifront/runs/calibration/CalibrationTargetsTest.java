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

    @Test
    void theCalibrationBeginsWhereTheFileSays() throws IOException {
        CalibrationTargets targets = read("overpotential_V: {bare: {1: 0.1}}\nstart: {latp.damage_speed: 0.07 nm/h}\n");
        assertThat(targets.started(ParameterSets.shipped()).parameters())
                .anyMatch(
                        p -> p.key().equals("latp.damage_speed") && p.written().equals("0.07 nm/h"));
    }

    @Test
    void startValuesAreThoseOfFittedParametersInRange() {
        assertThatThrownBy(() -> read("overpotential_V: {bare: {1: 0.1}}\nstart: {latp.damage_sped: 0.07 nm/h}\n"))
                .hasMessageContaining("targets.yaml:2:")
                .hasMessageContaining("did you mean 'latp.damage_speed'?");
        assertThatThrownBy(() -> read("overpotential_V: {bare: {1: 0.1}}\nstart: {latp.damage_speed: 7 kg}\n"))
                .hasMessageContaining("targets.yaml:2:")
                .hasMessageContaining("cannot be the value of latp.damage_speed");
    }

    @Test
    void whatIsAssumedIsAsUncertainAsTheFileSays() throws IOException {
        CalibrationTargets targets = read("overpotential_V: {bare: {1: 0.1}}\nuncertain: {energies: 0.1, others: 0.3,"
                + " particular: {litao3.transport.conductivity: 1.2, latp.permittivity: 0}}\n");
        assertThat(spread(targets, "latp.reduction_activation")).isEqualTo(0.1);
        assertThat(spread(targets, "al2o3.electron_attenuation")).isEqualTo(0.3);
        assertThat(spread(targets, "litao3.transport.conductivity")).isEqualTo(1.2);
        assertThat(spread(targets, "latp.permittivity")).isZero();
        assertThat(spread(targets, "al2o3.growth.per_cycle")).isZero();
        assertThatThrownBy(() -> read("overpotential_V: {bare: {1: 0.1}}\nuncertain: {particular: {latp.x: 1}}\n"))
                .hasMessageContaining("targets.yaml:2:");
    }

    private static double spread(CalibrationTargets targets, String key) {
        return ParameterSets.shipped().parameters().stream()
                .filter(p -> p.key().equals(key))
                .mapToDouble(targets.uncertain()::spread_ln)
                .sum();
    }
}
