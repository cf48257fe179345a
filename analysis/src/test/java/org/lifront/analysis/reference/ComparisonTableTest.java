package org.lifront.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lifront.analysis.table.Quantity;
import org.lifront.analysis.table.ResultRow;

class ComparisonTableTest {

    private static String table(boolean assumed, double relativeError) {
        PublishedPoints published = new PublishedPoints(
                "me",
                List.of(new PublishedPoint("bare", Quantity.OVERPOTENTIAL, 1, 0.1, relativeError, Optional.empty())),
                List.of(),
                assumed);
        ResultRow row = ResultRow.ofReplicas(
                "bare", Quantity.OVERPOTENTIAL, 1, new double[] {0.11, 0.13, 0.12}, OptionalDouble.of(0.1));
        return ComparisonTable.text(Comparison.of(List.of(row), published), published, r -> Optional.of("a remark"));
    }

    @Test
    void theRatioIsGivenInLnAndInErrors() {
        // ln 1.2 = 0.1823, over 0.15 = 1.215.
        assertThat(table(true, 0.15)).contains("0.11 to 0.13", "+0.182", "+1.2 [1]", "[1] a remark");
    }

    @Test
    void anAssumedErrorSaysSo() {
        assertThat(table(true, 0.15)).endsWith("15 %, assumed because none is given\n");
        assertThat(table(false, 0.05)).contains("+3.6").endsWith("5 %, of their file\n");
    }
}
