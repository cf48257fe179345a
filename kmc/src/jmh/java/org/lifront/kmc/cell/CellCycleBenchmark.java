package org.lifront.kmc.cell;

import java.util.concurrent.TimeUnit;
import org.lifront.lattice.occupancy.OccupancyView;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measured: the first cycle of a new cell, both interfaces: events, field solves, rates, samples and the resistance at
 * rest.
 *
 * <p>Not measured: growing the structure and writing a trajectory. Every repetition is the same run to the bit, so the
 * scatter is the machine's. The first cycle does not stand for later ones, whose structures and event rates differ.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class CellCycleBenchmark {

    /** The cell. */
    @Param
    public BenchmarkCell cell;

    private CellSimulation simulation;

    /** Grows a new cell. */
    @Setup(Level.Invocation)
    public void prepare() {
        simulation = CellSimulation.of(cell.specification());
    }

    /** One full cycle; returns the last sample. */
    @Benchmark
    public double[] firstCycle() {
        LastSample observer = new LastSample();
        simulation.run(observer);
        return observer.row;
    }

    private static final class LastSample implements CellObserver {

        private double[] row;

        @Override
        public void sample(double[] row) {
            this.row = row;
        }

        @Override
        public void frame(double[] row, OccupancyView a, OccupancyView b) {
            // Frames are for files.
        }

        @Override
        public void cycleFinished(int cycle) {
            // The protocol has one cycle only.
        }

        @Override
        public boolean stopRequested() {
            return false;
        }
    }
}
