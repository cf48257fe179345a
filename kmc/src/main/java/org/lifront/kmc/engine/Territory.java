package org.lifront.kmc.engine;

/** The sites whose events one process draws; events centred on other sites belong to other processes. */
public interface Territory {

    /** Whether the events centred on a site belong to this territory. */
    boolean owns(int site);

    /**
     * Passes on that an event of this territory has changed what can happen at a site that it does not own. May be
     * called more than once for the same site.
     */
    void report(int foreignSite);
}
