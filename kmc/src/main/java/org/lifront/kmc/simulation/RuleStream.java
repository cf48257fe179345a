package org.lifront.kmc.simulation;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.random.RandomStreams;

/** The random streams of the events; those of disorder and start belong to the compiled model and have the keys 1 and 2. */
enum RuleStream {
    /** Events of the one process of a run without blocks. */
    EVENTS(3),
    /** Events of a block. */
    BLOCK(4),
    /** Order in which the blocks take turns. */
    TURNS(5);

    private final int key;

    RuleStream(int key) {
        this.key = key;
    }

    XoShiRo256PlusPlus of(RandomStreams random) {
        return random.stream(key);
    }

    XoShiRo256PlusPlus of(RandomStreams random, int number) {
        return random.stream(key, number);
    }
}
