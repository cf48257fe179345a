package org.lifront.kmc.cell;

import java.util.concurrent.TimeUnit;
import org.lifront.kmc.field.IonField;
import org.lifront.kmc.field.Polarity;
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
 * Measured: one {@link IonField#solve} of one stripped interface, network assembly included.
 *
 * <p>{@link #cold} makes a new field each time, so that its tables and buffers and the search for a start are counted.
 * {@link #warm} goes back and forth between two structures that differ in 5 % of the columns of one layer, each solve
 * starting from the other structure's solution.
 *
 * <p>Not measured: the search for the current at the compliance limit, and electron supply and rates, which follow a
 * solve in a run. A partly lithiated film, a plated interface and the deeper network of an older cell cost otherwise.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IonFieldBenchmark {

    /** Stack of the interface. */
    @Param
    public BenchmarkCell cell;

    private StackGeometry geometry;
    private Occupancy[] structures;
    private double current_APerM2;
    private IonField field;
    private int turn;

    /** Grows both structures and solves the first. */
    @Setup
    public void prepare() {
        geometry = cell.geometry();
        structures = new Occupancy[] {cell.aged(geometry), cell.agedFurther(geometry)};
        current_APerM2 = cell.localCurrent_APerM2();
        field = cell.ionField(geometry);
        field.solve(structures[0], Polarity.STRIPPING, current_APerM2);
    }

    /** From nothing. */
    @Benchmark
    public double cold() {
        return cell.ionField(geometry).solve(structures[1], Polarity.STRIPPING, current_APerM2);
    }

    /** From the solution of a structure that differs a little. */
    @Benchmark
    public double warm() {
        turn = 1 - turn;
        return field.solve(structures[turn], Polarity.STRIPPING, current_APerM2);
    }
}
