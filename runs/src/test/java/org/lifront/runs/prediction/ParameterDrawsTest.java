package org.lifront.runs.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.runs.calibration.CalibratedSet;

class ParameterDrawsTest {

    private static final ParameterSet CENTRE = ParameterSets.shipped();

    @TempDir
    private Path folder;

    private CalibratedSet set(String text) throws IOException {
        Path file = folder.resolve("set.yaml");
        Files.writeString(file, text);
        return CalibratedSet.read(file);
    }

    private CalibratedSet pair() throws IOException {
        return set("""
                parameters:
                  latp.damage_speed: {value: 0.05 nm/h, standard_ln: 0.2}
                  lithium.contact_resistance: {value: 300 ohm cm2, standard_ln: 0.1}
                uncertain:
                  litao3.transport.conductivity: {value: 1e-8 S/cm, standard_ln: 1}
                correlation:
                  latp.damage_speed: [1]
                  lithium.contact_resistance: [-0.8, 1]
                """);
    }

    private static double[] logs(List<ParameterSet> draws, String key) {
        double centre = value(CENTRE, key);
        return draws.stream()
                .mapToDouble(set -> StrictMath.log(value(set, key) / centre))
                .toArray();
    }

    private static double value(ParameterSet set, String key) {
        return set.parameters().stream()
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** 400 draws: bounds of four standard errors, together false once in some 3000 seeds. */
    @Test
    void drawsHaveTheCovarianceOfTheSet() throws IOException {
        List<ParameterSet> draws = new ParameterDraws(pair(), 400, 5).around(CENTRE);
        double[] first = logs(draws, "latp.damage_speed");
        double[] second = logs(draws, "lithium.contact_resistance");
        double[] third = logs(draws, "litao3.transport.conductivity");
        assertThat(StatUtils.mean(first)).isCloseTo(0, within(4 * 0.2 / 20));
        assertThat(Math.sqrt(StatUtils.variance(first))).isCloseTo(0.2, within(4 * 0.2 / Math.sqrt(800)));
        assertThat(Math.sqrt(StatUtils.variance(second))).isCloseTo(0.1, within(4 * 0.1 / Math.sqrt(800)));
        assertThat(Math.sqrt(StatUtils.variance(third))).isCloseTo(1, within(4 / Math.sqrt(800)));
        double error = (1 - 0.64) / 20;
        assertThat(new PearsonsCorrelation().correlation(first, second)).isCloseTo(-0.8, within(4 * error));
        assertThat(new PearsonsCorrelation().correlation(first, third)).isCloseTo(0, within(4.0 / 20));
    }

    @Test
    void aDrawDoesNotDependOnHowManyThereAre() throws IOException {
        List<ParameterSet> few = new ParameterDraws(pair(), 3, 7).around(CENTRE);
        List<ParameterSet> many = new ParameterDraws(pair(), 8, 7).around(CENTRE);
        assertThat(many.subList(0, 3)).isEqualTo(few);
        assertThat(new ParameterDraws(pair(), 3, 8).around(CENTRE)).isNotEqualTo(few);
    }

    @Test
    void noDrawLeavesTheRangeOfAParameter() throws IOException {
        CalibratedSet wild = set("""
                parameters:
                  lithium.stripping_voids: {value: 0.68, standard_ln: 2}
                correlation:
                  lithium.stripping_voids: [1]
                """);
        assertThat(new ParameterDraws(wild, 50, 1).around(CENTRE))
                .allMatch(set -> set.contact().strippingVoids() < 1);
    }
}
