package org.lifront.analysis.impedance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifront.analysis.synthetic.SyntheticRun.pristine;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.analysis.synthetic.SyntheticRun;

class SmallSignalResistanceTest {

    @TempDir
    Path directory;

    private SmallSignalResistance resistance;

    @BeforeEach
    void read() {
        SyntheticRun run = new SyntheticRun(directory.resolve("r"), "bare", 1).sample(0, 0, 0);
        run.frame(0, 6000, pristine()).cycles(1, 3, n -> 1);
        run.frame(1, Double.NaN, pristine()).frame(3, 4e5, pristine());
        resistance = SmallSignalResistance.of(run.read());
    }

    @Test
    void beforeAndAfterAreTheFirstAndTheLastFrame() {
        assertThat(resistance.after_ohm(0)).hasValue(6000);
        assertThat(resistance.after_ohm(3)).hasValue(4e5);
    }

    @Test
    void aFrameWithoutAMeasurementHasNoValueAndNoPoint() {
        assertThat(resistance.after_ohm(1)).isEmpty();
        assertThat(resistance.after_ohm(2)).isEmpty();
        assertThat(resistance.curve_ohm().size()).isEqualTo(2);
    }
}
