package org.lifront.kmc.cell;

import java.util.concurrent.TimeUnit;
import org.lifront.kmc.field.ElectronSupply;
import org.lifront.lattice.occupancy.Occupancy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measured: one {@link ElectronSupply#refresh} of a whole interface as grown, all sweeps over the films until no path
 * gets shorter.
 *
 * <p>Not measured: films in which lithiated and cracked sites are mixed with fresh ones, whose winding paths take more
 * sweeps; and the refresh of the rates that use the supply.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ElectronSupplyBenchmark {

    /** Stack of the interface. */
    @Param
    public BenchmarkCell cell;

    private Occupancy occupancy;
    private ElectronSupply supply;

    /** Grows the structure. */
    @Setup
    public void prepare() {
        StackGeometry geometry = cell.geometry();
        occupancy = cell.asGrown(geometry);
        supply = new ElectronSupply(geometry.shape(), geometry.phases(), geometry.surfaceLayer());
    }

    /** Supply of every column. */
    @Benchmark
    public double refresh() {
        supply.refresh(occupancy);
        return supply.supply(0);
    }
}
