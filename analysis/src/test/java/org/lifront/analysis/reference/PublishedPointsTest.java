package org.lifront.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lifront.analysis.table.Quantity;
import org.lifront.analysis.table.ResultRow;

class PublishedPointsTest {

    private static final PublishedPoint VOLT =
            new PublishedPoint("x", Quantity.OVERPOTENTIAL, 1, 2, 0.15, Optional.empty());
    private static final PublishedPoint OHM =
            new PublishedPoint("x", Quantity.RESISTANCE, 1, 3, 0.15, Optional.of("because"));
    private static final PublishedPoints POINTS = new PublishedPoints("me", List.of(VOLT, OHM), List.of());

    private static ResultRow row(String cell, Quantity quantity, int cycle) {
        return ResultRow.ofReplicas(cell, quantity, cycle, new double[] {1}, OptionalDouble.empty());
    }

    @Test
    void aPointIsFoundByCellQuantityAndCycle() {
        assertThat(POINTS.find("x", Quantity.OVERPOTENTIAL, 1)).contains(VOLT);
        assertThat(POINTS.find("x", Quantity.OVERPOTENTIAL, 2)).isEmpty();
        assertThat(POINTS.find("y", Quantity.OVERPOTENTIAL, 1)).isEmpty();
        assertThat(POINTS.ofCell("x", Quantity.RESISTANCE)).containsExactly(OHM);
    }

    @Test
    void aMisfitBelongsToItsPointOnly() {
        assertThat(POINTS.misfit(row("x", Quantity.RESISTANCE, 1))).contains("because");
        assertThat(POINTS.misfit(row("x", Quantity.OVERPOTENTIAL, 1))).isEmpty();
        assertThat(POINTS.misfit(row("x", Quantity.RESISTANCE, 0))).isEmpty();
    }

    @Test
    void laterChangesToTheListDoNotReachThePoints() {
        List<PublishedPoint> list = new ArrayList<>(List.of(VOLT));
        PublishedPoints points = new PublishedPoints("me", list, List.of());
        list.clear();
        assertThat(points.points()).containsExactly(VOLT);
    }

    @Test
    void noneHoldsNothing() {
        assertThat(PublishedPoints.NONE.points()).isEmpty();
        assertThat(PublishedPoints.NONE.statements()).isEmpty();
    }
}
