package org.lifront.kmc.trajectory;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.lifront.kmc.input.InvalidInputException;

/**
 * A fingerprint of the numbers of a trajectory, to see that two runs agree bit for bit. Names, texts, metadata and
 * {@link MachineReadings} do not enter, nor does it matter where one segment ends and the next begins.
 */
public final class TrajectoryDigest {

    private TrajectoryDigest() {}

    /**
     * SHA-256 over, in this order: number of samples and of frames, and the extents of a frame of every lattice, without
     * those that repeat the lattice before, as 64-bit integers; every series column; every frame column; the states of
     * each frame, in the order of the lattices. The extents are the unit cells along z, y and x, followed by the sites of
     * a unit cell if it has several. Numbers enter as
     * little-endian bytes with all their bits. Reads, and thereby checks, every byte of the trajectory.
     *
     * @return 64 hexadecimal digits
     * @throws InvalidInputException if the trajectory cannot be read
     */
    public static String ofDatasets(Path directory) {
        TrajectoryReader reader = TrajectoryReader.open(directory);
        TrajectoryHeader header = reader.header();
        Checksum checksum = new Checksum();
        checksum.add(reader.sampleCount()).add(reader.frameCount());
        addExtents(checksum, header.lattices());
        header.seriesColumns().forEach(column -> checksum.add(reader.series(column.name())));
        header.frameColumns().forEach(column -> checksum.add(reader.frameSeries(column.name())));
        for (int frame = 0; frame < reader.frameCount(); frame++) {
            for (TrajectoryLattice lattice : header.lattices()) {
                checksum.add(reader.states(frame, lattice.name()));
            }
        }
        return checksum.hex();
    }

    private static void addExtents(Checksum checksum, List<TrajectoryLattice> lattices) {
        int[] before = {};
        for (TrajectoryLattice lattice : lattices) {
            int[] extents = lattice.extents(1);
            if (!Arrays.equals(extents, before)) {
                Arrays.stream(extents).skip(1).forEach(checksum::add);
            }
            before = extents;
        }
    }
}
