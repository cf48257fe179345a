package org.lifront.kmc.trajectory;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.lifront.kmc.input.InvalidInputException;

/**
 * A fingerprint of the numbers of a trajectory, to see that two runs agree bit for bit. Names, texts, metadata and
 * {@link MachineReadings} do not enter, nor does it matter where one segment ends and the next begins.
 */
public final class TrajectoryDigest {

    /** 32 MB of them. */
    private static final int VALUES_AT_A_TIME = 4_000_000;

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
        addColumns(checksum, header.seriesColumns(), reader.sampleCount(), reader::series);
        addColumns(checksum, header.frameColumns(), reader.frameCount(), reader::frameSeries);
        for (int frame = 0; frame < reader.frameCount(); frame++) {
            for (TrajectoryLattice lattice : header.lattices()) {
                checksum.add(reader.states(frame, lattice.name()));
            }
        }
        return checksum.hex();
    }

    /** As many columns at a time as memory allows: opening segments is what takes time. */
    private static void addColumns(
            Checksum checksum, List<Column> columns, int rows, Function<List<String>, List<double[]>> reading) {
        List<String> names = columns.stream().map(Column::name).toList();
        int together = Math.max(1, VALUES_AT_A_TIME / Math.max(1, rows));
        for (int from = 0; from < names.size(); from += together) {
            int to = Math.min(names.size(), from + together);
            reading.apply(names.subList(from, to)).forEach(checksum::add);
        }
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
