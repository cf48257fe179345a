package org.lifront.kmc.exact;

import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.Fill;
import org.lifront.kmc.engine.SerialEngine;
import org.lifront.kmc.engine.StopRule;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.kmc.testbed.Structures;

/** A model on its way, drawn by one selection method. */
final class ModelRun {

    private final NaiveRules rules;
    private final SerialEngine engine;

    ModelRun(Chemistry chemistry, SelectionMethod method, long seed) {
        rules = new NaiveRules(chemistry);
        int[] sp = rules.species();
        var rnd = new RandomStreams(seed).stream(2);
        for (Fill fill : chemistry.start()) {
            int s = chemistry.species().stream().map(e -> e.name()).toList().indexOf(fill.species());
            if (fill.amount() instanceof Fill.Amount.Fraction f) {
                for (int i = 0; i < sp.length; i++) if (rules.typeName(i).equals(fill.siteType()) && rnd.nextDouble() < f.value()) sp[i] = s;
            } else {
                int left = ((Fill.Amount.Count) fill.amount()).sites();
                while (left > 0) {
                    int i = rnd.nextInt(sp.length);
                    if (sp[i] == 0 && rules.typeName(i).equals(fill.siteType())) { sp[i] = s; left--; }
                }
            }
        }
        rules.setSpecies(sp);
        engine = new SerialEngine(rules, (method.hasSelector() ? method : SelectionMethod.SUM_TREE).newSelector(rules.siteCount()), Structures.random(seed));
        engine.refresh();
    }

    PlainLattice lattice() {
        return rules.lattice();
    }

    boolean advance(double until_s, StopRule stopRule) {
        return engine.advance(until_s, stopRule);
    }

    void advance(double until_s) {
        engine.advance(until_s, () -> false);
    }

    double time_s() {
        return engine.time_s();
    }

    long eventCount() {
        return engine.eventCount();
    }

    int species(int site) {
        return rules.species()[site];
    }

    int[] species() {
        return rules.species();
    }
}
