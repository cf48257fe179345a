package org.lifront.kmc.cell;

/**
 * What the cycler holds constant in a half cycle. Either way the cell gets the largest current that exceeds neither a
 * current nor a voltage; docs/model.md equations (1) and (26).
 */
public sealed interface Drive permits Galvanostatic, Potentiostatic {

    /** Duration of one half cycle in seconds, without the rest after it. */
    double halfCycle_s();

    /** Largest magnitude of the cell voltage. */
    double voltageLimit_V();

    /** Largest magnitude of the current per electrode area; infinite if the voltage alone decides. */
    double currentLimit_APerM2();
}
