package org.lifront.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifront.analysis.table.Quantity.OVERPOTENTIAL;
import static org.lifront.analysis.table.Quantity.RESISTANCE;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lifront.analysis.table.Quantity;
import org.lifront.analysis.table.ResultRow;

class ComparisonTest {

    private static ResultRow row(String cell, Quantity quantity, int cycle, double simulated, double measured) {
        return ResultRow.ofReplicas(cell, quantity, cycle, new double[] {simulated}, OptionalDouble.of(measured));
    }

    private static final List<ResultRow> ROWS = List.of(
            row("bare", OVERPOTENTIAL, 1, 0.1, 0.1),
            row("bare", OVERPOTENTIAL, 300, 7.0, 3.5),
            row("latp_al2o3_150", OVERPOTENTIAL, 300, 0.6, 0.9),
            row("latp_al2o3_150", RESISTANCE, 300, 60e3, 150e3),
            ResultRow.ofReplicas("bare", RESISTANCE, 0, new double[] {5e3}, OptionalDouble.empty()));

    private static final Comparison COMPARISON = Comparison.of(ROWS, PublishedPointsFile.shipped());

    @Test
    void rowsWithoutAMeasuredValueAreNotCompared() {
        assertThat(COMPARISON.rows()).hasSize(4);
    }

    @Test
    void tooHighAndTooLowCountAlike() {
        assertThat(Comparison.absLn(ROWS.get(1))).isCloseTo(Math.log(2), within(1e-12));
        assertThat(Comparison.absLn(ROWS.get(2))).isCloseTo(Math.log(1.5), within(1e-12));
    }

    @Test
    void summaryGivesMedianAndWorst() {
        assertThat(COMPARISON.medianAbsLn(OVERPOTENTIAL)).isCloseTo(Math.log(1.5), within(1e-12));
        assertThat(COMPARISON.worst(OVERPOTENTIAL)).contains(ROWS.get(1));
        assertThat(COMPARISON.within(OVERPOTENTIAL, 1.51)).isEqualTo(2);
        assertThat(COMPARISON.summary(OVERPOTENTIAL).orElseThrow())
                .isEqualTo(
                        "overpotential_V: 3 points, median |ln(simulated/measured)| 0.405, worst x2 (bare, cycle 300)");
    }

    @Test
    void namedMisfitsAreShownButNotCounted() {
        assertThat(COMPARISON.counted(RESISTANCE)).isEmpty();
        assertThat(COMPARISON.misfits(RESISTANCE)).isEqualTo(1);
        assertThat(COMPARISON.summary(RESISTANCE)).isEmpty();
    }
}
