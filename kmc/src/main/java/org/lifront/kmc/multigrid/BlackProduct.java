package org.lifront.kmc.multigrid;

/**
 * The matrix that is left for the black sites when red ones, and the electrode, are eliminated: currents out of black sites
 * while all others are in balance.
 *
 * <p>The potential of a red site is kept as that of the black site of the same index plus a difference. Rounded to one
 * number, it would drive currents in good conductors that lie far from the potential of the ground.
 */
final class BlackProduct implements PlaneOperator {

    private final Checkerboard board;
    private final EliminatedElectrode electrode;

    BlackProduct(Checkerboard board, EliminatedElectrode electrode) {
        this.board = board;
        this.electrode = electrode;
    }

    @Override
    public void prepare(float[][] p) {
        electrode.settle(p);
    }

    @Override
    public void red(int k, float[][] p, float[] d, Scratch s) {
        float[] own = p[k];
        board.copyShifted(own, s.shifted, k, false);
        board.copyRows(own, s.further, 1);
        board.copyRows(own, s.before, -1);
        PlaneLoops.pull(d, board.redNorth[k], s.further, board.redSouth[k], s.before, own);
        PlaneLoops.addPull(d, board.redShift[k], s.shifted, own);
        PlaneLoops.addPull(d, board.down[board.after(k)], p[board.after(k)], own);
        PlaneLoops.addPull(d, board.up[board.before(k)], p[board.before(k)], own);
        if (board.redLeaky[k]) {
            PlaneLoops.drain(d, board.redLeak[k], own);
        }
        PlaneLoops.scale(d, board.redInverse[k]);
        electrode.addToRed(k, own, d);
    }

    @Override
    public void black(int k, float[][] p, float[][] difference, float[] q, Scratch s) {
        float[] own = p[k];
        float[] d = difference[1];
        board.copyShifted(own, s.shifted, k, true);
        board.copyShifted(d, s.otherShifted, k, true);
        PlaneLoops.flow(q, board.shift[k], own, s.shifted, s.otherShifted, board.same[k], d);
        board.copyRows(own, s.further, 1);
        board.copyRows(d, s.otherFurther, 1);
        PlaneLoops.addFlow(q, board.north[k], own, s.further, s.otherFurther);
        board.copyRows(own, s.before, -1);
        board.copyRows(d, s.otherBefore, -1);
        PlaneLoops.addFlow(q, board.south[k], own, s.before, s.otherBefore);
        PlaneLoops.addFlow(q, board.up[k], own, p[board.after(k)], difference[2]);
        PlaneLoops.addFlow(q, board.down[k], own, p[board.before(k)], difference[0]);
        if (board.leaky[k]) {
            PlaneLoops.addDrain(q, board.leak[k], own);
        }
        electrode.addToBlack(k, own, q);
    }
}
