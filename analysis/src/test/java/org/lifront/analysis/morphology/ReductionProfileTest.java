package org.lifront.analysis.morphology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifront.analysis.synthetic.SyntheticRun.SHAPE;
import static org.lifront.analysis.synthetic.SyntheticRun.SURFACE_LAYER;
import static org.lifront.analysis.synthetic.SyntheticRun.pristine;
import static org.lifront.analysis.synthetic.SyntheticRun.reducedTo;

import org.junit.jupiter.api.Test;
import org.lifront.lattice.occupancy.Occupancy;

class ReductionProfileTest {

    private static final double A = SHAPE.spacing_m();

    private static TitaniumFront front(Occupancy box) {
        return ReductionProfile.ofBox(box, SURFACE_LAYER).front();
    }

    @Test
    void aSharpFrontOfFiveLayersIsFiveSpacingsDeepByBothReadings() {
        assertThat(front(reducedTo(5))).isEqualTo(new TitaniumFront(5 * A, 5 * A, false));
    }

    @Test
    void pristineElectrolyteHasNoFront() {
        assertThat(front(pristine())).isEqualTo(new TitaniumFront(0, 0, false));
    }

    @Test
    void aGradedFrontIsReadAtTwoThirdsAndOneThird() {
        // 16 columns. Layers 0..2: 16 reduced; 3..6: 11 (>= 2/3); 7..8: 6 (>= 1/3); 9..11: 5 (< 1/3).
        Occupancy box = reducedTo(12, 12, 12, 12, 12, 9, 7, 7, 7, 7, 7, 3);
        TitaniumFront front = front(box);
        assertThat(front.ti3DominantTo_m()).isCloseTo(7 * A, within(1e-18));
        assertThat(front.ti4DominantFrom_m()).isCloseTo(9 * A, within(1e-18));
    }

    @Test
    void aBoxReducedToItsBottomGivesALowerBound() {
        int layers = SHAPE.nz() - SURFACE_LAYER;
        assertThat(front(reducedTo(layers))).isEqualTo(new TitaniumFront(layers * A, layers * A, true));
    }

    @Test
    void theLithiumRichestTenthSeesTheDeepestColumns() {
        // A tenth of 16 columns, rounded up, is 2 columns.
        Occupancy box = reducedTo(1, 1, 14, 1, 13, 1);
        TitaniumFront front =
                ReductionProfile.ofLithiumRichestTenth(box, SURFACE_LAYER).front();
        assertThat(front.ti3DominantTo_m()).isCloseTo(13 * A, within(1e-18));
        assertThat(front.ti4DominantFrom_m()).isCloseTo(14 * A, within(1e-18));
        assertThat(front(box).ti3DominantTo_m()).isCloseTo(A, within(1e-18));
    }

    @Test
    void poolingTwoBoxesCountsTheirSitesTogether() {
        ReductionProfile both = ReductionProfile.ofBox(reducedTo(4), SURFACE_LAYER)
                .with(ReductionProfile.ofBox(reducedTo(2), SURFACE_LAYER));
        assertThat(both.fraction(1)).isEqualTo(1);
        assertThat(both.fraction(3)).isEqualTo(0.5);
        assertThat(both.fraction(4)).isZero();
    }

    @Test
    void theCurveGivesTheMiddleOfEachLayerInNanometres() {
        var curve = ReductionProfile.ofBox(reducedTo(1), SURFACE_LAYER).curve_nm();
        assertThat(curve.x(0)).isCloseTo(0.5, within(1e-12));
        assertThat(curve.y(0)).isEqualTo(1);
        assertThat(curve.size()).isEqualTo(SHAPE.nz() - SURFACE_LAYER);
    }
}
