package org.lifront.kmc.trajectory;

import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A run in its own process whose segments grow and grow, until somebody or something stops it. */
final class EndlessRun {

    /** Exit code after a segment could not be written. */
    static final int FAILED = 7;

    private static final int MANY = 5000;

    private EndlessRun() {}

    /** Writes into the directory {@code arguments[0]}; prints why a segment could not be written. */
    public static void main(String[] arguments) {
        try (TrajectoryWriter writer = TrajectoryWriter.create(Path.of(arguments[0]), SmallRun.header())) {
            int sample = 0;
            for (int segment = 0; segment < MANY; segment++) {
                for (int i = 0; i < 10 * segment; i++) {
                    writer.appendSample(SmallRun.sample(sample++));
                }
                SmallRun.appendFrame(writer, segment);
                writer.commitSegment();
            }
        } catch (UncheckedIOException e) {
            System.out.println(e.getMessage());
            System.exit(FAILED);
        }
    }
}
