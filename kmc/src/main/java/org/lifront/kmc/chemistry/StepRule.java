package org.lifront.kmc.chemistry;

import java.util.List;

/**
 * An elementary step: what changes on a centre and up to two of its neighbours. It applies to every choice of distinct
 * neighbours of the centre that match; where two neighbours play the same part, each ordered pair counts as one.
 *
 * @param name its name in results
 * @param sites one to three sites, the centre first
 * @param law its rate
 */
public record StepRule(String name, List<StepSite> sites, RateLaw law) {

    /** Copies the list. */
    public StepRule {
        sites = List.copyOf(sites);
    }
}
