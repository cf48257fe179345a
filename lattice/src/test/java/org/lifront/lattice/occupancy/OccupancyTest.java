package org.lifront.lattice.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.lifront.lattice.geometry.LatticeShape;

class OccupancyTest {

    @Test
    void changesThroughPartsCountInTheWhole() {
        Occupancy whole = new Occupancy(new LatticeShape(4, 4, 8, 1e-9));
        whole.place(0, 3);
        Occupancy first = whole.part();
        Occupancy second = whole.part();
        first.place(17, 3);
        second.reduce(40);
        second.damage(40);
        first.markBoundary(60);
        first.fillBoundary(60);
        second.place(0, OccupancyView.LITHIUM);
        assertThat(whole.sitesOfPhase(3)).isEqualTo(1);
        assertThat(whole.sitesOfPhase(OccupancyView.LITHIUM)).isEqualTo(1);
        assertThat(whole.sitesOfPhase(OccupancyView.ELECTROLYTE)).isEqualTo(4 * 4 * 8 - 2);
        assertThat(whole.reducedSites()).isEqualTo(1);
        assertThat(whole.damagedSites()).isEqualTo(1);
        assertThat(whole.boundaryLithiumSites()).isEqualTo(1);
        assertThat(whole.deepestAlteredLayer()).isEqualTo(2);
        assertThat(whole.deepestBoundaryLithium()).isEqualTo(3);
        assertThat(whole.isDamaged(40)).isTrue();
        assertThat(first.isDamaged(40)).isTrue();
    }

    private static final LatticeShape BOX = new LatticeShape(3, 3, 3, 1e-9);
    private static final int SITE = 13;

    private static final List<BiConsumer<Occupancy, Integer>> RAISE =
            List.of(Occupancy::reduce, Occupancy::damage, Occupancy::markBoundary, Occupancy::fillBoundary);

    private static final List<BiPredicate<OccupancyView, Integer>> READ = List.of(
            OccupancyView::isReduced,
            OccupancyView::isDamaged,
            OccupancyView::isBoundary,
            OccupancyView::holdsBoundaryLithium);

    @Test
    void aNewBoxIsElectrolyteWithoutFlags() {
        Occupancy occupancy = new Occupancy(BOX);
        for (int site = 0; site < BOX.siteCount(); site++) {
            assertThat(occupancy.state(site)).isEqualTo((byte) OccupancyView.ELECTROLYTE);
        }
    }

    @Test
    void allSixteenPhasesSurviveTheSignedByte() {
        Occupancy occupancy = new Occupancy(BOX);
        for (int phase = 0; phase < OccupancyView.PHASE_CODES; phase++) {
            occupancy.place(phase, phase);
        }
        for (int phase = 0; phase < OccupancyView.PHASE_CODES; phase++) {
            assertThat(occupancy.phase(phase)).isEqualTo(phase);
        }
    }

    @Test
    void placingTouchesOneSiteOnly() {
        Occupancy occupancy = new Occupancy(BOX);
        occupancy.place(SITE, 7);
        for (int site = 0; site < BOX.siteCount(); site++) {
            assertThat(occupancy.phase(site)).isEqualTo(site == SITE ? 7 : OccupancyView.ELECTROLYTE);
        }
    }

    @Test
    void eachFlagIsReadBackAloneAndLeavesThePhase() {
        for (int flag = 0; flag < RAISE.size(); flag++) {
            Occupancy occupancy = new Occupancy(BOX);
            RAISE.get(flag).accept(occupancy, SITE);
            for (int other = 0; other < READ.size(); other++) {
                assertThat(READ.get(other).test(occupancy, SITE)).isEqualTo(other == flag);
                assertThat(READ.get(other).test(occupancy, SITE + 1)).isFalse();
            }
            assertThat(occupancy.phase(SITE)).isEqualTo(OccupancyView.ELECTROLYTE);
        }
    }

    @Test
    void flagsAddUp() {
        Occupancy occupancy = new Occupancy(BOX);
        RAISE.forEach(raise -> raise.accept(occupancy, SITE));
        assertThat(READ)
                .allSatisfy(read -> assertThat(read.test(occupancy, SITE)).isTrue());
        assertThat(occupancy.state(SITE)).isEqualTo((byte) 0xF1);
    }

    @Test
    void flagsBelongToElectrolyteOnly() {
        Occupancy occupancy = new Occupancy(BOX);
        for (int phase : new int[] {OccupancyView.LITHIUM, OccupancyView.FIRST_FILM_PHASE, 15}) {
            occupancy.place(SITE, phase);
            for (BiConsumer<Occupancy, Integer> raise : RAISE) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> raise.accept(occupancy, SITE))
                        .withMessage("site 13 is not electrolyte but phase " + phase);
            }
            assertThat(occupancy.state(SITE)).isEqualTo((byte) phase);
        }
    }

    @Test
    void placingClearsTheFlags() {
        Occupancy occupancy = new Occupancy(BOX);
        RAISE.forEach(raise -> raise.accept(occupancy, SITE));
        occupancy.place(SITE, OccupancyView.ELECTROLYTE);
        assertThat(READ)
                .allSatisfy(read -> assertThat(read.test(occupancy, SITE)).isFalse());
    }

    @Test
    void phasesOutsideTheCodeAreRefused() {
        Occupancy occupancy = new Occupancy(BOX);
        for (int phase : new int[] {-1, 16, 255}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> occupancy.place(SITE, phase))
                    .withMessage("phase codes are 0..15, got " + phase);
        }
    }

    @Test
    void savedStatesComeBack() {
        Occupancy occupancy = new Occupancy(BOX);
        occupancy.place(0, OccupancyView.LITHIUM);
        occupancy.reduce(SITE);
        Occupancy restored = Occupancy.ofStates(BOX, occupancy.copyOfStates());
        assertThat(restored.copyOfStates()).isEqualTo(occupancy.copyOfStates());
        assertThat(restored.isReduced(SITE)).isTrue();
        assertThat(restored.shape()).isEqualTo(BOX);
    }

    @Test
    void copiesAreCopies() {
        byte[] states = new byte[BOX.siteCount()];
        Occupancy occupancy = Occupancy.ofStates(BOX, states);
        states[SITE] = 5;
        occupancy.copyOfStates()[SITE] = 6;
        assertThat(occupancy.phase(SITE)).isZero();
    }

    @Test
    void theNumberOfSavedStatesMustFitTheBox() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Occupancy.ofStates(BOX, new byte[26]))
                .withMessage("a box of 27 sites cannot hold 26 states");
    }
}
