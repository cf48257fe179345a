package org.lifront.kmc.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.LatticeBox;
import org.lifront.kmc.chemistry.RateLaw;
import org.lifront.kmc.chemistry.Region;
import org.lifront.kmc.chemistry.RunPlan;
import org.lifront.kmc.chemistry.SiteType;
import org.lifront.kmc.chemistry.Species;
import org.lifront.kmc.chemistry.StepRule;
import org.lifront.kmc.chemistry.StepSite;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.lattice.crystal.CrystalStructure;

/** Mobile Li that enters an electrolyte at a contact, hops, and is bound where it reduces Ti4+ to Ti3+. */
final class LithiumInElectrolyte {

    private static final List<String> STATES = List.of("Ti4", "Ti4Li", "Ti3", "Ti3Li");
    private static final int HOPS = 4;

    final CompiledModel model;
    final ClassLattice lattice;
    final ClassProcess process;
    private final int columns;

    /**
     * @param edge columns along x and y
     * @param depth layers
     * @param hop_perS hop rate in one direction
     * @param concentration share of contact sites that hold a mobile Li in equilibrium with the metal
     * @param reaction_perS rate at which a mobile Li reduces the Ti4+ of its site
     * @param supply factor of injection and ejection
     * @param seed seed
     */
    LithiumInElectrolyte(
            int edge,
            int depth,
            double hop_perS,
            double concentration,
            double reaction_perS,
            double supply,
            long seed) {
        List<StepRule> steps = new ArrayList<>();
        for (String host : List.of("Ti4", "Ti3")) {
            for (String target : List.of("Ti4", "Ti3")) {
                steps.add(new StepRule(
                        "hop",
                        List.of(Models.change(host + "Li", host), Models.change(target, target + "Li")),
                        new RateLaw.Constant(hop_perS)));
            }
        }
        steps.add(
                new StepRule("reduction", List.of(Models.change("Ti4Li", "Ti3")), new RateLaw.Constant(reaction_perS)));
        for (String host : List.of("Ti4", "Ti3")) {
            steps.add(atContact("in", host, host + "Li", supply * concentration * hop_perS));
            steps.add(atContact("out", host + "Li", host, supply * (1 - concentration) * hop_perS));
        }
        Region contact = new Region(0, edge, 0, edge, 0, 0);
        Chemistry chemistry = new Chemistry(
                "lithium",
                new LatticeBox(CrystalStructure.SIMPLE_CUBIC, edge, edge, depth, 0.504e-9, true, true, false),
                STATES.stream().map(name -> new Species(name, 0)).toList(),
                List.of(
                        new SiteType("bulk", "site", STATES, Region.EVERYWHERE, 0),
                        new SiteType("contact", "site", STATES, contact, 0)),
                steps,
                List.of(),
                1,
                Optional.empty(),
                List.of(),
                new RunPlan(1, Long.MAX_VALUE, 1, 1, seed));
        columns = edge * edge;
        RandomStreams random = new RandomStreams(seed);
        model = new CompiledModel(chemistry, random);
        lattice = model.start();
        process = ClassProcess.ofWholeLattice(lattice, model.tables(), random.stream(3));
        process.refresh();
    }

    private static StepRule atContact(String name, String from, String to, double rate_perS) {
        return new StepRule(
                name, List.of(new StepSite(Optional.of("contact"), from, to)), new RateLaw.Constant(rate_perS));
    }

    /** Runs until so many layers' worth of Ti is reduced, counted over the whole box. */
    LithiumInElectrolyte untilReduced(double layers) {
        long goal = Math.round(layers * columns);
        process.advance(Double.MAX_VALUE, () -> reduced() >= goal);
        return this;
    }

    long reduced() {
        return process.countOfStep(HOPS);
    }

    long hops() {
        return IntStream.range(0, HOPS).mapToLong(process::countOfStep).sum();
    }

    long injected() {
        return process.countOfStep(HOPS + 1) + process.countOfStep(HOPS + 3);
    }

    long ejected() {
        return process.countOfStep(HOPS + 2) + process.countOfStep(HOPS + 4);
    }

    /** Sites of a layer in one of the states. */
    int count(int layer, String... states) {
        int[] sum = {0};
        List<String> wanted = List.of(states);
        model.grid().forEachSite(site -> {
            String state = STATES.get(model.classes().of(lattice.classOf(site)).species());
            if (model.grid().cellZ(site) == layer && wanted.contains(state)) {
                sum[0]++;
            }
        });
        return sum[0];
    }

    /** Share of reduced Ti in each layer. */
    double[] reducedShare(int layers) {
        return IntStream.range(0, layers)
                .mapToDouble(layer -> (double) count(layer, "Ti3", "Ti3Li") / columns)
                .toArray();
    }
}
