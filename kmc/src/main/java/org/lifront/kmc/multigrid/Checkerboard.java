package org.lifront.kmc.multigrid;

/**
 * The conductances of a box with even axes in single precision, by colour. Site (i, j, k) is black if i + j + k is even,
 * else red; black sites have red neighbours only and the other way round.
 *
 * <p>Arrays are {@code [n2][n1 * width]}, with the sites i = 2 m and i = 2 m + 1 of a row at index m, one of them black and
 * one red. The neighbours of a site across axes 1 and 2 then have the same m; those along axis 0 are the one of the same
 * index, and the next or the one before, by row and colour.
 */
final class Checkerboard {

    /** Conductances below this share of the largest count as zero. */
    private static final float LEAST = 1e-30f;

    final int width;
    final int half;
    final int planes;

    /** From black sites: to the red one of the same index, to the other one along axis 0, along axes 1 and 2. */
    final float[][] same;

    final float[][] shift;
    final float[][] north;
    final float[][] south;
    final float[][] up;
    final float[][] down;

    /** From red sites: to the black one along axis 0 that has not the same index, and along axis 1. */
    final float[][] redShift;

    final float[][] redNorth;
    final float[][] redSouth;

    final float[][] leak;
    final float[][] redLeak;
    final boolean[] leaky;
    final boolean[] redLeaky;

    /** Inverse total conductances; 0 for sites without a path to ground. */
    final float[][] inverse;

    final float[][] redInverse;

    private final ConductanceBox box;
    private double unit;

    Checkerboard(ConductanceBox box) {
        this.box = box;
        this.width = box.n0() / 2;
        this.half = box.planeSize() / 2;
        this.planes = box.n2();
        this.same = newField();
        this.shift = newField();
        this.north = newField();
        this.south = newField();
        this.up = newField();
        this.down = newField();
        this.redShift = newField();
        this.redNorth = newField();
        this.redSouth = newField();
        this.leak = newField();
        this.redLeak = newField();
        this.leaky = new boolean[planes];
        this.redLeaky = new boolean[planes];
        this.inverse = newField();
        this.redInverse = newField();
    }

    /** A value for each site of one colour. */
    float[][] newField() {
        return new float[planes][half];
    }

    /** The plane before, around the box. */
    int before(int k) {
        return (k == 0 ? planes : k) - 1;
    }

    /** The plane after, around the box. */
    int after(int k) {
        return k == planes - 1 ? 0 : k + 1;
    }

    /** Values of the same plane one row further (step 1) or one row before (step -1). */
    void copyRows(float[] from, float[] to, int step) {
        int most = half - width;
        if (step > 0) {
            System.arraycopy(from, width, to, 0, most);
            System.arraycopy(from, 0, to, most, width);
        } else {
            System.arraycopy(from, 0, to, width, most);
            System.arraycopy(from, most, to, 0, width);
        }
    }

    /** Values of plane k as they are seen from the other neighbour along axis 0, by black sites or by red ones. */
    void copyShifted(float[] from, float[] to, int k, boolean black) {
        int last = width - 1;
        for (int j = 0, row = 0; row < half; j++, row += width) {
            if (parity(j, k) == 1 == black) {
                System.arraycopy(from, row + 1, to, row, last);
                to[row + last] = from[row];
            } else {
                System.arraycopy(from, row, to, row + 1, last);
                to[row] = from[row + last];
            }
        }
    }

    /** 1 if the black site of index m in this row is at i = 2 m + 1 and the red one at 2 m, else 0. */
    static int parity(int row, int plane) {
        return row + plane & 1;
    }

    /** Sets the factor that conductances are multiplied with. */
    void setUnit(double unit) {
        this.unit = unit;
    }

    float scaled(double conductance) {
        float g = (float) (conductance * unit);
        return g < LEAST ? 0 : g;
    }

    /** Takes the present conductances of the sites in a plane, and tells whether any is another than before. */
    boolean refresh(int k) {
        double[] g0 = box.along0()[k];
        boolean changed = refreshLeaks(k);
        for (int j = 0; j < box.n1(); j++) {
            int from = j * width;
            int row = j * box.n0();
            int s = parity(j, k);
            for (int m = 0; m < width; m++) {
                int inner = row + 2 * m;
                int outer = s == 1 ? inner + 1 : m == 0 ? row + box.n0() - 1 : inner - 1;
                int redOuter = s == 0 ? inner + 1 : m == 0 ? row + box.n0() - 1 : inner - 1;
                changed |= set(same[k], from + m, g0[inner]);
                changed |= set(shift[k], from + m, g0[outer]);
                redShift[k][from + m] = scaled(g0[redOuter]);
            }
            int before = (j == 0 ? box.n1() - 1 : j - 1) * box.n0();
            changed |= set(north[k], from, box.along1()[k], row + s);
            changed |= set(south[k], from, box.along1()[k], before + s);
            set(redNorth[k], from, box.along1()[k], row + 1 - s);
            set(redSouth[k], from, box.along1()[k], before + 1 - s);
            changed |= set(up[k], from, box.along2()[k], row + s);
            changed |= set(down[k], from, box.along2()[before(k)], row + s);
        }
        return changed;
    }

    private boolean refreshLeaks(int k) {
        boolean changed = false;
        for (int j = 0; j < box.n1(); j++) {
            int s = parity(j, k);
            changed |= set(leak[k], j * width, box.leak()[k], j * box.n0() + s);
            changed |= set(redLeak[k], j * width, box.leak()[k], j * box.n0() + 1 - s);
        }
        leaky[k] = any(leak[k]);
        redLeaky[k] = any(redLeak[k]);
        return changed;
    }

    private static boolean any(float[] values) {
        for (float value : values) {
            if (value > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean set(float[] row, int at, double[] from, int first) {
        boolean changed = false;
        for (int m = 0; m < width; m++) {
            changed |= set(row, at + m, from[first + 2 * m]);
        }
        return changed;
    }

    private boolean set(float[] row, int at, double conductance) {
        float value = scaled(conductance);
        boolean changed = row[at] != value;
        row[at] = value;
        return changed;
    }
}
