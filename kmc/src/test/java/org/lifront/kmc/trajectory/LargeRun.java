package org.lifront.kmc.trajectory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A run in its own process that saves two frames of 16 million sites, two a unit cell. */
final class LargeRun {

    static final TrajectoryLattice LATTICE = new TrajectoryLattice("lattice", 200, 200, 200, 2, 1e-9, List.of());

    private LargeRun() {}

    static byte state(int frame, int site) {
        return (byte) (site % 1009 % 3 + frame);
    }

    /** Writes into the directory {@code arguments[0]}. */
    public static void main(String[] arguments) {
        byte[] states = new byte[(int) LATTICE.siteCount()];
        TrajectoryHeader header = SmallModel.header(Optional.empty(), LATTICE);
        try (TrajectoryWriter writer = TrajectoryWriter.create(Path.of(arguments[0]), header, 1)) {
            for (int frame = 0; frame < 2; frame++) {
                for (int site = 0; site < states.length; site++) {
                    states[site] = state(frame, site);
                }
                writer.appendFrame(SmallRun.frameRow(frame), states);
            }
        }
    }
}
