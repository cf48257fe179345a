package org.lifront.kmc.trajectory;

import java.util.Arrays;
import java.util.List;

/**
 * What a trajectory holds beyond the moment from which its run goes on. The run shows it a second time; it is compared and
 * not written again, so that nothing which was ever committed goes away.
 */
final class CommittedTail {

    private final TrajectoryReader reader;
    private final int firstSample;
    private final double[][] columns;

    /**
     * @param reader the trajectory
     * @param firstSample the sample that the run shows first
     */
    CommittedTail(TrajectoryReader reader, int firstSample) {
        this.reader = reader;
        this.firstSample = firstSample;
        this.columns = reader.header().seriesColumns().stream()
                .map(column -> reader.seriesFrom(firstSample, column.name()))
                .toArray(double[][]::new);
    }

    boolean hasSample(int sample) {
        return sample < reader.sampleCount();
    }

    boolean hasFrame(int frame) {
        return frame < reader.frameCount();
    }

    /** Demands that a sample is the one on the disk, bit for bit. */
    void requireSameSample(int sample, double[] row) {
        for (int column = 0; column < columns.length; column++) {
            requireSame(
                    Double.compare(columns[column][sample - firstSample], row[column]) == 0,
                    "sample " + sample,
                    reader.header().seriesColumns().get(column));
        }
    }

    /** Demands that a frame is the one on the disk, bit for bit. */
    void requireSameFrame(int frame, double[] row, byte[]... states) {
        List<Column> scalars = reader.header().frameColumns();
        for (int column = 0; column < scalars.size(); column++) {
            double written = reader.frameValue(frame, scalars.get(column).name());
            requireSame(Double.compare(written, row[column]) == 0, "frame " + frame, scalars.get(column));
        }
        List<TrajectoryLattice> lattices = reader.header().lattices();
        for (int i = 0; i < lattices.size(); i++) {
            byte[] written = reader.states(frame, lattices.get(i).name());
            if (!Arrays.equals(written, states[i])) {
                throw differs("frame " + frame, "lattice " + lattices.get(i).name());
            }
        }
    }

    private static void requireSame(boolean same, String where, Column column) {
        if (!same) {
            throw differs(where, "column " + column.name());
        }
    }

    private static IllegalStateException differs(String where, String what) {
        return new IllegalStateException("the run does not repeat what is on the disk: " + where + " differs in " + what
                + ", so either the program or the machine is at fault");
    }
}
