package org.lifront.kmc.event;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.lifront.kmc.engine.EventModel;
import org.lifront.kmc.engine.SiteList;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.lattice.crystal.Bond;
import org.lifront.lattice.crystal.SiteGrid;

/**
 * A rule-based model as exact propensities by site, for rejection-free selection. Sites are numbered as in the padded
 * grid; images are never eligible. Not thread-safe; several may work on one lattice, a thread each.
 */
public final class RuleEvents implements EventModel, Resumable {

    private final ClassLattice lattice;
    private final byte[] codes;
    private final int[][] dependents;
    private final int[] basisOfClass;
    private final long[] countOfStep;
    private EventTables tables;
    private int lastCentre = -1;
    private int lastInstance;

    /**
     * @param model the model
     * @param lattice what sits where; shared
     * @param tables compiled events of the model
     */
    public RuleEvents(CompiledModel model, ClassLattice lattice, EventTables tables) {
        this.lattice = lattice;
        this.codes = lattice.codes;
        this.tables = tables;
        this.basisOfClass = model.classes().basisOfClass();
        this.countOfStep = new long[tables.stepCount];
        SiteGrid grid = lattice.grid();
        this.dependents = new int[grid.basis()][];
        for (int basis = 0; basis < dependents.length; basis++) {
            dependents[basis] = dependentsOf(model.reach(), grid, basis);
        }
    }

    /** Index differences from a changed site to the centres that read it. */
    private static int[] dependentsOf(Reach reach, SiteGrid grid, int changed) {
        Set<Integer> offsets = new LinkedHashSet<>();
        for (int centre = 0; centre < grid.basis(); centre++) {
            for (Bond way : reach.read(centre)) {
                if (way.basis() == changed) {
                    offsets.add(-grid.offset(centre, way.dx(), way.dy(), way.dz(), changed));
                }
            }
        }
        return offsets.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Takes other tables of the same model from now on; the engine must refresh. */
    public void use(EventTables newTables) {
        tables = newTables;
    }

    @Override
    public void save(StateSink sink) {
        sink.longs("events of each step", countOfStep);
    }

    @Override
    public void restore(StateSource source) {
        System.arraycopy(
                source.longs("events of each step", countOfStep.length), 0, countOfStep, 0, countOfStep.length);
    }

    @Override
    public int siteCount() {
        return codes.length;
    }

    @Override
    public boolean isEligible(int site) {
        return tables.isActive[codes[site] & ClassLattice.CLASS_MASK] && lattice.isReal(site);
    }

    @Override
    public double propensity_perS(int site) {
        return tables.propensity_perS(codes, site);
    }

    @Override
    public void fire(int site, double remainder, SiteList touched) {
        int instance = choose(site, remainder);
        int outcome = tables.outcome(codes, instance, site);
        int after = tables.outcomes[outcome + EventTables.AFTER];
        int sites = tables.instances[instance + EventTables.SITES];
        lastCentre = site;
        lastInstance = instance;
        countOfStep[tables.outcomes[outcome + EventTables.STEP]]++;
        change(site, after & 0xFF, touched);
        if (sites > 1) {
            change(site + tables.instances[instance + EventTables.SECOND], after >>> 8 & 0xFF, touched);
        }
        if (sites > 2) {
            change(site + tables.instances[instance + EventTables.THIRD], after >>> 16, touched);
        }
    }

    private int choose(int site, double remainder) {
        int siteClass = codes[site] & ClassLattice.CLASS_MASK;
        int end = tables.endOfInstances(siteClass);
        double left = remainder;
        int last = tables.firstInstance(siteClass);
        for (int instance = last; instance < end; instance += EventTables.INSTANCE) {
            double propensity_perS = tables.propensity_perS(codes, instance, site);
            if (propensity_perS > 0) {
                last = instance;
                if (left < propensity_perS) {
                    break;
                }
                left -= propensity_perS;
            }
        }
        return last;
    }

    private void change(int site, int after, SiteList touched) {
        if (lattice.classOf(site) == after) {
            return;
        }
        int real = lattice.write(site, after);
        for (int offset : dependents[basisOfClass[after]]) {
            int dependent = lattice.canonical(real + offset);
            if (dependent != SiteGrid.WALL) {
                touched.add(dependent);
            }
        }
    }

    /** Events of each step so far; a copy. */
    public long[] countOfStep() {
        return Arrays.copyOf(countOfStep, countOfStep.length);
    }

    /** Centre of the last event, a real site; -1 before the first. */
    public int lastCentre() {
        return lastCentre;
    }

    /** Second site of the last event, possibly an image; the centre itself if the step has only one site. */
    public int lastSecond() {
        return lastCentre + tables.instances[lastInstance + EventTables.SECOND];
    }
}
