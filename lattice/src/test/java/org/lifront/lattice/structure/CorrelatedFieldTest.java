package org.lifront.lattice.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifront.lattice.geometry.LatticeShape;

class CorrelatedFieldTest {

    @ParameterizedTest
    @CsvSource({"32, 0", "32, 0.3", "32, 1.3", "32, 10", "5, 1.3", "2, 1", "3, 1e9"})
    void theKernelHasUnitSquareSumHoweverWide(int edge, double width_sites) {
        double[] taps = CorrelatedField.kernel(edge, width_sites);
        assertThat(taps.length).isLessThanOrEqualTo(edge);
        assertThat(Arrays.stream(taps).map(t -> t * t).sum()).isEqualTo(1, within(1e-12));
    }

    @Test
    void aKernelFarWiderThanTheEdgeIsConstant() {
        double[] taps = CorrelatedField.kernel(8, 1e6);
        assertThat(Arrays.stream(taps).max().orElseThrow()
                        - Arrays.stream(taps).min().orElseThrow())
                .isLessThan(1e-5);
    }

    @ParameterizedTest
    // exp(-d^2/(4 w^2)) for the kernel that a correlation length of two sites needs, 1.28 sites wide.
    @CsvSource({"1, 0.858", "2, 0.543", "3, 0.253", "5, 0.022"})
    void theFieldCorrelatesAsAGaussian(int distance, double correlation) {
        LatticeShape shape = new LatticeShape(48, 40, 2, 1e-9);
        CorrelatedField field =
                new CorrelatedField(shape, new StrictGaussian(RandomSource.XO_SHI_RO_256_PP.create(21)));
        SampleMean alongX = new SampleMean();
        SampleMean alongY = new SampleMean();
        for (int draw = 0; draw < 300; draw++) {
            double[] values = field.draw(1.28);
            double productsX = 0;
            double productsY = 0;
            for (int column = 0; column < values.length; column++) {
                int x = shape.x(column);
                int y = shape.y(column);
                productsX += values[column] * values[shape.site((x + distance) % 48, y, 0)];
                productsY += values[column] * values[shape.site(x, (y + distance) % 40, 0)];
            }
            alongX.add(productsX / values.length);
            alongY.add(productsY / values.length);
        }
        // 4.9 standard errors plus the rounding of the tabulated value: false alarm 1e-6 each.
        assertThat(alongX.mean()).isCloseTo(correlation, within(4.9 * alongX.standardError() + 5e-4));
        assertThat(alongY.mean()).isCloseTo(correlation, within(4.9 * alongY.standardError() + 5e-4));
    }
}
