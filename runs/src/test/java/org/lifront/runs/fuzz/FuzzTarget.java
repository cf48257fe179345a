package org.lifront.runs.fuzz;

import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * A kind of input.
 *
 * @param name what it is called in reports
 * @param file where the program expects it
 * @param inputs makes an input
 * @param reading reads the file as the program does
 */
record FuzzTarget(String name, Path file, Function<SplittableRandom, byte[]> inputs, Reading reading) {

    /** What the program does with an input. */
    interface Reading {

        /** Reads it to the end; throws what the program would throw. */
        void read(Path file);
    }
}
