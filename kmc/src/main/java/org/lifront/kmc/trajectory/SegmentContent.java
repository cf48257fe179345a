package org.lifront.kmc.trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Samples and frames on their way into a segment, kept in memory until they are committed. */
final class SegmentContent {

    private final List<double[]> samples = new ArrayList<>();
    private final List<double[]> frameRows = new ArrayList<>();
    private final List<byte[][]> states = new ArrayList<>();
    private final List<String[]> checksums = new ArrayList<>();
    private List<StatesDataset> stored = List.of();
    private Optional<MachineReadings> machine = Optional.empty();

    void addSample(double[] row) {
        samples.add(row.clone());
    }

    /** Adds a frame; the state bytes, one array a lattice and one byte a site, are kept and not copied. */
    void addFrame(double[] row, byte[]... statesOfLattices) {
        frameRows.add(row.clone());
        states.add(statesOfLattices);
        checksums.add(new String[statesOfLattices.length]);
    }

    /** Says what the machine is like; what was said before is forgotten. */
    void noteMachine(Optional<MachineReadings> readings) {
        machine = readings;
    }

    boolean isEmpty() {
        return samples.isEmpty() && frameRows.isEmpty();
    }

    int samples() {
        return samples.size();
    }

    int frames() {
        return frameRows.size();
    }

    /** Column {@code column} of the time series, one value a sample. */
    double[] seriesColumn(int column) {
        return samples.stream().mapToDouble(row -> row[column]).toArray();
    }

    /** Column {@code column} of the frame table, one value a frame. */
    double[] frameColumn(int column) {
        return frameRows.stream().mapToDouble(row -> row[column]).toArray();
    }

    Optional<MachineReadings> machine() {
        return machine;
    }

    /** State bytes of one lattice, counted as in the header, in one frame; index = site. */
    byte[] states(int frame, int lattice) {
        return states.get(frame)[lattice];
    }

    /** Checksum of the states of one lattice in one frame; computed once. */
    String checksum(int frame, int lattice) {
        String[] ofFrame = checksums.get(frame);
        if (ofFrame[lattice] == null) {
            ofFrame[lattice] = Checksum.of(states(frame, lattice));
        }
        return ofFrame[lattice];
    }

    /** Says how the states were written, lattice by lattice; what was said before is forgotten. */
    void noteStored(List<StatesDataset> datasets) {
        stored = datasets;
    }

    /** Checksums of the frames of one lattice as they were compressed into the file. */
    List<String> stored(int lattice) {
        return stored.get(lattice).storedChecksums();
    }
}
