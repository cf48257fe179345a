package org.lifront.kmc.trajectory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.lifront.lattice.crystal.CrystalStructure;

/** A made-up run of a lattice model with one lattice of any crystal structure; the same every time. */
final class SmallModel {

    static final List<String> SPECIES = List.of("vacant", "H", "Er");

    private SmallModel() {}

    /** A lattice of 3 x 4 cells, and 5 layers of them unless the structure is planar. */
    static TrajectoryLattice lattice(CrystalStructure structure) {
        int layers = structure.isPlanar() ? 1 : 5;
        return new TrajectoryLattice("lattice", 3, 4, layers, structure.basis().size(), 5.13e-10, SPECIES);
    }

    static TrajectoryHeader header(CrystalStructure structure) {
        return TrajectoryHeader.ofRules(
                "erbium",
                "name: erbium\n",
                7,
                "0.1.0",
                "0123abc",
                lattice(structure),
                UnitCell.of(structure),
                SmallRun.SERIES,
                SmallRun.FRAMES);
    }

    static TrajectoryHeader header(Optional<UnitCell> unitCell, TrajectoryLattice... lattices) {
        return new TrajectoryHeader(
                TrajectoryHeader.RULES,
                "erbium",
                "name: erbium\n",
                "",
                7,
                "0.1.0",
                "0123abc",
                List.of(lattices),
                unitCell,
                OptionalInt.empty(),
                SmallRun.SERIES,
                SmallRun.FRAMES);
    }

    /** Random species that belong to that frame of that lattice. */
    static byte[] states(int frame, TrajectoryLattice lattice) {
        SplittableRandom random =
                new SplittableRandom(1000L * frame + lattice.name().hashCode());
        byte[] states = new byte[(int) lattice.siteCount()];
        for (int site = 0; site < states.length; site++) {
            states[site] = (byte) random.nextInt(SPECIES.size());
        }
        return states;
    }

    static void appendFrame(TrajectoryWriter writer, int frame, TrajectoryHeader header) {
        byte[][] states = header.lattices().stream()
                .map(lattice -> states(frame, lattice))
                .toArray(byte[][]::new);
        writer.appendFrame(SmallRun.frameRow(frame), states);
    }

    /** Writes segments of one sample and two frames each. */
    static void write(Path directory, TrajectoryHeader header, int segments) {
        try (TrajectoryWriter writer = TrajectoryWriter.create(directory, header)) {
            for (int segment = 0; segment < segments; segment++) {
                writer.appendSample(SmallRun.sample(segment));
                appendFrame(writer, 2 * segment, header);
                appendFrame(writer, 2 * segment + 1, header);
                writer.commitSegment();
            }
        }
    }
}
