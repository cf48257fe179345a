package org.lifront.kmc.multigrid;

import java.util.Arrays;

/**
 * The residual of a solution in double precision, currents in minus currents out, at the black sites that have a ground. Red
 * sites and the electrode are put into balance before: what they leave is rounding.
 */
final class ExactResidual {

    private final ConductanceBox box;
    private final Checkerboard board;
    private final ThreadTeam team;
    private final double[] planeSums;
    private final double[][] residual;

    /** Contact of each site with the electrode, by plane; null for a plane without contacts. */
    private final double[][] contact;

    private double[][] b;
    private double[][] x;
    private double metal;
    private final double[] rowCurrent;
    private final double[] rowTotal;
    private double siteCurrent;
    private double siteTotal;

    ExactResidual(ConductanceBox box, Checkerboard board, ThreadTeam team) {
        this.box = box;
        this.board = board;
        this.team = team;
        this.planeSums = new double[box.n2()];
        this.residual = new double[box.n2()][board.half];
        this.contact = new double[box.n2()][];
        this.rowCurrent = new double[box.n0()];
        this.rowTotal = new double[box.n0()];
    }

    /** Takes the present contacts. */
    void refresh() {
        Electrode electrode = box.electrode();
        Arrays.fill(contact, null);
        for (int c = 0; electrode != null && c < electrode.contacts(); c++) {
            int k = electrode.plane(c);
            if (contact[k] == null) {
                contact[k] = new double[box.planeSize()];
            }
            contact[k][electrode.site(c)] = electrode.conductance()[c];
        }
    }

    /** Euclidean norm of the injected currents, those at sites without a ground left out. */
    double injected(double[][] b) {
        team.run(box.n2(), (k, worker) -> planeSums[k] = squaresWhereGrounded(k, b[k]));
        double squares = sum();
        if (electrodeIsGrounded()) {
            squares += box.electrode().current() * box.electrode().current();
        }
        return Math.sqrt(squares);
    }

    private double squaresWhereGrounded(int k, double[] values) {
        double squares = 0;
        for (int j = 0; j < box.n1(); j++) {
            int s = Checkerboard.parity(j, k);
            for (int i = j * box.n0(), m = j * board.width; m < (j + 1) * board.width; i += 2, m++) {
                double black = board.inverse[k][m] > 0 ? values[i + s] : 0;
                double red = board.redInverse[k][m] > 0 ? values[i + 1 - s] : 0;
                squares += black * black + red * red;
            }
        }
        return squares;
    }

    /** Whether there is a path to ground from site i of plane k. */
    boolean grounded(int k, int i) {
        int j = i / box.n0();
        int column = i - j * box.n0();
        int m = j * board.width + column / 2;
        return ((column + j + k & 1) == 0 ? board.inverse : board.redInverse)[k][m] > 0;
    }

    private double sum() {
        double sum = 0;
        for (double part : planeSums) {
            sum += part;
        }
        return sum;
    }

    /** Balances what is not black, finds {@code b - A x}, and returns its Euclidean norm. */
    double evaluate(double[][] b, double[][] x) {
        this.b = b;
        this.x = x;
        if (box.electrode() != null) {
            metal = box.electrode().potential();
            balanceElectrode();
            box.electrode().setPotential(metal);
        }
        team.run(box.n2(), (k, worker) -> balanceReds(k));
        team.run(box.n2(), (k, worker) -> evaluateBlacks(k));
        return Math.sqrt(sum());
    }

    /** The residual last found, times a factor. */
    void scaleTo(float[][] target, double factor) {
        team.run(box.n2(), (k, worker) -> {
            for (int m = 0; m < target[k].length; m++) {
                target[k][m] = (float) (factor * residual[k][m]);
            }
        });
    }

    /** Adds a change of the black sites' potentials. */
    void add(double[][] x, double[][] change) {
        team.run(box.n2(), (k, worker) -> {
            for (int j = 0; j < box.n1(); j++) {
                int first = j * board.width;
                int site = j * box.n0() + Checkerboard.parity(j, k);
                for (int m = 0; m < board.width; m++) {
                    x[k][site + 2 * m] += change[k][first + m];
                }
            }
        });
    }

    private boolean electrodeIsGrounded() {
        Electrode electrode = box.electrode();
        for (int c = 0; electrode != null && c < electrode.contacts(); c++) {
            if (electrode.conductance()[c] > 0 && grounded(electrode.plane(c), electrode.site(c))) {
                return true;
            }
        }
        return false;
    }

    private boolean isBlack(int k, int i) {
        return (i / box.n0() + i % box.n0() + k & 1) == 0;
    }

    /** What a contact carries while the site behind it, if red, stays in balance. */
    private double weight(int c) {
        int k = box.electrode().plane(c);
        int i = box.electrode().site(c);
        double g = box.electrode().conductance()[c];
        if (!(g > 0 && grounded(k, i))) {
            return 0;
        }
        if (isBlack(k, i)) {
            return g;
        }
        sumSite(k, i);
        return g * siteTotal / (siteTotal + g);
    }

    private void sumSite(int k, int i) {
        int column = i % box.n0();
        sumRow(k, i - column, column, column + 1, rowCurrent, rowTotal);
        siteCurrent = rowCurrent[column];
        siteTotal = rowTotal[column];
    }

    private void balanceElectrode() {
        double current = box.electrode().current();
        double total = 0;
        for (int c = 0; c < box.electrode().contacts(); c++) {
            int k = box.electrode().plane(c);
            int i = box.electrode().site(c);
            double weight = weight(c);
            total += weight;
            current += weight * (x[k][i] - metal);
            if (weight > 0 && !isBlack(k, i)) {
                double g = box.electrode().conductance()[c];
                current += g * siteCurrent / (siteTotal + g);
            }
        }
        metal += total > 0 ? current / total : 0;
    }

    private void balanceReds(int k) {
        double[] total = new double[box.n0()];
        double[] in = new double[box.n0()];
        for (int j = 0; j < box.n1(); j++) {
            int row = j * box.n0();
            int from = 1 - Checkerboard.parity(j, k);
            sumRow(k, row, from, box.n0(), in, total);
            for (int i = from, m = j * board.width; i < box.n0(); i += 2, m++) {
                if (board.redInverse[k][m] > 0) {
                    double g = contact[k] == null ? 0 : contact[k][row + i];
                    x[k][row + i] += (in[i] + g * (metal - x[k][row + i])) / (total[i] + g);
                }
            }
        }
    }

    private void evaluateBlacks(int k) {
        double squares = 0;
        double[] total = new double[box.n0()];
        double[] in = new double[box.n0()];
        for (int j = 0; j < box.n1(); j++) {
            int row = j * box.n0();
            int from = Checkerboard.parity(j, k);
            sumRow(k, row, from, box.n0(), in, total);
            for (int i = from, m = j * board.width; i < box.n0(); i += 2, m++) {
                double g = contact[k] == null ? 0 : contact[k][row + i];
                double r = board.inverse[k][m] > 0 ? in[i] + g * (metal - x[k][row + i]) : 0;
                residual[k][m] = r;
                squares += r * r;
            }
        }
        planeSums[k] = squares;
    }

    /** Currents into every other site of a row from {@code from} on, and sums of its conductances, those of the electrode left out. */
    private void sumRow(int k, int row, int from, int end, double[] in, double[] total) {
        int n0 = box.n0();
        double[] p = x[k];
        double[] up = x[above(k)];
        double[] down = x[below(k)];
        double[] g0 = box.along0()[k];
        double[] g1 = box.along1()[k];
        double[] g2 = box.along2()[k];
        double[] g2Below = box.along2()[below(k)];
        double[] leak = box.leak()[k];
        int toSouth = south(row) - row;
        int toNorth = north(row) - row;
        for (int i = from; i < end; i += 2) {
            int site = row + i;
            int west = i == 0 ? row + n0 - 1 : site - 1;
            int east = i == n0 - 1 ? row : site + 1;
            double v = p[site];
            in[i] = b[k][site]
                    - leak[site] * v
                    + g0[site] * (p[east] - v)
                    + g0[west] * (p[west] - v)
                    + g1[site] * (p[site + toNorth] - v)
                    + g1[site + toSouth] * (p[site + toSouth] - v)
                    + g2[site] * (up[site] - v)
                    + g2Below[site] * (down[site] - v);
            total[i] = leak[site] + g0[site] + g0[west] + g1[site] + g1[site + toSouth] + g2[site] + g2Below[site];
        }
    }

    private int south(int i) {
        return i < box.n0() ? i - box.n0() + box.planeSize() : i - box.n0();
    }

    private int north(int i) {
        return i + box.n0() < box.planeSize() ? i + box.n0() : i + box.n0() - box.planeSize();
    }

    private int below(int k) {
        return (k == 0 ? box.n2() : k) - 1;
    }

    private int above(int k) {
        return k == box.n2() - 1 ? 0 : k + 1;
    }
}
