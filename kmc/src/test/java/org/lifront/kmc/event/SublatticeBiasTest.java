package org.lifront.kmc.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.Fill;
import org.lifront.kmc.chemistry.LatticeBox;
import org.lifront.kmc.engine.SerialEngine;
import org.lifront.kmc.engine.SublatticeEngine;
import org.lifront.kmc.engine.SublatticeReport;
import org.lifront.kmc.engine.SweepWindow;
import org.lifront.kmc.engine.WholeLattice;
import org.lifront.kmc.engine.WorkerTeam;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.lattice.crystal.CrystalStructure;
import org.lifront.lattice.decomposition.BlockCounts;
import org.lifront.lattice.decomposition.BlockDecomposition;

/**
 * Lattice gases swept in blocks against the same gases under the serial engine: event rate and unlike bonds must agree
 * within the bias that the run itself reports plus four standard errors. One comparison raises a false alarm with the
 * probability 6e-5.
 */
class SublatticeBiasTest {

    private static final double SIGMAS = 4;
    private static final double EQUILIBRATION_S = 10;

    private static LatticeBox cube(int edge) {
        return new LatticeBox(CrystalStructure.SIMPLE_CUBIC, edge, edge, edge, 1e-9, true, true, true);
    }

    private static Chemistry gas(boolean interacting, int edge, double concentration) {
        Fill.Amount amount = new Fill.Amount.Count((int) (concentration * edge * edge * edge));
        return interacting ? Models.linear(cube(edge), amount) : Models.exclusion(cube(edge), amount);
    }

    /** Event rate and time average of the unlike bonds of a run, with the bias that it reports. */
    private record Measured(double rate_perS, double bonds, byte[] codes, SublatticeReport report) {}

    private static Measured serial(Chemistry chemistry, double time_s) {
        CompiledModel model = new CompiledModel(chemistry, new RandomStreams(1));
        ClassLattice lattice = model.start();
        EventTables tables = model.tables();
        SerialEngine engine = new SerialEngine(new ClassProcess(
                lattice,
                tables,
                new WholeLattice(),
                ClassProcess.positions(lattice, tables),
                new RandomStreams(2).stream(1)));
        engine.refresh();
        engine.advance(EQUILIBRATION_S, () -> false);
        long before = engine.eventCount();
        double bonds = 0;
        for (int piece = 1; piece <= 10; piece++) {
            engine.advance(EQUILIBRATION_S + time_s * piece / 10, () -> false);
            bonds += unlikeBonds(lattice) / 10.0;
        }
        return new Measured((engine.eventCount() - before) / time_s, bonds, null, null);
    }

    private static Measured swept(Chemistry chemistry, SweepWindow window, String counts, int threads, double time_s) {
        CompiledModel model = new CompiledModel(chemistry, new RandomStreams(1));
        ClassLattice lattice = model.start();
        BlockDecomposition blocks = ClassBlocks.cut(model, BlockCounts.parse(counts));
        RandomStreams random = new RandomStreams(3);
        ClassBlocks processes =
                new ClassBlocks(lattice, model.tables(), model.reach(), blocks, block -> random.stream(1, block));
        try (WorkerTeam team = new WorkerTeam(threads)) {
            SublatticeEngine engine = new SublatticeEngine(
                    blocks, processes.blocks(), processes, window, model.reach().changeCells(), random.stream(2), team);
            engine.refresh();
            engine.advance(EQUILIBRATION_S, () -> false);
            long before = engine.eventCount();
            double bonds = 0;
            for (int piece = 1; piece <= 10; piece++) {
                engine.advance(EQUILIBRATION_S + time_s * piece / 10, () -> false);
                bonds += unlikeBonds(lattice) / 10.0;
            }
            return new Measured((engine.eventCount() - before) / time_s, bonds, lattice.codes.clone(), engine.report());
        }
    }

    private static long unlikeBonds(ClassLattice lattice) {
        long[] bonds = {0};
        int[] offsets = {
            lattice.grid().offset(0, 1, 0, 0, 0),
            lattice.grid().offset(0, 0, 1, 0, 0),
            lattice.grid().offset(0, 0, 0, 1, 0)
        };
        lattice.grid().forEachSite(site -> {
            for (int offset : offsets) {
                bonds[0] += lattice.classOf(site) == lattice.classOf(site + offset) ? 0 : 1;
            }
        });
        return bonds[0];
    }

    @ParameterizedTest
    @CsvSource({"true, 0.1, 4x4x4", "true, 0.5, 4x4x4", "false, 0.1, 8x8x2", "false, 0.5, 4x4x1"})
    void extensiveObservablesAgreeWithTheSerialEngineWithinTheReportedBias(
            boolean interacting, double concentration, String counts) {
        Chemistry chemistry = gas(interacting, 64, concentration);
        double time_s = 32;
        Measured exact = serial(chemistry, time_s);
        Measured blocks = swept(chemistry, SweepWindow.of(0.003), counts, 2, time_s);
        SublatticeReport report = blocks.report();
        // Events come in a rate that itself fluctuates little: the count is close to Poisson.
        double counting = Math.sqrt(2 / (exact.rate_perS() * time_s));
        double allowed = Math.abs(report.bias()) + SIGMAS * Math.hypot(report.biasError(), counting);
        assertThat(blocks.rate_perS() / exact.rate_perS() - 1).as("event rate").isCloseTo(0, within(allowed));
        assertThat(blocks.bonds() / exact.bonds() - 1).as("unlike bonds").isCloseTo(0, within(allowed));
        assertThat(report.bias()).isCloseTo(0, within(0.003 + SIGMAS * report.biasError()));
        assertThat(report.biasError()).isLessThan(0.003);
    }

    @Test
    void theReportedBiasIsTheTrueOneAndShrinksWithTheSquareOfTheWindow() {
        Chemistry chemistry = gas(true, 32, 0.1);
        double time_s = 400;
        double exact_perS = serial(chemistry, time_s).rate_perS();
        double[] bias = new double[2];
        for (int run = 0; run < 2; run++) {
            double window_s = run == 0 ? 0.5 : 0.25;
            SweepWindow window = new SweepWindow(10, Double.POSITIVE_INFINITY, window_s);
            Measured blocks = swept(chemistry, window, "4x4x4", 2, time_s);
            bias[run] = blocks.rate_perS() / exact_perS - 1;
            double error = Math.hypot(blocks.report().biasError(), Math.sqrt(2 / (exact_perS * time_s)));
            // A tenth for what is beyond second order in such long windows.
            assertThat(blocks.report().bias())
                    .as("window of %s s", window_s)
                    .isCloseTo(bias[run], within(0.1 * Math.abs(bias[run]) + SIGMAS * error));
        }
        assertThat(bias[0]).isBetween(-0.03, -0.015);
        assertThat(bias[0] / bias[1]).as("four to leading order").isBetween(2.5, 4.5);
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "4", "8"})
    void theNumberOfThreadsChangesNothing(int threads) {
        Chemistry chemistry = gas(true, 64, 0.1);
        Measured alone = swept(chemistry, SweepWindow.of(0.003), "4x4x4", 1, 1);
        Measured shared = swept(chemistry, SweepWindow.of(0.003), "4x4x4", threads, 1);
        assertThat(shared.codes()).isEqualTo(alone.codes());
        assertThat(shared.report()).isEqualTo(alone.report());
    }

    @Test
    void aLatticeThatIsTooSmallGetsOneClearError() {
        CompiledModel model = new CompiledModel(gas(true, 8, 0.1), new RandomStreams(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockDecomposition.choose(
                        ClassBlocks.box(model.chemistry().box()), ClassBlocks.reach(model.reach())))
                .withMessageStartingWith("a lattice of 8 x 8 x 8 cells is too small to be cut into blocks");
    }
}
