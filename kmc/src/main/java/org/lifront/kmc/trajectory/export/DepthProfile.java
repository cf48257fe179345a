package org.lifront.kmc.trajectory.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lifront.kmc.trajectory.TrajectoryHeader;
import org.lifront.kmc.trajectory.TrajectoryLattice;

/** The share of each label and flag among the sites at each depth of a lattice. */
final class DepthProfile {

    private static final int CODES = 256;

    private final TrajectoryLattice lattice;
    private final StateField code;
    private final List<StateField> flags;
    private final int codes;
    private final Map<Double, List<SiteGrid>> gridsByDepth_nm = new TreeMap<>();

    DepthProfile(TrajectoryHeader header, TrajectoryLattice lattice) {
        this.lattice = lattice;
        List<StateField> fields = StateField.of(header, lattice);
        this.code = fields.get(0);
        this.flags = fields.subList(1, fields.size());
        this.codes = lattice.legend().isEmpty() ? CODES : lattice.legend().size();
        SiteGrid.of(header, lattice)
                .forEach(grid -> gridsByDepth_nm
                        .computeIfAbsent(grid.originZ_nm(), depth -> new ArrayList<>())
                        .add(grid));
    }

    /** Names of the shares. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < codes; i++) {
            names.add(
                    lattice.legend().isEmpty() ? "state" + i : lattice.legend().get(i));
        }
        flags.forEach(flag -> names.add(flag.name()));
        return names;
    }

    /** One row a depth, from the first layer on: z in nanometres, then the shares. */
    List<double[]> rows(byte[] states) {
        List<double[]> rows = new ArrayList<>();
        for (int layer = 0; layer < lattice.cellsZ(); layer++) {
            int z = layer;
            gridsByDepth_nm.forEach((offset_nm, grids) ->
                    rows.add(row(offset_nm + z * grids.get(0).stepZ_nm(), shares(states, z, grids))));
        }
        return rows;
    }

    private static double[] row(double depth_nm, double[] shares) {
        return IntStream.range(0, shares.length + 1)
                .mapToDouble(i -> i == 0 ? depth_nm : shares[i - 1])
                .toArray();
    }

    private double[] shares(byte[] states, int layer, List<SiteGrid> grids) {
        int cells = lattice.cellsX() * lattice.cellsY();
        double[] counts = new double[codes + flags.size()];
        for (SiteGrid grid : grids) {
            for (int cell = layer * cells; cell < (layer + 1) * cells; cell++) {
                count(states[cell * lattice.sitesPerCell() + grid.basis()], counts);
            }
        }
        double sites = (double) cells * grids.size();
        for (int i = 0; i < counts.length; i++) {
            counts[i] /= sites;
        }
        return counts;
    }

    /** A code without a label is in no column. */
    private void count(byte state, double[] counts) {
        if (code.of(state) < codes) {
            counts[code.of(state)]++;
        }
        for (int i = 0; i < flags.size(); i++) {
            counts[codes + i] += flags.get(i).of(state);
        }
    }
}
