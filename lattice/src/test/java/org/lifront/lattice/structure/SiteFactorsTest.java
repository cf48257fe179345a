package org.lifront.lattice.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteFactorsTest {

    private static final int SITES = 100_000;

    private static UniformRandomProvider random(long seed) {
        return RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    @Test
    void withoutDisorderEveryFactorIsExactlyOneAndNothingIsDrawn() {
        UniformRandomProvider random = random(1);
        SiteFactors factors = SiteFactors.lognormal(100, 0, random);
        assertThat(IntStream.range(0, 100).mapToDouble(factors::factor)).containsOnly(1.0);
        assertThat(random.nextLong()).isEqualTo(random(1).nextLong());
    }

    @Test
    void theLogarithmIsNormalWithTheGivenSpread() {
        SiteFactors factors = SiteFactors.lognormal(SITES, 0.15, random(2));
        SampleMean logarithm = new SampleMean();
        SampleMean square = new SampleMean();
        for (int site = 0; site < SITES; site++) {
            double g = Math.log(factors.factor(site));
            logarithm.add(g);
            square.add(g * g);
        }
        // 4.9 standard errors: false alarm 1e-6 each.
        assertThat(logarithm.mean()).isCloseTo(0, within(4.9 * 0.15 / Math.sqrt(SITES)));
        square.assertMean("variance of the logarithm", 0.15 * 0.15, 0.01);
    }

    @Test
    void theMedianIsOne() {
        // Half of 100 000 sites, sd 158; 4.9 sd: false alarm 1e-6.
        SiteFactors factors = SiteFactors.lognormal(SITES, 0.5, random(3));
        long above = IntStream.range(0, SITES)
                .filter(site -> factors.factor(site) > 1)
                .count();
        assertThat((double) above).isCloseTo(SITES / 2.0, within(4.9 * 158));
    }

    @Test
    void aSeedFixesTheFactors() {
        SiteFactors first = SiteFactors.lognormal(50, 0.15, random(4));
        SiteFactors again = SiteFactors.lognormal(50, 0.15, random(4));
        assertThat(first).usingRecursiveComparison().isEqualTo(again);
        assertThat(first.factor(7)).isPositive().isNotEqualTo(1);
    }

    @Test
    void sitesBelowTheFilmsCarryNone() {
        SiteFactors factors = SiteFactors.lognormal(10, 0.15, random(5));
        assertThat(factors.siteCount()).isEqualTo(10);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> factors.factor(10));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void impossibleSpreadsAreRefused(double sigma) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SiteFactors.lognormal(10, sigma, random(6)))
                .withMessage("the spread of the factors must not be negative, got " + sigma);
    }

    @Test
    void aNegativeNumberOfSitesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SiteFactors.lognormal(-1, 0.1, random(7)))
                .withMessage("the number of sites must not be negative, got -1");
    }
}
