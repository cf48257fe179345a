package org.lifront.kmc.multigrid;

/** The electrode of a box in the product with the matrix of the black sites: its potential is the one in balance. */
final class EliminatedElectrode {

    private final Checkerboard board;
    private final Electrode electrode;
    private final int n0;
    private final int[][] black;
    private final int[][] red;
    private final int[] index;
    private final double[] weight;
    private double total;
    private double potential;

    EliminatedElectrode(ConductanceBox box, Checkerboard board) {
        this.board = board;
        this.electrode = box.electrode();
        this.n0 = box.n0();
        int contacts = electrode == null ? 0 : electrode.contacts();
        this.index = new int[contacts];
        this.weight = new double[contacts];
        this.black = new int[board.planes][];
        this.red = new int[board.planes][];
        sort();
    }

    /** Lists the contacts of each plane by colour. */
    private void sort() {
        int[] blacks = new int[board.planes];
        int[] reds = new int[board.planes];
        for (int c = 0; c < index.length; c++) {
            (isBlack(c) ? blacks : reds)[electrode.plane(c)]++;
        }
        for (int k = 0; k < board.planes; k++) {
            black[k] = new int[blacks[k]];
            red[k] = new int[reds[k]];
        }
        for (int c = index.length - 1; c >= 0; c--) {
            int k = electrode.plane(c);
            index[c] = electrode.site(c) / n0 * board.width + electrode.site(c) % n0 / 2;
            if (isBlack(c)) {
                black[k][--blacks[k]] = c;
            } else {
                red[k][--reds[k]] = c;
            }
        }
    }

    private boolean isBlack(int c) {
        return (electrode.site(c) / n0 + electrode.site(c) % n0 + electrode.plane(c) & 1) == 0;
    }

    /** Takes the present conductances; those of the board, with inverse totals, must be there. */
    void refresh() {
        sort();
        total = 0;
        for (int k = 0; k < board.planes; k++) {
            for (int c : black[k]) {
                weight[c] = board.inverse[k][index[c]] > 0 ? conductance(c) : 0;
                total += weight[c];
            }
            for (int c : red[k]) {
                int m = index[c];
                // What the contact and the other edges of the site make in series.
                weight[c] = conductance(c) * redOthers(k, m) * board.redInverse[k][m];
                total += weight[c];
            }
        }
    }

    float conductance(int contact) {
        return board.scaled(electrode.conductance()[contact]);
    }

    private double redOthers(int k, int m) {
        return board.redLeak[k][m]
                + (double) board.same[k][m]
                + board.redShift[k][m]
                + board.redNorth[k][m]
                + board.redSouth[k][m]
                + board.down[board.after(k)][m]
                + board.up[board.before(k)][m];
    }

    private int after(int m) {
        return m + board.width < board.half ? m + board.width : m + board.width - board.half;
    }

    private int before(int m) {
        return m >= board.width ? m - board.width : m - board.width + board.half;
    }

    /** Finds the potential in balance. */
    void settle(float[][] p) {
        potential = 0;
        if (total == 0) {
            return;
        }
        double sum = 0;
        for (int k = 0; k < board.planes; k++) {
            for (int c : black[k]) {
                sum += weight[c] * p[k][index[c]];
            }
            for (int c : red[k]) {
                sum += weight[c] * p[k][index[c]] + conductance(c) * redDifference(k, index[c], p);
            }
        }
        potential = sum / total;
    }

    /** As in {@link BlackProduct}, without the current from the electrode. */
    private double redDifference(int k, int m, float[][] p) {
        float own = p[k][m];
        int row = m / board.width * board.width;
        int step = -(2 * Checkerboard.parity(m / board.width, k) - 1);
        int other = row + (m - row + step + board.width) % board.width;
        int above = board.after(k);
        int below = board.before(k);
        double sum = (double) board.redShift[k][m] * (p[k][other] - own)
                + (double) board.redNorth[k][m] * (p[k][after(m)] - own)
                + (double) board.redSouth[k][m] * (p[k][before(m)] - own)
                + (double) board.down[above][m] * (p[above][m] - own)
                + (double) board.up[below][m] * (p[below][m] - own)
                - (double) board.redLeak[k][m] * own;
        return sum * board.redInverse[k][m];
    }

    /** Adds the current from the electrode to what balances a red site. */
    void pullRed(int k, float[] t) {
        for (int c : red[k]) {
            t[index[c]] += (float) (conductance(c) * board.redInverse[k][index[c]] * potential);
        }
    }

    /** Adds the current from the electrode to the sums of currents from neighbours. */
    void pullBlack(int k, float[] y) {
        for (int c : black[k]) {
            y[index[c]] += (float) (weight[c] * potential);
        }
    }

    void addToRed(int k, float[] p, float[] d) {
        for (int c : red[k]) {
            int m = index[c];
            d[m] += (float) (conductance(c) * (potential - p[m]));
        }
    }

    void addToBlack(int k, float[] p, float[] q) {
        for (int c : black[k]) {
            int m = index[c];
            q[m] += (float) (weight[c] * (p[m] - potential));
        }
    }
}
