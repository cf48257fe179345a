package org.lifront.kmc.field;

/** What events need to know of a solved ion field; for one thread. */
public interface FieldReading {

    /**
     * Signed potential drop from the film side of the contact above a site to the site itself, in volts; see
     * {@link IonField#dropFromContact_V}.
     */
    double dropFromContact_V(int site);

    /** Magnitude of the current density through the upper face of a site, in A/m2; see {@link IonField}. */
    double normalCurrent_APerM2(int site);
}
