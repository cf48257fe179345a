package org.lifront.kmc.trajectory.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.storage.CommittedFile;
import org.lifront.kmc.trajectory.TrajectoryHeader;
import org.lifront.kmc.trajectory.TrajectoryLattice;
import org.lifront.kmc.trajectory.TrajectoryReader;

/** Writes a trajectory, or some lattices and frames of it, for other programs. */
public final class TrajectoryExport {

    private final TrajectoryReader trajectory;
    private final List<TrajectoryLattice> lattices;
    private final List<Integer> frames;

    /**
     * Chooses what to export.
     *
     * @param trajectory what to read
     * @param lattices names of lattices; empty for all
     * @param frames numbers of frames from 0; empty for all
     * @throws InvalidInputException if the trajectory has no such lattice or frame
     */
    public TrajectoryExport(TrajectoryReader trajectory, List<String> lattices, List<Integer> frames) {
        this.trajectory = trajectory;
        this.lattices = lattices.isEmpty()
                ? trajectory.header().lattices()
                : lattices.stream().distinct().map(this::lattice).toList();
        this.frames = frames.isEmpty()
                ? IntStream.range(0, trajectory.frameCount()).boxed().toList()
                : frames.stream().distinct().sorted().toList();
        this.frames.forEach(this::requireFrame);
    }

    private TrajectoryLattice lattice(String name) {
        List<TrajectoryLattice> known = trajectory.header().lattices();
        return known.stream()
                .filter(lattice -> lattice.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(trajectory.header().label() + " has no lattice \"" + name
                        + "\"; it has "
                        + known.stream().map(TrajectoryLattice::name).collect(Collectors.joining(", "))));
    }

    private void requireFrame(int frame) {
        if (frame < 0 || frame >= trajectory.frameCount()) {
            throw new InvalidInputException(trajectory.header().label() + " has no frame " + frame + "; it has "
                    + trajectory.frameCount() + ", counted from 0");
        }
    }

    /** Number of frames that are exported. */
    public int frameCount() {
        return frames.size();
    }

    /**
     * Writes files into a folder, which is made if need be and must hold none of them yet.
     *
     * @throws InvalidInputException if the trajectory is damaged or lacks what the format needs
     * @throws java.io.UncheckedIOException if a file cannot be written; one sentence
     */
    public void write(Path folder, ExportFormat format) {
        try {
            CommittedFile.createFolders(folder);
        } catch (IOException e) {
            throw new InvalidInputException(folder + ": is not a folder that can be written to");
        }
        switch (format) {
            case VTKHDF -> writeGrids(folder);
            case XDMF -> {
                writeGrids(folder);
                writeScenes(folder);
            }
            case EXTXYZ ->
                lattices.forEach(lattice -> new ExtendedXyz(trajectory, lattice)
                        .write(folder.resolve(lattice.name() + ".xyz"), requireFrames(), times_s()));
            case CSV -> writeTables(folder);
        }
    }

    private List<Integer> requireFrames() {
        if (frames.isEmpty()) {
            throw new InvalidInputException(trajectory.header().label() + " has no frames to export");
        }
        return frames;
    }

    private void writeGrids(Path folder) {
        TrajectoryHeader header = trajectory.header();
        for (TrajectoryLattice lattice : lattices) {
            List<SiteGrid> grids = SiteGrid.of(header, lattice);
            for (int frame : requireFrames()) {
                byte[] states = trajectory.states(frame, lattice.name());
                for (SiteGrid grid : grids) {
                    new VtkHdfFrame(grid, StateField.of(header, lattice))
                            .write(folder.resolve(fileName(grid, frame)), states);
                }
            }
        }
    }

    private static String fileName(SiteGrid grid, int frame) {
        return String.format(Locale.ROOT, "%s_%05d.hdf", grid.name(), frame);
    }

    private void writeScenes(Path folder) {
        for (TrajectoryLattice lattice : lattices) {
            for (SiteGrid grid : SiteGrid.of(trajectory.header(), lattice)) {
                new XdmfScene(grid, StateField.of(trajectory.header(), lattice))
                        .write(folder.resolve(grid.name() + ".xmf"), frames, times_s(), frame -> fileName(grid, frame));
            }
        }
    }

    private void writeTables(Path folder) {
        CsvTables tables = new CsvTables(trajectory);
        tables.writeSeries(folder.resolve("series.csv"));
        tables.writeFrames(folder.resolve("frames.csv"));
        for (TrajectoryLattice lattice : lattices) {
            tables.writeProfiles(folder.resolve("profile_" + lattice.name() + ".csv"), lattice, frames, times_s());
        }
    }

    /** Times of all frames; their numbers where a trajectory has no times. */
    private double[] times_s() {
        boolean known = trajectory.header().frameColumns().stream()
                .anyMatch(column -> column.name().equals("time_s"));
        return known
                ? trajectory.frameSeries("time_s")
                : IntStream.range(0, trajectory.frameCount()).asDoubleStream().toArray();
    }
}
