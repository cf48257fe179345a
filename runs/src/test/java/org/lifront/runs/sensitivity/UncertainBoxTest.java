package org.lifront.runs.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.runs.calibration.CalibratedSet;

class UncertainBoxTest {

    private static final ParameterSet CENTRE = ParameterSets.shipped();

    private final UncertainBox box = new UncertainBox(CalibratedSet.shipped(), CENTRE);

    private static double value(ParameterSet set, String key) {
        return set.parameters().stream()
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void anEndIsOneStandardDeviationAwayAndLeavesTheOthersAlone() {
        assertThat(box.keys()).hasSizeGreaterThan(20);
        for (String key : box.keys()) {
            ParameterSet low = box.atEnd(key, -1);
            assertThat(StrictMath.log(value(CENTRE, key) / value(low, key)))
                    .as(key)
                    .isCloseTo(box.standard_ln(key), within(1e-9));
            assertThat(IntStream.range(0, CENTRE.parameters().size())
                            .filter(i -> CENTRE.parameters().get(i).value()
                                    != low.parameters().get(i).value()))
                    .hasSize(1);
        }
    }

    @Test
    void allParametersMayBeAtAnyEndTogether() {
        double[] corner = new double[box.keys().size()];
        for (double end : new double[] {-1, 1}) {
            java.util.Arrays.fill(corner, end);
            ParameterSet there = box.at(corner);
            String last = box.keys().get(box.keys().size() - 1);
            assertThat(StrictMath.log(value(there, last) / value(CENTRE, last)))
                    .isCloseTo(end * box.standard_ln(last), within(1e-9));
        }
    }
}
