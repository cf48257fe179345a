package org.lifront.kmc.multigrid;

/** Remembers the contacts of an electrode, to tell in which planes they have changed. */
final class ContactChanges {

    private final Electrode electrode;
    private final int[] plane;
    private final int[] site;
    private final double[] conductance;

    /** @param electrode null for none */
    ContactChanges(Electrode electrode) {
        this.electrode = electrode;
        int contacts = electrode == null ? 0 : electrode.contacts();
        this.plane = new int[contacts];
        this.site = new int[contacts];
        this.conductance = new double[contacts];
    }

    /** Marks the planes of contacts that are not as they were, and remembers the present ones. */
    void refresh(boolean[] changed) {
        for (int c = 0; c < plane.length; c++) {
            double g = electrode.conductance()[c];
            if (plane[c] != electrode.plane(c) || site[c] != electrode.site(c) || conductance[c] != g) {
                changed[plane[c]] = true;
                plane[c] = electrode.plane(c);
                site[c] = electrode.site(c);
                conductance[c] = g;
                changed[plane[c]] = true;
            }
        }
    }
}
