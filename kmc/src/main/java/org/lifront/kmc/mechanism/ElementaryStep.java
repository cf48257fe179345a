package org.lifront.kmc.mechanism;

import org.lifront.kmc.engine.SiteList;

/**
 * Something that can happen at a site: the closed set of mechanisms of docs/model.md section 4. A step is a pure
 * function of the site's surroundings, the local fields and material constants; which film a site belongs to decides
 * with which constants the step was made, never which code runs.
 */
public sealed interface ElementaryStep
        permits Lithiate, Delithiate, ReduceTitanium, DamageElectrolyte, FillBoundary, CrackFilm, RuptureFilm {

    /** Whether the surroundings allow the step, whatever the fields say. */
    boolean isEligible(Surroundings surroundings, int site);

    /** Propensity of the step at an eligible site, in 1/s. */
    double propensity_perS(Surroundings surroundings, int site);

    /**
     * Carries the step out and books its lithium.
     *
     * @param surroundings state to change
     * @param site an eligible site
     * @param changed receives every site whose state has changed, and sites beyond its surroundings whose propensity
     *     depends on it
     */
    void apply(Surroundings surroundings, int site, SiteList changed);

    /** Whether the step changes a conductance, so that the ion field ages. */
    boolean changesConductance();
}
