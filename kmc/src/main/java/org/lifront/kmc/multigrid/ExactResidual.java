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

    ExactResidual(ConductanceBox box, Checkerboard board, ThreadTeam team) {
        this.box = box;
        this.board = board;
        this.team = team;
        this.planeSums = new double[box.n2()];
        this.residual = new double[box.n2()][board.half];
        this.contact = new double[box.n2()][];
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
        team.run(box.n2(), (k, worker) -> {
            double squares = 0;
            for (int i = 0; i < b[k].length; i++) {
                squares += grounded(k, i) ? b[k][i] * b[k][i] : 0;
            }
            planeSums[k] = squares;
        });
        double squares = sum();
        if (box.electrode() != null && weightOfContacts() > 0) {
            squares += box.electrode().current() * box.electrode().current();
        }
        return Math.sqrt(squares);
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
            for (int m = 0; m < change[k].length; m++) {
                int j = m / board.width;
                x[k][2 * m + Checkerboard.parity(j, k)] += change[k][m];
            }
        });
    }

    private double weightOfContacts() {
        double sum = 0;
        for (int c = 0; c < box.electrode().contacts(); c++) {
            sum += weight(c);
        }
        return sum;
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
        double others = othersTotal(k, i);
        return isBlack(k, i) ? g : g * others / (others + g);
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
                current += g * currentFromOthers(k, i) / (othersTotal(k, i) + g);
            }
        }
        metal += total > 0 ? current / total : 0;
    }

    private void balanceReds(int k) {
        for (int j = 0; j < box.n1(); j++) {
            int row = j * box.n0();
            for (int i = row + 1 - Checkerboard.parity(j, k), m = j * board.width; i < row + box.n0(); i += 2, m++) {
                if (board.redInverse[k][m] > 0) {
                    double g = contact[k] == null ? 0 : contact[k][i];
                    double in = currentFromOthers(k, i) + g * (metal - x[k][i]);
                    x[k][i] += in / (othersTotal(k, i) + g);
                }
            }
        }
    }

    private void evaluateBlacks(int k) {
        double squares = 0;
        for (int j = 0; j < box.n1(); j++) {
            int row = j * box.n0();
            for (int i = row + Checkerboard.parity(j, k), m = j * board.width; i < row + box.n0(); i += 2, m++) {
                double r = 0;
                if (board.inverse[k][m] > 0) {
                    double g = contact[k] == null ? 0 : contact[k][i];
                    r = currentFromOthers(k, i) + g * (metal - x[k][i]);
                }
                residual[k][m] = r;
                squares += r * r;
            }
        }
        planeSums[k] = squares;
    }

    private int west(int i) {
        return i % box.n0() == 0 ? i + box.n0() - 1 : i - 1;
    }

    private int east(int i) {
        return i % box.n0() == box.n0() - 1 ? i - box.n0() + 1 : i + 1;
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

    /** Current into a site but for that from the electrode. */
    private double currentFromOthers(int k, int i) {
        double[] p = x[k];
        double v = p[i];
        double[] g0 = box.along0()[k];
        double[] g1 = box.along1()[k];
        int west = west(i);
        int east = east(i);
        int south = south(i);
        int north = north(i);
        return b[k][i]
                - box.leak()[k][i] * v
                + g0[i] * (p[east] - v)
                + g0[west] * (p[west] - v)
                + g1[i] * (p[north] - v)
                + g1[south] * (p[south] - v)
                + box.along2()[k][i] * (x[above(k)][i] - v)
                + box.along2()[below(k)][i] * (x[below(k)][i] - v);
    }

    /** Sum of a site's conductances but for that to the electrode. */
    private double othersTotal(int k, int i) {
        double[] g0 = box.along0()[k];
        double[] g1 = box.along1()[k];
        return box.leak()[k][i]
                + g0[i]
                + g0[west(i)]
                + g1[i]
                + g1[south(i)]
                + box.along2()[k][i]
                + box.along2()[below(k)][i];
    }
}
