package org.lifront.kmc.rate;

/** Second part of a random stream's key: what the stream is for. The numbers are part of the trajectory's definition. */
public final class StreamPurpose {

    /** Film growth; third part: film layer. */
    public static final int FILM_GROWTH = 1;

    /** Grain seeds. */
    public static final int GRAINS = 2;

    /** Quenched rate factors of the film sites; third part: film layer. */
    public static final int RATE_FACTORS = 3;

    /** Weak columns of films on the metal; third part: film layer. */
    public static final int WEAK_COLUMNS = 4;

    /** Waiting times and choices of the engine; third part: block, if the box is cut into blocks. */
    public static final int EVENTS = 5;

    /** Order in which the blocks of a box take turns. */
    public static final int TURNS = 6;

    /** Lithium as particles; third part: 0 in a grain, 1 around a boundary. */
    public static final int LITHIUM = 7;

    private StreamPurpose() {}
}
