package org.lifront.runs.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lifront.analysis.table.Quantity;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.runs.calibration.CalibratedSet;
import org.lifront.runs.prediction.ParameterDraws;
import org.lifront.runs.prediction.TwinEnsemble;
import org.lifront.runs.scenario.ScenarioReader;

class CoatingSearchTest {

    private static final List<Coating> ALUMINA = coatings(25);

    private final Map<Coating, Integer> asked = new HashMap<>();

    private static List<Coating> coatings(int step) {
        return IntStream.rangeClosed(0, 300 / step)
                .mapToObj(i -> new Coating("al2o3", CoatedSide.LATP, i * step))
                .toList();
    }

    /** A lattice that departs from a function by noise, part of which all coatings share with a seed. */
    private LatticeVoltages lattice(ToDoubleFunction<Coating> truth_ln, double shared, double own) {
        return (coatings, seeds) -> {
            List<double[]> logs = new ArrayList<>();
            for (Coating coating : coatings) {
                asked.merge(coating, seeds, Math::max);
                logs.add(IntStream.range(0, seeds)
                        .mapToDouble(seed -> truth_ln.applyAsDouble(coating)
                                + shared * noise(seed, -1)
                                + own * noise(seed, coating.aldCycles()))
                        .toArray());
            }
            return Optional.of(logs);
        };
    }

    private static double noise(int seed, int key) {
        return 2 * new RandomStreams(seed).stream(key).nextDouble() - 1;
    }

    private static double[] logs(List<Coating> coatings, ToDoubleFunction<Coating> function) {
        return coatings.stream().mapToDouble(function).toArray();
    }

    private static double valley(Coating coating, int bottom) {
        double distance = (coating.aldCycles() - bottom) / 100.0;
        return distance * distance;
    }

    @Test
    void withoutALatticeTheTwinDecides() {
        CoatingSearch search = new CoatingSearch(ALUMINA, logs(ALUMINA, c -> valley(c, 180)), (c, s) -> null, 0);
        assertThat(search.run()).isTrue();
        assertThat(search.best().coating().aldCycles()).isEqualTo(175);
    }

    @Test
    void theLatticeDecidesWhereTheTwinIsWrong() {
        CoatingSearch search = new CoatingSearch(
                ALUMINA, logs(ALUMINA, c -> valley(c, 180)), lattice(c -> valley(c, 110), 0.2, 0.01), 8);
        assertThat(search.run()).isTrue();
        assertThat(search.best().coating().aldCycles()).isEqualTo(100);
    }

    @Test
    void aSharedDeviationOfTheSeedsCostsNoMoreSeeds() {
        CoatingSearch search = new CoatingSearch(
                ALUMINA, logs(ALUMINA, c -> valley(c, 150)), lattice(c -> valley(c, 150), 0.5, 0.001), 8);
        assertThat(search.run()).isTrue();
        assertThat(search.rivals()).hasSize(1);
        assertThat(asked).hasSize(3);
        assertThat(asked.values()).allMatch(seeds -> seeds == 2);
    }

    @Test
    void whatCannotBeToldApartIsReportedTogether() {
        CoatingSearch search = new CoatingSearch(
                ALUMINA, logs(ALUMINA, c -> valley(c, 162)), lattice(c -> valley(c, 162), 0, 0.05), 6);
        assertThat(search.run()).isTrue();
        assertThat(search.rivals().stream().map(s -> s.coating().aldCycles())).contains(150, 175);
        assertThat(asked.get(search.best().coating())).isEqualTo(6);
    }

    @Test
    void anInterruptedLatticeInterruptsTheSearch() {
        CoatingSearch search =
                new CoatingSearch(ALUMINA, logs(ALUMINA, c -> valley(c, 150)), (c, s) -> Optional.empty(), 4);
        assertThat(search.run()).isFalse();
    }

    /** Brute force over a finer sweep, with another parameter set of the twin in the part of the lattice. */
    @Test
    void bruteForceOnTheTwinAgrees() {
        List<Coating> coatings = coatings(20);
        CoatedCells cells = new CoatedCells(ScenarioReader.of(InputDocument.ofText("base", "stack: {}\n")));
        ParameterSet centre = cells.specification().parameters();
        ParameterSet other =
                new ParameterDraws(CalibratedSet.shipped(), 1, 3).around(centre).get(0);
        Map<Coating, Double> twin_ln = last_ln(cells, coatings, centre);
        Map<Coating, Double> lattice_ln = last_ln(cells, coatings, other);
        CoatingSearch search =
                new CoatingSearch(coatings, logs(coatings, twin_ln::get), lattice(lattice_ln::get, 0.05, 0.001), 8);
        assertThat(search.run()).isTrue();
        Coating brute = coatings.stream()
                .min(Comparator.comparingDouble(lattice_ln::get))
                .orElseThrow();
        assertThat(search.best().coating()).isEqualTo(brute);
        assertThat(asked.size()).isLessThan(coatings.size() / 2);
    }

    private static Map<Coating, Double> last_ln(CoatedCells cells, List<Coating> coatings, ParameterSet parameters) {
        Map<Coating, Double> logs = new HashMap<>();
        for (Coating coating : coatings) {
            double value = TwinEnsemble.of(cells.with(coating).specification(), List.of(parameters))
                    .values(Quantity.OVERPOTENTIAL, 300)[0];
            logs.put(coating, StrictMath.log(value));
        }
        return logs;
    }
}
