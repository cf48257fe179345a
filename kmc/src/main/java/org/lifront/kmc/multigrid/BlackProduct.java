package org.lifront.kmc.multigrid;

/**
 * The matrix that is left for the black sites when red ones, and the electrode, are eliminated: currents out of black sites
 * while all others are in balance.
 *
 * <p>The potential of a red site is kept as the sum of two numbers. Rounded to one, it would drive currents in good
 * conductors that lie far from the potential of the ground.
 */
final class BlackProduct implements PlaneOperator {

    private final Checkerboard board;
    private final NeighbourSums sums;
    private final EliminatedElectrode electrode;

    BlackProduct(Checkerboard board, NeighbourSums sums, EliminatedElectrode electrode) {
        this.board = board;
        this.sums = sums;
        this.electrode = electrode;
    }

    @Override
    public void prepare(float[][] p) {
        electrode.settle(p);
    }

    @Override
    public void red(int k, float[][] p, float[][] red, Scratch s) {
        sums.red(k, p, red, s);
        float[] t = red[0];
        float[] rest = red[1];
        int above = board.after(k);
        int below = board.before(k);
        PlaneLoops.pull(rest, board.redNorth[k], s.further, board.redSouth[k], s.before, t);
        PlaneLoops.addPull(rest, board.redShift[k], s.shifted, board.same[k], p[k], t);
        PlaneLoops.addPull(rest, board.down[above], p[above], board.up[below], p[below], t);
        if (board.redLeaky[k]) {
            PlaneLoops.drain(rest, board.redLeak[k], t);
        }
        electrode.addToRed(k, t, rest);
        PlaneLoops.scale(rest, board.redInverse[k]);
    }

    @Override
    public void black(int k, float[][] p, float[][][] red, float[] q, Scratch s) {
        float[] own = p[k];
        float[] t = red[1][0];
        float[] rest = red[1][1];
        board.copyShifted(t, s.shifted, k, true);
        board.copyShifted(rest, s.otherShifted, k, true);
        PlaneLoops.flow(q, board.shift[k], own, s.shifted, s.otherShifted);
        PlaneLoops.addFlow(q, board.same[k], own, t, rest);
        board.copyRows(t, s.further, 1);
        board.copyRows(rest, s.otherFurther, 1);
        PlaneLoops.addFlow(q, board.north[k], own, s.further, s.otherFurther);
        board.copyRows(t, s.before, -1);
        board.copyRows(rest, s.otherBefore, -1);
        PlaneLoops.addFlow(q, board.south[k], own, s.before, s.otherBefore);
        PlaneLoops.addFlow(q, board.up[k], own, red[2][0], red[2][1]);
        PlaneLoops.addFlow(q, board.down[k], own, red[0][0], red[0][1]);
        if (board.leaky[k]) {
            PlaneLoops.addDrain(q, board.leak[k], own);
        }
        electrode.addToBlack(k, own, q);
    }
}
