package org.lifront.kmc.trajectory;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;
import org.lifront.lattice.occupancy.OccupancyView;

/** A made-up run that is small enough to write hundreds of times; the same every time. */
final class SmallRun {

    static final LatticeShape SHAPE = new LatticeShape(3, 4, 5, 1e-9);

    static final List<Column> SERIES = List.of(
            new Column("time_s", "s", "time since the start"),
            new Column("overpotential_V", "V", "overpotential of the cell"),
            new Column("cycle", "1", "number of the cycle, from 1"));

    static final List<Column> FRAMES =
            List.of(new Column("time_s", "s", "time of the frame"), new Column("half_cycle", "1", "half cycles done"));

    private SmallRun() {}

    static TrajectoryHeader header() {
        return header(42);
    }

    static TrajectoryHeader header(long seed) {
        return header(seed, "bare", SERIES, FRAMES);
    }

    static TrajectoryHeader header(long seed, String cell, List<Column> series, List<Column> frames) {
        return TrajectoryHeader.ofCell(
                cell,
                "cell: " + cell + "\ntemperature: 60 °C\n",
                "u_c\t9.93e-9\tcalibrated\tthis work\n",
                seed,
                "0.1.0",
                "0123abc",
                SHAPE,
                1,
                List.of("lithium", "electrolyte", "al2o3"),
                series,
                frames);
    }

    /** Sample {@code i}; every seventh overpotential is missing. */
    static double[] sample(int i) {
        return new double[] {3600.0 * i, i % 7 == 3 ? Double.NaN : 0.1 / (i + 1), 1 + i / 2};
    }

    static double[] frameRow(int frame) {
        return new double[] {7200.0 * frame, frame};
    }

    /** Random phases and flags that belong to that frame of that electrode. */
    static Occupancy occupancy(int frame, Electrode electrode) {
        SplittableRandom random = new SplittableRandom(1000L * frame + electrode.ordinal());
        byte[] states = new byte[SHAPE.siteCount()];
        for (int site = 0; site < states.length; site++) {
            states[site] = (byte) (random.nextInt(4) << 4 | OccupancyView.ELECTROLYTE);
        }
        Occupancy occupancy = Occupancy.ofStates(SHAPE, states);
        occupancy.place(SHAPE.site(0, 0, 0), OccupancyView.LITHIUM);
        occupancy.place(SHAPE.site(1, 2, 3), OccupancyView.FIRST_FILM_PHASE);
        return occupancy;
    }

    static void appendFrame(TrajectoryWriter writer, int frame) {
        writer.appendFrame(frameRow(frame), occupancy(frame, Electrode.A), occupancy(frame, Electrode.B));
    }

    /** Writes segments of two samples and one frame each. */
    static void write(Path directory, TrajectoryHeader header, int segments) {
        try (TrajectoryWriter writer = TrajectoryWriter.create(directory, header)) {
            for (int segment = 0; segment < segments; segment++) {
                writer.appendSample(sample(2 * segment));
                writer.appendSample(sample(2 * segment + 1));
                appendFrame(writer, segment);
                writer.commitSegment();
            }
        }
    }

    /** Writes a segment of four samples and two frames, and another of half as many. */
    static void writeTwoFramesThenOne(Path run) {
        try (TrajectoryWriter writer = TrajectoryWriter.create(run, header())) {
            for (int frame = 0; frame < 3; frame++) {
                writer.appendSample(sample(2 * frame));
                writer.appendSample(sample(2 * frame + 1));
                appendFrame(writer, frame);
                if (frame == 1) {
                    writer.commitSegment();
                }
            }
        }
    }
}
