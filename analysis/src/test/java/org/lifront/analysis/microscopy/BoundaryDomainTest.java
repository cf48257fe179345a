package org.lifront.analysis.microscopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.trajectory.TrajectoryLattice;

class BoundaryDomainTest {

    private static final TrajectoryLattice DOMAIN = new TrajectoryLattice(
            "a_boundary", 4, 4, 10, 1, 0.5e-9, List.of("Ti4+", "Ti4+ with Li", "Ti3+", "Ti3+ with Li"));

    @Test
    void aPlaneOfBoundaryLithiumIsOneAtomPerSiteFace() {
        byte[] states = new byte[160];
        for (int z = 0; z < 6; z++) {
            for (int y = 0; y < 4; y++) {
                states[(z * 4 + y) * 4] = 3;
            }
        }
        BoundaryDomain boundary = BoundaryDomain.of(DOMAIN, states);

        assertThat(boundary.front_m()).isEqualTo(3e-9, within(1e-20));
        assertThat(boundary.mobile_perM2(0, 3e-9)).isCloseTo(1 / 0.25e-18, withinPercentage(1e-9));
        assertThat(boundary.mobile_perM2(0, 6e-9)).isCloseTo(0.6 / 0.25e-18, withinPercentage(1e-9));
        assertThat(boundary.mobile_perM2(3e-9, 5e-9)).isZero();
    }

    @Test
    void lithiumOfTheGrainsIsNotThatOfTheBoundary() {
        byte[] states = new byte[160];
        Arrays.fill(states, (byte) 3);
        for (int i = 0; i < states.length; i += 4) {
            states[i] = 0;
        }

        assertThat(BoundaryDomain.of(DOMAIN, states).front_m()).isZero();
        assertThat(BoundaryDomain.of(DOMAIN, states).mobile_perM2(0, 5e-9)).isZero();
    }
}
