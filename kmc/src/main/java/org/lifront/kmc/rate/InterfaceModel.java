package org.lifront.kmc.rate;

import org.lifront.kmc.engine.EventModel;
import org.lifront.kmc.engine.SiteList;
import org.lifront.kmc.mechanism.ElementaryStep;
import org.lifront.kmc.mechanism.Surroundings;
import org.lifront.lattice.geometry.LatticeShape;

/** The interface as the engine sees it: propensities from the step table, events applied to the surroundings. */
public final class InterfaceModel implements EventModel {

    private final Surroundings surroundings;
    private final StepTable steps;
    private final SiteList changed = new SiteList();
    private long conductanceChanges;

    /**
     * @param surroundings sites and fields
     * @param steps what can happen where
     */
    public InterfaceModel(Surroundings surroundings, StepTable steps) {
        this.surroundings = surroundings;
        this.steps = steps;
    }

    @Override
    public int siteCount() {
        return surroundings.shape().siteCount();
    }

    @Override
    public boolean isEligible(int site) {
        for (ElementaryStep step : stepsOf(site)) {
            if (step.isEligible(surroundings, site)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public double propensity_perS(int site) {
        double sum_perS = 0;
        for (ElementaryStep step : stepsOf(site)) {
            if (step.isEligible(surroundings, site)) {
                sum_perS += step.propensity_perS(surroundings, site);
            }
        }
        return sum_perS;
    }

    @Override
    public void fire(int site, double remainder, SiteList touched) {
        ElementaryStep step = choose(site, remainder);
        changed.clear();
        step.apply(surroundings, site, changed);
        if (step.changesConductance()) {
            conductanceChanges += changed.size();
        }
        if (steps.cubes().areSites()) {
            for (int position = 0; position < changed.size(); position++) {
                addDependents(changed.get(position), touched);
            }
        } else {
            addDependentCubes(touched);
        }
    }

    /** Sites of one cube follow each other in the list of changes, and what is around them is the same. */
    private void addDependentCubes(SiteList touched) {
        for (int position = 0; position < changed.size(); position++) {
            int site = changed.get(position);
            if (position == 0 || !steps.cubes().areTogether(site, changed.get(position - 1))) {
                steps.cubes().addAround(site, steps.reach(), touched);
            }
        }
    }

    private ElementaryStep choose(int site, double remainder) {
        double left = remainder;
        ElementaryStep last = null;
        for (ElementaryStep step : stepsOf(site)) {
            if (step.isEligible(surroundings, site)) {
                double propensity_perS = step.propensity_perS(surroundings, site);
                if (propensity_perS > 0) {
                    last = step;
                }
                if (left < propensity_perS) {
                    return step;
                }
                left -= propensity_perS;
            }
        }
        return last;
    }

    private void addDependents(int site, SiteList touched) {
        LatticeShape shape = surroundings.shape();
        int plane = shape.columnCount();
        touched.add(site);
        addInside(site - plane, touched);
        addInside(site + plane, touched);
        for (int direction = 0; direction < 4; direction++) {
            int beside = shape.lateral(site, direction);
            for (int offset = -steps.reach(); offset <= steps.reach(); offset++) {
                addInside(beside + offset * plane, touched);
            }
        }
    }

    private void addInside(int site, SiteList touched) {
        if (site >= 0 && site < siteCount()) {
            touched.add(site);
        }
    }

    private ElementaryStep[] stepsOf(int site) {
        return steps.of(surroundings.view().phase(site));
    }

    /** Sites whose conductance has changed since the start. */
    public long conductanceChanges() {
        return conductanceChanges;
    }
}
