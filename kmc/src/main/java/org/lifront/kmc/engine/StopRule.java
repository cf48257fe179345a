package org.lifront.kmc.engine;

/** Asked after every event: whether the fields must be solved anew before the next one. */
@FunctionalInterface
public interface StopRule {

    /** Whether the engine has to stop after the event that has just happened. */
    boolean stopsNow();
}
