package org.lifront.kmc.event;

import java.util.concurrent.TimeUnit;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.Fill;
import org.lifront.kmc.engine.LocalProcess;
import org.lifront.kmc.engine.RejectionFreeProcess;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.lattice.crystal.CrystalStructure;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole event, time and choice and change, of the lattice gas with nearest-neighbour energies at concentration 0.1, by
 * method and size. Rejected draws count into the time of the event that follows. The reference, the linear scan, is left
 * out above 16 cells: its time is proportional to the number of sites.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class WholeEventBenchmark {

    private static final int EVENTS = 1000;

    /** How events are drawn. */
    @Param({"CLASSES", "SUM_TREE", "COMPOSITION_REJECTION"})
    public SelectionMethod selection;

    /** Cells along an edge. */
    @Param({"16", "64", "128"})
    public int edge;

    private LocalProcess process;
    private int left;

    /** Fills the lattice at random and lets it relax. */
    @Setup
    public void fill() {
        Chemistry chemistry = Models.linear(
                Models.box(CrystalStructure.SIMPLE_CUBIC, edge, edge, edge), new Fill.Amount.Fraction(0.1));
        RandomStreams random = new RandomStreams(1);
        CompiledModel model = new CompiledModel(chemistry, random);
        ClassLattice lattice = model.start();
        EventTables tables = model.tables();
        process = selection == SelectionMethod.CLASSES
                ? ClassProcess.ofWholeLattice(lattice, tables, random.stream(3))
                : RejectionFreeProcess.ofWholeLattice(
                        new RuleEvents(model, lattice, tables),
                        selection.newSelector(lattice.grid().length()),
                        random.stream(3));
        process.refresh();
        process.advance(1, () -> false);
    }

    /** Events, one after the other. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public double events() {
        left = EVENTS;
        process.advance(Double.MAX_VALUE, () -> --left == 0);
        return process.time_s();
    }
}
