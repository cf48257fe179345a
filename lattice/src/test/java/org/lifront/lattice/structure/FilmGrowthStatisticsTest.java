package org.lifront.lattice.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The wanted statistics emerge from growth. Each check compares the mean over independent boxes with the exact value
 * and allows 4.9 standard errors: a false alarm has probability 1e-6 if that mean is normal, and below 1e-4 for all
 * checks of this class together even if skewness makes it ten times likelier. Seeds are fixed, so a check that
 * passes once passes always.
 */
class FilmGrowthStatisticsTest {

    private static final GrowthStatistics ALUMINA = new GrowthStatistics(0.1e-9, 0.35 * Math.sqrt(1e-9), 2e-9, 0.4e-9);
    private static final GrowthStatistics OTHER = new GrowthStatistics(0.07e-9, 0.25 * Math.sqrt(1e-9), 3e-9, 0.7e-9);
    private static final int BOXES = 120;
    private static final Map<String, GrownFilms> GROWN = new HashMap<>();

    private static GrownFilms alumina(double spacing_nm, int cycles) {
        // At half the spacing a box holds a quarter of the area, so that more boxes are needed.
        int boxes = spacing_nm < 1 ? 2 * BOXES : BOXES;
        return GROWN.computeIfAbsent(
                spacing_nm + "/" + cycles,
                key -> new GrownFilms(ALUMINA, spacing_nm * 1e-9, cycles, boxes, 1000L * cycles));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 5", "1, 10", "1, 25", "1, 50", "1, 100", "1, 150", "1, 250", "0.5, 25", "0.5, 150"})
    void theMeanIsTheGrowthOfAllCyclesEvenBelowOneSite(double spacing_nm, int cycles) {
        alumina(spacing_nm, cycles).mean_m.assertMean("mean", ALUMINA.mean_m(cycles), 0.01);
    }

    @ParameterizedTest
    @CsvSource({"1, 50", "1, 100", "1, 150", "1, 250", "0.5, 50", "0.5, 150"})
    void theHeightsInWholeSitesHaveTheWantedVariance(double spacing_nm, int cycles) {
        alumina(spacing_nm, cycles).variance_m2.assertMean("variance", ALUMINA.variance_m2(cycles), 0.02);
    }

    @ParameterizedTest
    @CsvSource({"1, 50", "1, 100", "1, 150", "1, 250", "0.5, 50", "0.5, 150"})
    void theAutocorrelationFallsToOneOverEAtTheCorrelationLength(double spacing_nm, int cycles) {
        GrownFilms films = alumina(spacing_nm, cycles);
        double wanted_m2 = ALUMINA.variance_m2(cycles) / Math.E;
        films.covarianceX_m2.assertMean("covariance along x", wanted_m2, 0.04);
        films.covarianceY_m2.assertMean("covariance along y", wanted_m2, 0.04);
    }

    @ParameterizedTest
    @CsvSource({"1", "0.5"})
    void filmsOf25CyclesAreAlmostAsRoughAsWanted(double spacing_nm) {
        // Two and a half sites: whole sites add up to 4 % of variance and 10 % of covariance. 4.9 standard errors more.
        GrownFilms films = alumina(spacing_nm, 25);
        double wanted_m2 = ALUMINA.variance_m2(25);
        double noise_m2 = 4.9 * films.variance_m2.standardError();
        assertThat(films.variance_m2.mean()).isCloseTo(wanted_m2, within(0.04 * wanted_m2 + noise_m2));
        double covarianceNoise_m2 = 4.9 * films.covarianceX_m2.standardError();
        assertThat(films.covarianceX_m2.mean())
                .isCloseTo(wanted_m2 / Math.E, within(0.1 * wanted_m2 / Math.E + covarianceNoise_m2));
    }

    @Test
    void neitherLateralDirectionIsPreferred() {
        SampleMean anisotropy = alumina(1, 150).anisotropy_m2;
        assertThat(anisotropy.mean()).isCloseTo(0, within(4.9 * anisotropy.standardError()));
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "1, 15", "1, 20", "1, 25", "0.5, 5", "0.5, 10", "0.5, 25"})
    void theBareFractionDecaysExponentially(double spacing_nm, int cycles) {
        // Columns nucleate independently: the count is binomial.
        GrownFilms films = alumina(spacing_nm, cycles);
        double bare = ALUMINA.bareFraction(cycles);
        double expected = bare * films.columns;
        double standardDeviation = Math.sqrt(expected * (1 - bare));
        assertThat((double) films.bareColumns).isCloseTo(expected, within(4.9 * standardDeviation));
    }

    @Test
    void filmsOfTenNanometresHaveNoPinholes() {
        // 122 880 columns times exp(-25) = 2e-6 expected pinholes.
        assertThat(alumina(1, 100).bareColumns).isZero();
    }

    @Test
    void filmsBelowOneSiteKeepTheMeanAndNotTheCoverage() {
        GrownFilms films = alumina(1, 1);
        double coverage = 1 - (double) films.bareColumns / films.columns;
        assertThat(coverage)
                .isLessThan(1 - ALUMINA.bareFraction(1))
                .isCloseTo(films.mean_m.mean() / 1e-9, within(1e-9));
    }

    @Test
    void anotherMaterialShowsItsOwnStatistics() {
        int cycles = 175;
        GrownFilms films = new GrownFilms(OTHER, 1e-9, cycles, BOXES, 77_000);
        films.mean_m.assertMean("mean", OTHER.mean_m(cycles), 0.005);
        films.variance_m2.assertMean("variance", OTHER.variance_m2(cycles), 0.02);
        films.covarianceX_m2.assertMean("covariance", OTHER.variance_m2(cycles) / Math.E, 0.04);
    }
}
