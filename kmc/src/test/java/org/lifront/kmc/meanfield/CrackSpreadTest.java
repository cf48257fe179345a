package org.lifront.kmc.meanfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CrackSpreadTest {

    @Test
    void cracksThatOnlyNucleateAreIndependent() {
        CrackSpread cracks = new CrackSpread(1e-3, 0);
        cracks.advance(700);
        assertThat(cracks.cracked()).isCloseTo(1 - Math.exp(-0.7), within(1e-12));
        assertThat(cracks.intactBesideIntact()).isCloseTo(Math.exp(-0.7), within(1e-12));
    }

    @Test
    void spreadingClusters() {
        CrackSpread cracks = new CrackSpread(1e-4, 1e-3);
        cracks.advance(1000);
        assertThat(cracks.intactBesideIntact()).isGreaterThan(1 - cracks.cracked());
    }

    @Test
    void twoHalvesMakeAWhole() {
        CrackSpread once = new CrackSpread(1e-3, 3e-3);
        CrackSpread twice = new CrackSpread(1e-3, 3e-3);
        once.advance(300);
        twice.advance(150);
        twice.advance(150);
        assertThat(twice.cracked()).isCloseTo(once.cracked(), within(1e-4));
    }
}
