package org.lifront.analysis.morphology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifront.analysis.synthetic.SyntheticRun.SHAPE;
import static org.lifront.analysis.synthetic.SyntheticRun.SURFACE_LAYER;
import static org.lifront.analysis.synthetic.SyntheticRun.pristine;
import static org.lifront.analysis.synthetic.SyntheticRun.reducedTo;

import org.junit.jupiter.api.Test;
import org.lifront.lattice.occupancy.Occupancy;

class DamageCorrelationTest {

    private static void damage(Occupancy box, int column, int layers) {
        for (int layer = 0; layer < layers; layer++) {
            box.damage(SHAPE.site(column, SURFACE_LAYER + layer));
        }
    }

    @Test
    void damageThatGrowsWithLithiumCorrelatesFully() {
        Occupancy box = reducedTo(8, 2, 4, 6);
        for (int column = 0; column < SHAPE.columnCount(); column++) {
            damage(box, column, column == 0 ? 4 : column == 1 ? 1 : column == 2 ? 2 : 3);
        }
        assertThat(DamageCorrelation.of(box, SURFACE_LAYER).withLithium().orElseThrow())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void columnsThatAreAllAlikeHaveNone() {
        DamageCorrelation correlation = DamageCorrelation.of(reducedTo(3), SURFACE_LAYER);
        assertThat(correlation.withLithium()).isEmpty();
        assertThat(correlation.withBoundaryDistance()).isEmpty();
    }

    /** The boundary is the plane x = 0; the columns x = 1 and x = 3 lie beside it, across the edge of the box. */
    @Test
    void damageBesideABoundaryCorrelatesNegativelyWithTheDistance() {
        Occupancy box = reducedTo(6);
        for (int column = 0; column < SHAPE.columnCount(); column++) {
            if (column % SHAPE.nx() == 0) {
                for (int z = SURFACE_LAYER; z < SHAPE.nz(); z++) {
                    box.markBoundary(SHAPE.site(column, z));
                }
            } else {
                damage(box, column, column % SHAPE.nx() == 2 ? 1 : 4);
            }
        }
        assertThat(DamageCorrelation.of(box, SURFACE_LAYER)
                        .withBoundaryDistance()
                        .orElseThrow())
                .isCloseTo(-1, within(1e-12));
    }

    @Test
    void theDamagedShareIsThatOfTheReducedSites() {
        Occupancy box = reducedTo(4);
        for (int column = 0; column < SHAPE.columnCount(); column++) {
            damage(box, column, 1);
        }
        assertThat(DamageCorrelation.of(box, SURFACE_LAYER).ofReduced()).hasValue(0.25);
    }

    @Test
    void aBoxWithoutDamageHasNone() {
        DamageCorrelation none = DamageCorrelation.of(pristine(), SURFACE_LAYER);
        assertThat(none.withLithium()).isEmpty();
        assertThat(none.ofReduced()).isEmpty();
    }
}
