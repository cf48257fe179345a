package org.lifront.analysis.morphology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifront.analysis.synthetic.SyntheticRun.SHAPE;
import static org.lifront.analysis.synthetic.SyntheticRun.SURFACE_LAYER;
import static org.lifront.analysis.synthetic.SyntheticRun.pristine;

import org.junit.jupiter.api.Test;
import org.lifront.lattice.occupancy.Occupancy;

class BoundaryLithiumTest {

    /** One plane of boundary, x = 1, through the whole electrolyte; Li in column (1, 0) down to a depth. */
    private static Occupancy withBoundary(int filledLayers) {
        Occupancy box = pristine();
        for (int z = SURFACE_LAYER; z < SHAPE.nz(); z++) {
            for (int y = 0; y < SHAPE.ny(); y++) {
                box.markBoundary(SHAPE.site(1, y, z));
            }
            if (z - SURFACE_LAYER < filledLayers) {
                box.fillBoundary(SHAPE.site(1, 0, z));
            }
        }
        return box;
    }

    @Test
    void depthIsTheLowerFaceOfTheDeepestFilledSite() {
        BoundaryLithium lithium = BoundaryLithium.of(withBoundary(6), SURFACE_LAYER);
        assertThat(lithium.depth_m()).isCloseTo(6e-9, within(1e-18));
        assertThat(lithium.reachedBottom()).isFalse();
    }

    @Test
    void fillingIsPerAreaOfBoundaryThatLithiumHasReached() {
        BoundaryLithium lithium = BoundaryLithium.of(withBoundary(6), SURFACE_LAYER);
        assertThat(lithium.penetratedSites()).isEqualTo(6 * 4);
        assertThat(lithium.filled_perM2().orElseThrow() * 1e-18).isCloseTo(6.0 / 24, within(1e-12));
    }

    @Test
    void lithiumAtTheBottomIsALowerBound() {
        BoundaryLithium lithium = BoundaryLithium.of(withBoundary(20), SURFACE_LAYER);
        assertThat(lithium.reachedBottom()).isTrue();
        assertThat(lithium.depth_m()).isCloseTo(20e-9, within(1e-18));
    }

    @Test
    void anEmptyBoundaryHasDepthZero() {
        BoundaryLithium lithium = BoundaryLithium.of(withBoundary(0), SURFACE_LAYER);
        assertThat(lithium.exists()).isTrue();
        assertThat(lithium.depth_m()).isZero();
        assertThat(lithium.filled_perM2()).hasValue(0);
    }

    @Test
    void aSingleGrainHasNoBoundaryToFill() {
        BoundaryLithium lithium = BoundaryLithium.of(pristine(), SURFACE_LAYER);
        assertThat(lithium.exists()).isFalse();
        assertThat(lithium.filled_perM2()).isEmpty();
    }

    @Test
    void aFrameAveragesOnlyElectrodesThatHaveABoundary() {
        ElectrodeMorphology deep = ElectrodeMorphology.of(withBoundary(6), SURFACE_LAYER);
        ElectrodeMorphology shallow = ElectrodeMorphology.of(withBoundary(2), SURFACE_LAYER);
        ElectrodeMorphology without = ElectrodeMorphology.of(pristine(), SURFACE_LAYER);
        FrameMorphology one = FrameMorphology.of(1, deep, without);
        FrameMorphology both = FrameMorphology.of(1, deep, shallow);
        FrameMorphology none = FrameMorphology.of(1, without, without);
        assertThat(one.boundaryDepth_m().orElseThrow()).isCloseTo(6e-9, within(1e-18));
        assertThat(both.boundaryDepth_m().orElseThrow()).isCloseTo(4e-9, within(1e-18));
        assertThat(none.boundaryDepth_m()).isEmpty();
    }
}
