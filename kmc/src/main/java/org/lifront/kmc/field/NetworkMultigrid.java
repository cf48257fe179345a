package org.lifront.kmc.field;

import java.util.Arrays;
import org.lifront.kmc.multigrid.ConductanceBox;
import org.lifront.kmc.multigrid.Electrode;
import org.lifront.kmc.multigrid.MultigridSolver;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * Multigrid for an {@link IonNetwork}: layers along the first axis of a {@link ConductanceBox}, x along the second, y along
 * the last, so that nodes are numbered as the sites of the box are. What has been found for one matrix is used again for
 * the next one where that has the same conductances.
 */
final class NetworkMultigrid implements LinearSolver {

    private final LatticeShape shape;
    private ConductanceBox box;
    private MultigridSolver solver;
    private IonNetwork network;
    private double[][] current;
    private double[][] potential;

    NetworkMultigrid(LatticeShape shape) {
        this.shape = shape;
    }

    @Override
    public void factorise(IonNetwork network, double[] conductance, double[] diagonal) {
        this.network = network;
        boolean fits = box != null && box.n0() == network.layers();
        if (!fits) {
            int columns = shape.columnCount();
            box = new ConductanceBox(
                    network.layers(), shape.nx(), shape.ny(), new Electrode(new int[columns], new int[columns]));
            current = box.newField();
            potential = box.newField();
        }
        for (int column = 0; column < shape.columnCount(); column++) {
            takeColumn(column, conductance, diagonal);
        }
        if (fits) {
            solver.prepare();
        } else {
            solver = new MultigridSolver(box, 1);
        }
    }

    private void takeColumn(int column, double[] conductance, double[] diagonal) {
        int layers = network.layers();
        int nodes = network.metal();
        int first = column * layers;
        int y = column / shape.nx();
        int at = column % shape.nx() * layers;
        System.arraycopy(conductance, first + 1, box.along0()[y], at, layers - 1);
        System.arraycopy(conductance, nodes + first, box.along1()[y], at, layers);
        System.arraycopy(conductance, 2 * nodes + first, box.along2()[y], at, layers);
        int bottom = network.bottom(column);
        box.leak()[y][at + layers - 1] = network.isInert(bottom) ? 0 : leak(column, conductance, diagonal);
        box.electrode().move(column, y, at + network.contactLayer(column));
        box.electrode().conductance()[column] = conductance[3 * nodes + column];
    }

    /** The diagonal entry of the lowest node of a column less its edges; that to ground is no smaller than these are. */
    private double leak(int column, double[] conductance, double[] diagonal) {
        int layers = network.layers();
        int nodes = network.metal();
        int bottom = network.bottom(column);
        double edges = conductance[bottom]
                + conductance[nodes + bottom]
                + conductance[nodes + network.bottom(shape.west(column))]
                + conductance[2 * nodes + bottom]
                + conductance[2 * nodes + network.bottom(shape.south(column))]
                + (network.contactLayer(column) == layers - 1 ? conductance[3 * nodes + column] : 0);
        return Math.max(0, diagonal[bottom] - edges);
    }

    @Override
    public int solve(double[] b, double[] x, double tolerance) {
        spread(b, current);
        spread(x, potential);
        box.electrode().inject(b[network.metal()]);
        int iterations = solver.solve(current, potential, tolerance / norm(b)).iterations();
        for (int y = 0; y < potential.length; y++) {
            System.arraycopy(potential[y], 0, x, y * box.planeSize(), box.planeSize());
        }
        x[network.metal()] = box.electrode().potential();
        return iterations;
    }

    @Override
    public int improve(double[] r, double[] x, double tolerance) {
        spread(r, current);
        for (double[] plane : potential) {
            Arrays.fill(plane, 0);
        }
        box.electrode().inject(r[network.metal()]);
        int iterations =
                solver.approach(current, potential, tolerance / norm(r)).iterations();
        for (int y = 0; y < potential.length; y++) {
            int first = y * box.planeSize();
            for (int i = 0; i < potential[y].length; i++) {
                x[first + i] += potential[y][i];
            }
        }
        x[network.metal()] += box.electrode().potential();
        return iterations;
    }

    private void spread(double[] values, double[][] field) {
        for (int y = 0; y < field.length; y++) {
            System.arraycopy(values, y * box.planeSize(), field[y], 0, box.planeSize());
        }
    }

    private double norm(double[] values) {
        double squares = 0;
        for (int node = 0; node <= network.metal(); node++) {
            squares += values[node] * values[node];
        }
        return Math.sqrt(squares);
    }
}
