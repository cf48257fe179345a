package org.lifront.runs.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.material.Parameter;
import org.lifront.kmc.material.ParameterSets;

class CalibratedSetTest {

    @TempDir
    private Path folder;

    private CalibratedSet read(String text) throws IOException {
        Path file = folder.resolve("set.yaml");
        Files.writeString(file, text);
        return CalibratedSet.read(file);
    }

    @Test
    void shippedMaterialsHoldTheShippedSet() {
        Map<String, Double> shipped = ParameterSets.shipped().parameters().stream()
                .collect(Collectors.toMap(Parameter::key, Parameter::value));
        CalibratedSet set = CalibratedSet.shipped();
        Map<String, Double> calibrated =
                FreeParameters.changed(ParameterSets.shipped(), set.values()).parameters().stream()
                        .collect(Collectors.toMap(Parameter::key, Parameter::value));
        assertThat(shipped).containsAllEntriesOf(calibrated);
        assertThat(set.dimensions()).isGreaterThan(20);
    }

    @Test
    void correlatedParametersMoveTogether() throws IOException {
        CalibratedSet set = read("""
                parameters:
                  latp.damage_speed: {value: 0.05 nm/h, standard_ln: 0.2}
                  lithium.contact_resistance: {value: 300 ohm cm2, standard_ln: 0.1}
                correlation:
                  latp.damage_speed: [1]
                  lithium.contact_resistance: [-1, 1]
                """);
        assertThat(set.dimensions()).isEqualTo(1);
        double[] draw = set.factors_ln(new double[] {1});
        assertThat(Math.abs(draw[0])).isCloseTo(0.2, within(1e-9));
        assertThat(draw[1]).isCloseTo(-0.5 * draw[0], within(1e-9));
    }

    @Test
    void aTableThatIsNoTriangleIsRefused() {
        assertThatThrownBy(() -> read("""
                        parameters:
                          latp.damage_speed: {value: 0.05 nm/h, standard_ln: 0.2}
                        correlation:
                          latp.damage_speed: [1, 0]
                        """))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("set.yaml:4:");
    }
}
