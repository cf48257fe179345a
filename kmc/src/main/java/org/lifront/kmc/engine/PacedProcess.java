package org.lifront.kmc.engine;

/** A process that can say how fast things happen, from which an engine chooses its windows. */
public interface PacedProcess extends LocalProcess {

    /** The pace of the owned sites now; costs about as much as looking at each of them once. */
    Pace pace();
}
