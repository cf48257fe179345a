package org.lifront.kmc.trajectory;

import java.nio.file.Path;
import org.lifront.kmc.input.InvalidInputException;

/**
 * A fingerprint of the numbers of a trajectory, to see that two runs agree bit for bit. Names, texts and metadata do not
 * enter, nor does it matter where one segment ends and the next begins.
 */
public final class TrajectoryDigest {

    private TrajectoryDigest() {}

    /**
     * SHA-256 over, in this order: number of samples, of frames and of the sites along z, y and x, as 64-bit integers;
     * every series column; every frame column; the states of each frame, electrode A before B. Numbers enter as
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
        checksum.add(header.shape().nz())
                .add(header.shape().ny())
                .add(header.shape().nx());
        header.seriesColumns().forEach(column -> checksum.add(reader.series(column.name())));
        header.frameColumns().forEach(column -> checksum.add(reader.frameSeries(column.name())));
        for (int frame = 0; frame < reader.frameCount(); frame++) {
            for (Electrode electrode : Electrode.values()) {
                checksum.add(reader.states(frame, electrode));
            }
        }
        return checksum.hex();
    }
}
