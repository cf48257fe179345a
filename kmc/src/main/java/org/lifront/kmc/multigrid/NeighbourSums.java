package org.lifront.kmc.multigrid;

/**
 * What the neighbours of black sites drive into them, sums of conductance times potential, while red sites and the electrode
 * are in balance. A sweep needs nothing else, and loses nothing to rounding, as nothing is subtracted.
 */
final class NeighbourSums implements PlaneOperator {

    private final Checkerboard board;
    private final EliminatedElectrode electrode;

    NeighbourSums(Checkerboard board, EliminatedElectrode electrode) {
        this.board = board;
        this.electrode = electrode;
    }

    @Override
    public void prepare(float[][] p) {
        electrode.settle(p);
    }

    @Override
    public void red(int k, float[][] p, float[] t, Scratch s) {
        float[] own = p[k];
        board.copyShifted(own, s.shifted, k, false);
        board.copyRows(own, s.further, 1);
        board.copyRows(own, s.before, -1);
        int above = board.after(k);
        int below = board.before(k);
        PlaneLoops.sum(t, board.redNorth[k], s.further, board.redSouth[k], s.before, board.redShift[k], s.shifted);
        PlaneLoops.addSum(t, board.same[k], own, board.down[above], p[above], board.up[below], p[below]);
        PlaneLoops.scale(t, board.redInverse[k]);
        electrode.pullRed(k, t);
    }

    @Override
    public void black(int k, float[][] p, float[][] red, float[] y, Scratch s) {
        float[] t = red[1];
        board.copyShifted(t, s.shifted, k, true);
        board.copyRows(t, s.further, 1);
        board.copyRows(t, s.before, -1);
        PlaneLoops.sum(y, board.north[k], s.further, board.south[k], s.before, board.shift[k], s.shifted);
        PlaneLoops.addSum(y, board.same[k], t, board.up[k], red[2], board.down[k], red[0]);
        electrode.pullBlack(k, y);
    }
}
