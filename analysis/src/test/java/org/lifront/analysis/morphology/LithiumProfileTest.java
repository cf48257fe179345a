package org.lifront.analysis.morphology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lifront.analysis.synthetic.SyntheticRun.SURFACE_LAYER;
import static org.lifront.analysis.synthetic.SyntheticRun.pristine;
import static org.lifront.analysis.synthetic.SyntheticRun.reducedTo;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lifront.lattice.geometry.LatticeShape;

class LithiumProfileTest {

    private static final LatticeShape SHAPE = new LatticeShape(4, 5, 10, 0.5e-9);

    /** Ti3+ down to a depth in the columns x = 0 and to another elsewhere; a mobile Li on each surface site of x = 0. */
    private static DomainSites domain(int ofBoundary, int ofGrains) {
        byte[] states = new byte[SHAPE.siteCount()];
        for (int site = 0; site < states.length; site++) {
            boolean isBoundary = SHAPE.x(site) == 0;
            boolean isReduced = SHAPE.layer(site) < (isBoundary ? ofBoundary : ofGrains);
            states[site] = (byte) ((isReduced ? 2 : 0) + (isBoundary && SHAPE.layer(site) == 0 ? 1 : 0));
        }
        return new DomainSites(SHAPE, states);
    }

    @Test
    void aGrainIsReadOverAllColumns() {
        LithiumProfile profile = LithiumProfile.ofGrain(domain(6, 2));
        assertThat(profile.ti3(1)).isEqualTo(1);
        assertThat(profile.ti3(5)).isEqualTo(0.25);
        assertThat(profile.ti4(5)).isEqualTo(0.75);
        assertThat(profile.ti3(6)).isZero();
        assertThat(profile.mobile(0)).isEqualTo(0.25);
        assertThat(profile.mobile(1)).isZero();
    }

    @Test
    void aBoundaryIsReadOverItsPlane() {
        LithiumProfile profile = LithiumProfile.ofBoundary(domain(6, 2));
        assertThat(profile.ti3(5)).isEqualTo(1);
        assertThat(profile.mobile(0)).isEqualTo(1);
        assertThat(profile.mobile()).isEqualTo(5);
        assertThat(profile.firstHalfReduced()).isEqualTo(6);
    }

    @Test
    void profilesArePooledColumnByColumn() {
        LithiumProfile both = LithiumProfile.ofBoundary(domain(6, 2)).with(LithiumProfile.ofBoundary(domain(4, 2)));
        assertThat(both.ti3(3)).isEqualTo(1);
        assertThat(both.ti3(5)).isEqualTo(0.5);
        assertThat(both.mobile()).isEqualTo(10);
        LithiumProfile other = LithiumProfile.ofGrain(new DomainSites(new LatticeShape(4, 4, 6, 0.5e-9), new byte[96]));
        assertThatThrownBy(() -> both.with(other)).hasMessage("profiles of 10 and 6 layers");
    }

    @Test
    void boundaryLithiumOfADomainIsItsFrontAndItsMobileLithium() {
        BoundaryLithium lithium = BoundaryLithium.ofDomain(domain(6, 2));
        assertThat(lithium.depth_m()).isCloseTo(3e-9, within(1e-18));
        assertThat(lithium.filled_perM2().orElseThrow() * 1e-18).isCloseTo(5 / (30 * 0.25), within(1e-12));
        assertThat(lithium.reachedBottom()).isFalse();
        assertThat(BoundaryLithium.ofDomain(domain(2, 6)).filled_perM2()).isEqualTo(lithium.filled_perM2());
        assertThat(BoundaryLithium.ofDomain(domain(10, 2)).reachedBottom()).isTrue();
    }

    /** The box says 3 nm, the domain 1 nm. */
    @Test
    void frontsComeFromTheParticlesWhereThereAreAny() {
        ElectrodeMorphology electrode =
                ElectrodeMorphology.of(reducedTo(3), SURFACE_LAYER, domain(6, 2), Optional.of(domain(4, 2)));
        assertThat(electrode.allColumns().front().ti3DominantTo_m()).isCloseTo(1e-9, within(1e-18));
        assertThat(electrode.boundary().depth_m()).isCloseTo(2e-9, within(1e-18));
        FrameMorphology frame = FrameMorphology.of(
                1, electrode, ElectrodeMorphology.of(pristine(), SURFACE_LAYER, domain(6, 2), Optional.empty()));
        assertThat(frame.inGrain().orElseThrow().sitesOfLayer()).isEqualTo(40);
        assertThat(frame.inBoundary().orElseThrow().sitesOfLayer()).isEqualTo(5);
    }

    /** Squares of four by four columns: the second one of six is deeper by one layer than all others. */
    @Test
    void theLithiumRichestPlacesAreAsWideAsTheProbe() {
        LatticeShape shape = new LatticeShape(12, 8, 10, 0.5e-9);
        byte[] states = new byte[shape.siteCount()];
        for (int site = 0; site < states.length; site++) {
            boolean isRich = shape.x(site) / 4 == 1 && shape.y(site) < 4;
            boolean isDeepColumn = shape.x(site) == 0 && shape.y(site) == 0;
            states[site] = (byte) (shape.layer(site) < (isDeepColumn ? 9 : isRich ? 5 : 4) ? 2 : 0);
        }
        ReductionProfile richest = ReductionProfile.ofLithiumRichestTenth(new DomainSites(shape, states));
        assertThat(richest.front().ti3DominantTo_m()).isCloseTo(2.5e-9, within(1e-18));
        assertThat(richest.front().ti4DominantFrom_m()).isCloseTo(2.5e-9, within(1e-18));
    }

    @Test
    void statesMustFillTheDomain() {
        assertThatThrownBy(() -> new DomainSites(SHAPE, new byte[3])).hasMessage("3 states for 200 sites");
    }
}
