package org.lifront.runs.scenario;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifront.kmc.input.InvalidInputException;

/** Every documented limit lies exactly where it is documented. */
class ScenarioLimitsTest {

    private static void read(String overrides) {
        ScenarioReader.read(
                Path.of("scenarios/02-al2o3-150-on-latp.yaml"),
                List.of(overrides.strip().split("\\s*;\\s*")));
    }

    /** Each row: the outermost value that is allowed, then the first beyond it; further keys keep combinations legal. */
    @ParameterizedTest(name = "{0} is allowed, {1} is not")
    @CsvSource(
            delimiter = '|',
            value = {
                "lattice.columns=4 | lattice.columns=3",
                "lattice.columns=4096; lattice.height=64 nm | lattice.columns=4097; lattice.height=64 nm",
                "lattice.columns=[4, 4096] | lattice.columns=[3, 4096]",
                "lattice.spacing=0.2 nm | lattice.spacing=0.1999 nm",
                "lattice.spacing=2 nm | lattice.spacing=2.001 nm",
                "lattice.height=32 nm; stack={} | lattice.height=31.9 nm; stack={}",
                "lattice.height=20 um | lattice.height=20.01 um",
                "lattice.grains=1 | lattice.grains=0",
                "lattice.grains=72 | lattice.grains=73",
                "electrode.area=0.01 mm2 | electrode.area=0.0099 mm2",
                "electrode.area=1 m2 | electrode.area=1.01 m2",
                "electrode.pellet_thickness=1 um | electrode.pellet_thickness=0.99 um",
                "electrode.pellet_thickness=10 cm | electrode.pellet_thickness=101 mm",
                "protocol.cycles=1 | protocol.cycles=0",
                "protocol.cycles=100000 | protocol.cycles=100001",
                "protocol.temperature=-40 C | protocol.temperature=-40.1 C",
                "protocol.temperature=423.15 K | protocol.temperature=423.16 K",
                "protocol.compliance=1 mV | protocol.compliance=0.99 mV",
                "protocol.compliance=1 kV | protocol.compliance=1.001 kV",
                "protocol.capacity=10 mAh/cm2 | protocol.capacity=10.01 mAh/cm2",
                "protocol.capacity=10e-6 A s/cm2 | protocol.capacity=9.9e-6 A s/cm2",
                "protocol.capacity=20.6 mAh/cm2; protocol.current_density=1 mA/cm2 |"
                        + " protocol.capacity=20.7 mAh/cm2; protocol.current_density=1 mA/cm2",
                "protocol.current_density=36 mA/cm2 | protocol.current_density=36.1 mA/cm2",
                "protocol.current_density=0.01 uA/cm2 | protocol.current_density=0.0099 uA/cm2",
                "protocol.rest=0 s | protocol.rest=-1 s",
                "protocol.rest=1000 h | protocol.rest=1001 h",
                "seed=0 | seed=-1",
                "seed=9223372036854775807 | seed=9223372036854775808",
                "numerics.field_age=1 s | numerics.field_age=0.9 s",
                "numerics.field_age=24 h | numerics.field_age=24.1 h",
                "output.frame_every=1 | output.frame_every=0",
                "output.frame_every=100000 | output.frame_every=100001",
                "output.frame_cycles=[1] | output.frame_cycles=[0]",
                "output.frame_cycles=[7, 100000] | output.frame_cycles=[7, 100001]",
                "output.frame_cycles=[] | output.frame_cycles=7",
                "stack.on_latp[0].ald_cycles=0 | stack.on_latp[0].ald_cycles=-1",
                "stack.on_latp[0].ald_cycles=100000; lattice.height=20 um |"
                        + " stack.on_latp[0].ald_cycles=100001; lattice.height=20 um",
                "lattice.height=55.2 nm | lattice.height=55.1 nm",
                "lattice.columns=[4096, 512]; lattice.height=1023 nm | lattice.columns=[4096, 512];"
                        + " lattice.height=1024 nm",
                "cell=a.b-c_9 | cell=.hidden",
            })
    void theLimitIsWhereItIsDocumented(String allowed, String refused) {
        assertThatCode(() -> read(allowed)).doesNotThrowAnyException();
        assertThatThrownBy(() -> read(refused))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("expected");
    }

    @ParameterizedTest
    @CsvSource({"lattice.columns", "lattice.spacing", "protocol.cycles", "protocol.temperature", "seed", "cell"})
    void noKeyTakesAMappingForAValue(String key) {
        assertThatThrownBy(() -> read(key + "={a: b}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("--set: key '" + key + "': found a mapping, expected ");
    }

    @ParameterizedTest
    @CsvSource({"lattice", "electrode", "protocol", "output", "stack"})
    void noSectionTakesAValueForAMapping(String key) {
        assertThatThrownBy(() -> read(key + "=3"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("--set: key '" + key + "': found '3', expected a mapping with the keys '");
    }
}
