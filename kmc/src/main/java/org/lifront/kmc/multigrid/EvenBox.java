package org.lifront.kmc.multigrid;

import java.util.Arrays;

/**
 * A box with even axes, so that its sites can be coloured like a checkerboard. An odd axis is made longer by one layer of
 * sites, put into the conductances that close the box along it: each is replaced by two of twice its size in series, which
 * changes nothing.
 */
final class EvenBox {

    private final ConductanceBox box;
    private final ConductanceBox even;
    private double[][] current;
    private double[][] potential;

    EvenBox(ConductanceBox box) {
        this.box = box;
        int n0 = box.n0() + box.n0() % 2;
        int n1 = box.n1() + box.n1() % 2;
        int n2 = box.n2() + box.n2() % 2;
        if (n0 == box.n0() && n1 == box.n1() && n2 == box.n2()) {
            even = box;
        } else {
            even = new ConductanceBox(n0, n1, n2, wider(box.electrode()));
            current = even.newField();
            potential = even.newField();
        }
    }

    private static Electrode wider(Electrode electrode) {
        return electrode == null ? null : new Electrode(new int[electrode.contacts()], new int[electrode.contacts()]);
    }

    private int widen(int site) {
        int n0 = box.n0() + box.n0() % 2;
        return site / box.n0() * n0 + site % box.n0();
    }

    /** The box with even axes; its conductances are those at the last call of {@link #refresh}. */
    ConductanceBox box() {
        return even;
    }

    /** Takes the present conductances. */
    void refresh() {
        if (even == box) {
            return;
        }
        copy(box.along0(), even.along0());
        copy(box.along1(), even.along1());
        copy(box.along2(), even.along2());
        copy(box.leak(), even.leak());
        for (int k = 0; k < box.n2(); k++) {
            closeAxis0(even.along0()[k]);
            closeAxis1(even.along1()[k]);
        }
        if (even.n2() > box.n2()) {
            close(even.along2()[box.n2() - 1], 0, even.along2()[box.n2()], 0, even.planeSize(), box.n2() == 1);
        }
        Electrode electrode = box.electrode();
        for (int c = 0; electrode != null && c < electrode.contacts(); c++) {
            even.electrode().move(c, electrode.plane(c), widen(electrode.site(c)));
            even.electrode().conductance()[c] = electrode.conductance()[c];
        }
    }

    private void closeAxis0(double[] plane) {
        for (int row = 0; even.n0() > box.n0() && row < plane.length; row += even.n0()) {
            close(plane, row + box.n0() - 1, plane, row + box.n0(), 1, box.n0() == 1);
        }
    }

    private void closeAxis1(double[] plane) {
        if (even.n1() > box.n1()) {
            int n0 = even.n0();
            close(plane, (box.n1() - 1) * n0, plane, box.n1() * n0, n0, box.n1() == 1);
        }
    }

    private static void close(double[] last, int lastAt, double[] added, int addedAt, int count, boolean single) {
        for (int i = 0; i < count; i++) {
            double g = single ? 0 : 2 * last[lastAt + i];
            last[lastAt + i] = g;
            added[addedAt + i] = g;
        }
    }

    /** Currents in the shape of the box with even axes. */
    double[][] current(double[][] own) {
        if (even == box) {
            return own;
        }
        copy(own, current);
        if (box.electrode() != null) {
            even.electrode().inject(box.electrode().current());
            even.electrode().setPotential(box.electrode().potential());
        }
        return current;
    }

    /** Potentials in the shape of the box with even axes, those of the added sites in balance with their neighbours. */
    double[][] potential(double[][] own) {
        if (even == box) {
            return own;
        }
        copy(own, potential);
        int n0 = box.n0();
        int n1 = box.n1();
        int wide = even.n0();
        for (double[] plane : potential) {
            for (int row = 0; n0 < wide && row < plane.length; row += wide) {
                plane[row + n0] = 0.5 * (plane[row] + plane[row + n0 - 1]);
            }
            for (int i = 0; n1 < even.n1() && i < wide; i++) {
                plane[n1 * wide + i] = 0.5 * (plane[i] + plane[(n1 - 1) * wide + i]);
            }
        }
        if (even.n2() > box.n2()) {
            double[] added = potential[box.n2()];
            for (int i = 0; i < added.length; i++) {
                added[i] = 0.5 * (potential[0][i] + potential[box.n2() - 1][i]);
            }
        }
        return potential;
    }

    /** Hands the potentials back that {@link #potential} has given out. */
    void giveBack(double[][] own) {
        if (even != box) {
            for (int k = 0; k < box.n2(); k++) {
                for (int j = 0; j < box.n1(); j++) {
                    System.arraycopy(potential[k], j * even.n0(), own[k], j * box.n0(), box.n0());
                }
            }
        }
        if (even != box && box.electrode() != null) {
            box.electrode().setPotential(even.electrode().potential());
        }
    }

    /** Index of a site in the plane of the box with even axes. */
    int index(int site) {
        return even == box ? site : widen(site);
    }

    private void copy(double[][] from, double[][] to) {
        for (int k = 0; k < from.length; k++) {
            Arrays.fill(to[k], 0);
            for (int j = 0; j < box.n1(); j++) {
                System.arraycopy(from[k], j * box.n0(), to[k], j * even.n0(), box.n0());
            }
        }
    }
}
