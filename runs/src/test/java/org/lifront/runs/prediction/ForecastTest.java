package org.lifront.runs.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.analysis.table.Quantity;
import org.lifront.kmc.input.InputDocument;
import org.lifront.runs.calibration.CalibratedSet;
import org.lifront.runs.evaluation.CellValues;
import org.lifront.runs.scenario.ScenarioReader;

class ForecastTest {

    private static final int CYCLES = 3;

    @TempDir
    private Path folder;

    private final PredictedCell cell = PredictedCell.of(ScenarioReader.of(InputDocument.ofText(
            "bare", "stack: {}\nlattice: {columns: 4, height: 64 nm}\nprotocol: {cycles: " + CYCLES + "}\n")));
    private final ParameterDraws draws = new ParameterDraws(CalibratedSet.shipped(), 60, 1);
    private final TwinEnsemble twin = TwinEnsemble.of(
            cell.specification(), draws.around(cell.specification().parameters()));

    private List<CellValues> seeds(double... values_V) throws IOException {
        List<CellValues> seeds = new ArrayList<>();
        for (double value_V : values_V) {
            Path file = folder.resolve(value_V + ".tsv");
            Files.writeString(file, "overpotential_V\t" + CYCLES + "\t" + value_V + "\n");
            seeds.add(CellValues.read(file));
        }
        return seeds;
    }

    private PredictedRow last(List<CellValues> seeds, double measurement_ln) {
        return new Forecast(cell, twin, seeds, draws, measurement_ln)
                .rows(Quantity.OVERPOTENTIAL, IntStream.of(CYCLES))
                .get(0);
    }

    @Test
    void theMedianIsTheGeometricMeanOfTheSeeds() throws IOException {
        assertThat(last(seeds(0.4, 0.9), 0).band().median()).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void withoutALatticeTheMedianIsThatOfTheTwin() {
        double[] values = twin.values(Quantity.OVERPOTENTIAL, CYCLES);
        assertThat(last(List.of(), 0).band().median()).isCloseTo(Band.of(values).median(), within(1e-3));
    }

    @Test
    void oneSeedLeavesTheRelativeBandOfTheTwin() throws IOException {
        Band alone = last(List.of(), 0).band();
        Band shifted = last(seeds(0.5), 0).band();
        assertThat(shifted.low() / shifted.median()).isCloseTo(alone.low() / alone.median(), within(1e-12));
        assertThat(shifted.high() / shifted.median()).isCloseTo(alone.high() / alone.median(), within(1e-12));
    }

    @Test
    void scatterOfSeedsAndErrorOfTheMeasurementWidenTheBand() throws IOException {
        Band calm = last(seeds(0.5, 0.5), 0).band();
        Band scattered = last(seeds(0.25, 1.0), 0).band();
        assertThat(scattered.high() / scattered.low()).isGreaterThan(2 * calm.high() / calm.low());
        PredictedRow measured = last(seeds(0.5, 0.5), 0.5);
        assertThat(measured.band()).isEqualTo(calm);
        assertThat(measured.measured().high()).isGreaterThan(1.3 * calm.high());
    }

    @Test
    void noOverpotentialExceedsTheCompliance() throws IOException {
        Band band = last(seeds(9.9, 9.9), 1).measured();
        assertThat(band.high()).isEqualTo(10);
    }

    @Test
    void whatTheLatticeDoesNotTellIsNotPredicted() throws IOException {
        Forecast forecast = new Forecast(cell, twin, seeds(0.5), draws, 0);
        assertThat(forecast.rows(Quantity.RESISTANCE, IntStream.of(0, CYCLES))).isEmpty();
    }

    @Test
    void aFrontThatHasHardlyBegunIsSpreadByDifferences() throws IOException {
        Path file = folder.resolve("front.tsv");
        Files.writeString(file, "ti3_front_nm\t" + CYCLES + "\t0.0\n");
        Band band = new Forecast(cell, twin, List.of(CellValues.read(file)), draws, 0.5)
                .rows(Quantity.TI3_FRONT, IntStream.of(CYCLES))
                .get(0)
                .band();
        double[] fronts = twin.values(Quantity.TI3_FRONT, CYCLES);
        assertThat(band.median()).isZero();
        assertThat(band.low()).isZero();
        assertThat(band.high()).isLessThanOrEqualTo(Band.of(fronts).high()).isPositive();
    }
}
