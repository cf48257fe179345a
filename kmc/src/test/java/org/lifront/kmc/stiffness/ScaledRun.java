package org.lifront.kmc.stiffness;

import java.util.Arrays;
import java.util.Optional;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.engine.Territory;
import org.lifront.kmc.event.ClassLattice;
import org.lifront.kmc.event.ClassProcess;
import org.lifront.kmc.event.CompiledModel;
import org.lifront.kmc.event.EventTables;
import org.lifront.kmc.random.RandomStreams;

/** A run of a model with or without scaling, sampled at equal times. */
final class ScaledRun {

    private static final Territory EVERYWHERE = new Territory() {
        @Override
        public boolean owns(int site) {
            return true;
        }

        @Override
        public void report(int foreignSite) {}
    };

    final CompiledModel model;
    final ClassLattice lattice;
    final ClassProcess process;
    private final RateScaling scaling;
    private final ScaledTables scaledTables;
    private long nextLook;
    private int recompilations;

    /** @param scaling how to scale; null for a plain run */
    ScaledRun(Chemistry chemistry, RateScaling scaling, long seed) {
        RandomStreams streams = new RandomStreams(seed);
        this.model = new CompiledModel(chemistry, streams);
        this.scaledTables = new ScaledTables(model, 1);
        this.lattice = model.start();
        EventTables tables = model.tables();
        this.process = new ClassProcess(
                lattice, tables, EVERYWHERE, ClassProcess.positions(lattice, tables), streams.stream(77));
        this.scaling = scaling;
        this.nextLook = scaling == null ? Long.MAX_VALUE : scaling.interval_events();
        process.refresh();
    }

    /** Runs to a moment. */
    void to(double time_s) {
        while (!process.advance(time_s, () -> process.eventCount() >= nextLook)) {
            look();
        }
    }

    /** Runs for so many events. */
    void forEvents(long events) {
        long end = process.eventCount() + events;
        while (process.eventCount() < end) {
            process.advance(Double.POSITIVE_INFINITY, () -> process.eventCount() >= Math.min(end, nextLook));
            if (process.eventCount() >= nextLook) {
                look();
            }
        }
    }

    private void look() {
        nextLook = process.eventCount() + scaling.interval_events();
        Optional<double[]> factors = scaling.afterInterval(process.countOfStep(), process.time_s());
        factors.ifPresent(found -> {
            process.use(scaledTables.of(found));
            recompilations++;
        });
    }

    /** Share of the sites that hold a species. */
    double share(String species) {
        int[] found = {0};
        int wanted = model.classes().species(species);
        model.grid()
                .forEachSite(site ->
                        found[0] += model.classes().of(lattice.classOf(site)).species() == wanted ? 1 : 0);
        return (double) found[0] / model.grid().siteCount();
    }

    /** Shares of species in samples at equal times; one row for each species. */
    double[][] sample(int samples, double spacing_s, String... species) {
        double[][] shares = new double[species.length][samples];
        double start_s = process.time_s();
        for (int sample = 0; sample < samples; sample++) {
            to(start_s + (sample + 1) * spacing_s);
            for (int row = 0; row < species.length; row++) {
                shares[row][sample] = share(species[row]);
            }
        }
        return shares;
    }

    int recompilations() {
        return recompilations;
    }

    long count(int step) {
        return process.countOfStep()[step];
    }

    /** What of the lattice and the clock makes two runs the same. */
    String fingerprint() {
        int[] classes = new int[model.grid().length()];
        model.grid().forEachSite(site -> classes[site] = lattice.classOf(site));
        return Arrays.hashCode(classes) + " " + Double.toHexString(process.time_s()) + " " + process.trialCount();
    }
}
