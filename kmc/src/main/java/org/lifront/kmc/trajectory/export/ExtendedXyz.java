package org.lifront.kmc.trajectory.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.lifront.kmc.storage.CommittedFile;
import org.lifront.kmc.trajectory.TrajectoryLattice;
import org.lifront.kmc.trajectory.TrajectoryReader;

/** One lattice of all frames as extended XYZ: an atom a site, lengths in angstrom, as OVITO and ASE read it. */
final class ExtendedXyz {

    private static final double ANGSTROM_PER_NM = 10;
    private static final int CODES = 256;

    private final TrajectoryReader trajectory;
    private final TrajectoryLattice lattice;
    private final List<StateField> flags;
    private final String[] species;
    private final List<SitePositions> positions;

    ExtendedXyz(TrajectoryReader trajectory, TrajectoryLattice lattice) {
        this.trajectory = trajectory;
        this.lattice = lattice;
        List<StateField> fields = StateField.of(trajectory.header(), lattice);
        this.flags = fields.subList(1, fields.size());
        this.species = IntStream.range(0, CODES)
                .mapToObj(state -> word(fields.get(0).of((byte) state)))
                .toArray(String[]::new);
        this.positions = SiteGrid.of(trajectory.header(), lattice).stream()
                .map(grid -> SitePositions.of(grid, ANGSTROM_PER_NM))
                .toList();
    }

    /** The label of a code as one word. */
    private String word(int code) {
        String label = code < lattice.legend().size() ? lattice.legend().get(code) : "";
        String word = label.replaceAll("[^A-Za-z0-9_.+-]+", "_");
        return word.isEmpty() ? "state" + code : word;
    }

    /**
     * Writes the file, which must not exist.
     *
     * @param frames number of each frame
     * @param times_s time of each frame of the trajectory, index = number
     */
    void write(Path file, List<Integer> frames, double[] times_s) {
        CommittedFile.write(
                file,
                temporary -> {
                    try (BufferedWriter out = Files.newBufferedWriter(temporary)) {
                        for (int frame : frames) {
                            out.write(heading(frame, times_s[frame]));
                            writeSites(out, trajectory.states(frame, lattice.name()));
                        }
                    }
                },
                ExtendedXyz::requireContent);
    }

    private String heading(int frame, double time_s) {
        SiteGrid grid = SiteGrid.of(trajectory.header(), lattice).get(0);
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%d%nLattice=\"%.6f 0 0 0 %.6f 0 0 0 %.6f\" Properties=species:S:1:pos:R:3",
                lattice.siteCount(),
                ANGSTROM_PER_NM * grid.stepX_nm() * lattice.cellsX(),
                ANGSTROM_PER_NM * grid.stepY_nm() * lattice.cellsY(),
                ANGSTROM_PER_NM * grid.stepZ_nm() * lattice.cellsZ()));
        flags.forEach(flag -> line.append(':').append(flag.name()).append(":I:1"));
        if (!flags.isEmpty()) {
            // Both electrodes of a cell repeat along x and y and end along z; of other lattices nothing is said.
            line.append(" pbc=\"T T F\"");
        }
        return line.append(" frame=" + frame + " Time=" + time_s + "\n")
                .toString()
                .replace("\r\n", "\n");
    }

    private void writeSites(Writer out, byte[] states) throws IOException {
        int site = 0;
        for (int z = 0; z < lattice.cellsZ(); z++) {
            for (int y = 0; y < lattice.cellsY(); y++) {
                for (int x = 0; x < lattice.cellsX(); x++) {
                    for (SitePositions places : positions) {
                        writeSite(out, states[site++], places.text(x, y, z));
                    }
                }
            }
        }
    }

    private void writeSite(Writer out, byte state, String position) throws IOException {
        out.write(species[state & 0xFF]);
        out.write(position);
        for (StateField flag : flags) {
            out.write(flag.of(state) == 0 ? " 0" : " 1");
        }
        out.write('\n');
    }

    /** A text that cannot be written raises an error of its own; an empty one means that there was nothing to write. */
    static void requireContent(Path file) throws IOException {
        if (Files.size(file) == 0) {
            throw new IOException("there is nothing to write");
        }
    }
}
