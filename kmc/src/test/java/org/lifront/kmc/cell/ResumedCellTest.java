package org.lifront.kmc.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateBuffer;
import org.lifront.kmc.state.StateMismatchException;
import org.lifront.kmc.testbed.Materials;
import org.lifront.lattice.occupancy.OccupancyView;

/** A cell that is saved and goes on elsewhere shows, bit for bit, what it would have shown without. */
class ResumedCellTest {

    static Stream<SmallCells> cells() {
        SmallCells alumina = SmallCells.coated(Materials.alumina(), 60);
        SmallCells onMetal = SmallCells.bare()
                .withStack(
                        List.of(new FilmSpecification(Materials.phosphate(), 30)),
                        List.of(new FilmSpecification(Materials.alumina(), 40)));
        CyclingProtocol held =
                new CyclingProtocol(new Potentiostatic(0.5, Materials.HOUR_S), Materials.HOUR_S / 2, 3, 298.15);
        return Stream.of(
                SmallCells.bare().withGrains(3).cycled(0.1, 5).named("uncoated"),
                alumina.limitedTo(0.5).named("limited by the compliance"),
                alumina.limitedTo(0.5)
                        .inBlocks("2x2")
                        .withHalfCyclesOf(40 * Materials.HOUR_S)
                        .named("in blocks"),
                SmallCells.coated(Materials.phosphate(), 60).inBlocks("2x4").named("cracking film in blocks"),
                onMetal.inBlocks("4x4").withHalfCyclesOf(20 * Materials.HOUR_S).named("films on both sides, in blocks"),
                onMetal.withHalfCyclesOf(20 * Materials.HOUR_S).named("films on both sides"),
                alumina.under(held).named("held at a voltage, with rests"),
                SmallCells.bare()
                        .withGrains(2)
                        .withParticles()
                        .withHalfCyclesOf(4 * Materials.HOUR_S)
                        .named("lithium as particles"),
                alumina.inBlocks("2x2").withParticles().named("lithium as particles below blocks"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aResumedCellGoesOnBitForBitWhateverTheThreads(SmallCells cell) {
        SavingRun whole = SavingRun.of(cell);
        assertThat(whole.shown).isEqualTo(SavingRun.undisturbed(cell));
        for (int half = 0; half < whole.states.size(); half++) {
            List<String> before = whole.shown.subList(0, whole.shownBefore.get(half));
            List<String> resumed = new ArrayList<>(before);
            resumed.addAll(SavingRun.goOn(cell, 1 + half % 3, whole.states.get(half)));
            assertThat(resumed).as("after half cycle %d", half + 1).isEqualTo(whole.shown);
        }
    }

    @Test
    void aStateOfAnotherCellIsRefused() {
        StateBuffer state = new StateBuffer();
        try (CellSimulation other =
                CellSimulation.of(SmallCells.bare().inBlocks("2x2").specification())) {
            other.save(state);
        }
        try (CellSimulation simulation =
                CellSimulation.of(SmallCells.bare().inBlocks("4x4").specification())) {
            assertThatThrownBy(() -> simulation.restore(state)).isInstanceOf(StateMismatchException.class);
        }
    }

    /** What a run shows, as texts that tell every bit, and its state after each half cycle. */
    private static final class SavingRun implements CellObserver {

        private final List<String> shown = new ArrayList<>();
        private final List<StateBuffer> states = new ArrayList<>();
        private final List<Integer> shownBefore = new ArrayList<>();
        private boolean saves = true;

        static SavingRun of(SmallCells cell) {
            SavingRun run = new SavingRun();
            try (CellSimulation simulation = CellSimulation.of(cell.specification())) {
                simulation.run(run);
            }
            return run;
        }

        static List<String> undisturbed(SmallCells cell) {
            SavingRun run = new SavingRun();
            run.saves = false;
            try (CellSimulation simulation = CellSimulation.of(cell.specification(), 2)) {
                simulation.run(run);
            }
            return run.shown;
        }

        static List<String> goOn(SmallCells cell, int threads, StateBuffer state) {
            SavingRun run = new SavingRun();
            try (CellSimulation simulation = CellSimulation.of(cell.specification(), threads)) {
                simulation.restore(state);
                assertThat(state.isEmpty()).isTrue();
                simulation.run(run);
            }
            return run.shown;
        }

        @Override
        public void sample(double[] row) {
            shown.add(bits(row));
        }

        @Override
        public void frame(double[] row, OccupancyView a, OccupancyView b) {
            shown.add(
                    "frame " + bits(row) + Arrays.hashCode(a.copyOfStates()) + " " + Arrays.hashCode(b.copyOfStates()));
        }

        @Override
        public void frame(double[] row, OccupancyView a, OccupancyView b, List<byte[]> lithium) {
            frame(row, a, b);
            shown.add(Integer.toString(Arrays.deepHashCode(lithium.toArray())));
        }

        private static String bits(double[] row) {
            StringBuilder text = new StringBuilder();
            for (double value : row) {
                text.append(Double.toHexString(value)).append(' ');
            }
            return text.toString();
        }

        @Override
        public void cycleFinished(int cycle) {
            shown.add("cycle " + cycle);
        }

        @Override
        public void halfCycleFinished(Resumable state) {
            if (!saves) {
                return;
            }
            StateBuffer buffer = new StateBuffer();
            state.save(buffer);
            states.add(buffer);
            shownBefore.add(shown.size());
        }

        @Override
        public boolean stopRequested() {
            return false;
        }
    }
}
