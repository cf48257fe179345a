package org.lifront.kmc.engine;

/**
 * What can happen on a lattice, as the engine sees it: sites with propensities that depend on their surroundings and on
 * fields which stay constant between two refreshes. Looking at sites changes nothing, so that several threads may do so
 * at a time.
 */
public interface EventModel {

    /** Number of sites. */
    int siteCount();

    /**
     * Whether some event is structurally possible at a site, whatever the fields say. Only such sites are looked at
     * again when the fields change.
     */
    boolean isEligible(int site);

    /** Total propensity of the events at an eligible site in 1/s, finite and not negative. */
    double propensity_perS(int site);

    /**
     * Carries out an event at a site.
     *
     * @param site an eligible site
     * @param remainder from 0 to the site's propensity: tells which of its events happens
     * @param touched receives every site whose eligibility or propensity may have changed, the site itself included
     */
    void fire(int site, double remainder, SiteList touched);
}
