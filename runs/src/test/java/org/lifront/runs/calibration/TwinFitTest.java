package org.lifront.runs.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.material.ParameterSets;

class TwinFitTest {

    private static final ParameterSet START = ParameterSets.shipped();

    @TempDir
    private Path folder;

    private static FreeParameters only(String... keys) {
        List<String> wanted = List.of(keys);
        return new FreeParameters(
                START,
                FreeParameters.fitted(START).stream()
                        .map(p -> p.key())
                        .filter(key -> !wanted.contains(key))
                        .toList());
    }

    private CalibrationTargets targets(double first, double last) throws IOException {
        Path file = folder.resolve("targets.yaml");
        String text =
                String.format(Locale.ROOT, "overpotential_V: {bare: {1: %.12f, 40: %.12f}}%nprior: 5%n", first, last);
        Files.writeString(file, text);
        return CalibrationTargets.read(file, START);
    }

    @Test
    void knownParametersAreFoundAgain() throws IOException {
        FreeParameters free = only("latp.damage_speed", "lithium.contact_resistance");
        double[] truth = {StrictMath.log(1.3), StrictMath.log(0.8)};
        double[] logs = new TwinFit(targets(1, 1), free).logs(truth);
        CalibrationTargets targets = targets(StrictMath.exp(logs[0]), StrictMath.exp(logs[1]));
        double[] found = new TwinFit(targets, free).fit(new double[2], new double[2], 0, 1);
        assertThat(found[0]).isCloseTo(truth[0], within(0.01));
        assertThat(found[1]).isCloseTo(truth[1], within(0.01));
    }

    @Test
    void sameSeedSameBits() throws IOException {
        FreeParameters free = only("latp.damage_speed", "lithium.contact_resistance");
        CalibrationTargets targets = targets(0.12, 0.9);
        double[] once = new TwinFit(targets, free).fit(new double[2], new double[2], 30, 7);
        double[] again = new TwinFit(targets, free).fit(new double[2], new double[2], 30, 7);
        assertThat(again).isEqualTo(once);
    }

    @Test
    void offsetsShiftWhatIsFitted() throws IOException {
        FreeParameters free = only("latp.damage_speed");
        CalibrationTargets targets = targets(0.1, 0.6);
        TwinFit fit = new TwinFit(targets, free);
        double[] plain = fit.fit(new double[1], new double[2], 0, 1);
        double[] shifted = fit.fit(new double[1], new double[] {0.2, 0.2}, 0, 1);
        assertThat(shifted[0]).isLessThan(plain[0]);
    }

    @Test
    void pairsOfWhichOnlyTheProductCountsCorrelate() throws IOException {
        FreeParameters free = only("latp.damage_speed", "latp.damaged.resistivity");
        TwinFit fit = new TwinFit(targets(0.1, 0.6), free);
        assertThat(Uncertainty.of(fit.dataJacobian(new double[2]), new double[] {5, 5})
                        .correlation(0, 1))
                .isLessThan(-0.9);
    }
}
