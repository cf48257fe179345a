package org.lifront.kmc.event;

import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.Fill;
import org.lifront.kmc.engine.SiteList;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.lattice.crystal.CrystalStructure;
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
 * What an exact propensity costs after an event of the lattice gas with nearest-neighbour energies: firing at a random
 * open site and recomputing all propensities that may have changed. No selection, no waiting times.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class NeighbourUpdateBenchmark {

    /** Cells along an edge. */
    @Param({"16", "128"})
    public int edge;

    private RuleEvents events;
    private XoShiRo256PlusPlus random;
    private final SiteList touched = new SiteList();
    private int siteCount;

    /** Fills the lattice at random. */
    @Setup
    public void fill() {
        Chemistry chemistry = Models.linear(
                Models.box(CrystalStructure.SIMPLE_CUBIC, edge, edge, edge), new Fill.Amount.Fraction(0.1));
        RandomStreams streams = new RandomStreams(1);
        CompiledModel model = new CompiledModel(chemistry, streams);
        ClassLattice lattice = model.start();
        events = new RuleEvents(model, lattice, model.tables());
        random = streams.stream(3);
        siteCount = lattice.grid().length();
    }

    /** One event and all propensities that it touches; includes about 10 cheap looks for an occupied site. */
    @Benchmark
    public double update() {
        int site = random.nextInt(siteCount);
        while (!events.isEligible(site) || events.propensity_perS(site) == 0) {
            site = random.nextInt(siteCount);
        }
        touched.clear();
        events.fire(site, 0.5 * events.propensity_perS(site), touched);
        double sum_perS = 0;
        for (int position = 0; position < touched.size(); position++) {
            int dependent = touched.get(position);
            sum_perS += events.isEligible(dependent) ? events.propensity_perS(dependent) : 0;
        }
        return sum_perS;
    }
}
