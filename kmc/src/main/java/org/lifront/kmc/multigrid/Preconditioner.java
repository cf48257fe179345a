package org.lifront.kmc.multigrid;

import java.util.Arrays;

/**
 * The multigrid preconditioner of the present state of a box: on the black sites, a step of Jacobi's method, the correction
 * of the groups, another step. With red sites eliminated, such a step is a Gauss-Seidel sweep over both colours.
 */
final class Preconditioner {

    private final ConductanceBox box;
    private final ThreadTeam team;
    private final Checkerboard board;
    private final FirstGroups groups;
    private final EliminatedElectrode electrode;
    private final BoxLevel fine;
    private final int[][] group;
    private final ContactChanges contacts;
    private Hierarchy hierarchy;

    /** Whether a refresh has failed half-way, so that the next one cannot tell what has changed. */
    private boolean unfinished = true;

    Preconditioner(ConductanceBox box, ThreadTeam team) {
        this.box = box;
        this.team = team;
        this.board = new Checkerboard(box);
        this.groups = new FirstGroups(box, board, team);
        this.electrode = new EliminatedElectrode(box, board);
        this.group = new int[box.n2()][board.half];
        this.contacts = new ContactChanges(box.electrode());
        this.fine = new BoxLevel(board, electrode, group, team);
    }

    /** Takes the present conductances. */
    void refresh() {
        boolean[] changed = changedSlabs();
        Graph graph = groups.refresh(changed);
        Grounding.cutFloating(graph);
        team.run(box.n2(), (k, worker) -> refreshPlane(k, graph));
        electrode.refresh();
        hierarchy = new Hierarchy(graph, team);
        unfinished = false;
    }

    private boolean[] changedSlabs() {
        int planes = box.n2();
        boolean[] plane = new boolean[planes];
        Arrays.fill(plane, unfinished);
        unfinished = true;
        team.run(planes, (k, worker) -> plane[k] |= board.refresh(k));
        double unit = unit();
        if (unit != board.unit()) {
            board.setUnit(unit);
            team.run(planes, (k, worker) -> board.refresh(k));
            Arrays.fill(plane, true);
        }
        contacts.refresh(plane);
        boolean[] changed = new boolean[BoxLevel.slabs(planes)];
        for (int k = 0; k < planes; k++) {
            if (plane[k]) {
                changed[k / BoxLevel.SLAB] = true;
                changed[(k == 0 ? planes - 1 : k - 1) / BoxLevel.SLAB] = true;
                changed[(k == planes - 1 ? 0 : k + 1) / BoxLevel.SLAB] = true;
            }
        }
        return changed;
    }

    /** A power of two that brings the largest conductance below 1. */
    private double unit() {
        double largest = board.largest();
        if (box.electrode() != null) {
            for (double g : box.electrode().conductance()) {
                largest = Math.max(largest, Checkerboard.checked(g));
            }
        }
        return largest > 0 ? Math.scalb(1.0, -1 - Math.getExponent(largest)) : 1;
    }

    /** Takes groups and totals of a plane. */
    private void refreshPlane(int k, Graph graph) {
        for (int j = 0; j < box.n1(); j++) {
            int s = Checkerboard.parity(j, k);
            for (int i = 0, m = j * board.width; i < box.n0(); i += 2, m++) {
                int black = j * box.n0() + i + s;
                int red = j * box.n0() + i + 1 - s;
                group[k][m] = groups.group(k, black);
                board.inverse[k][m] = inverse(k, black, graph);
                board.redInverse[k][m] = inverse(k, red, graph);
            }
        }
    }

    private float inverse(int k, int i, Graph graph) {
        int own = groups.group(k, i);
        float total = groups.total(k, i);
        return total > 0 && (own == graph.size || graph.total[own] > 0) ? 1 / total : 0;
    }

    /** The sweeps over the box. */
    BoxLevel fine() {
        return fine;
    }

    /** The network, by colour. */
    Checkerboard board() {
        return board;
    }

    /** Runs the cycle on the present residual r, which has been smoothed, and returns r times the result. */
    double precondition() {
        CoarseLevel top = hierarchy.top();
        fine.restrict(top.right());
        hierarchy.cycle();
        return fine.smooth(top.solution(), Hierarchy.OVERCORRECTION);
    }

    /** Goes along the direction, with residuals in a unit of the given size; returns the sum of their squares. */
    double step(float alpha, double[][] potential, double residualUnit) {
        return fine.step(alpha, potential, board.unit() / residualUnit);
    }
}
