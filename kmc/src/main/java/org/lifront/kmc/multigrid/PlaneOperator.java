package org.lifront.kmc.multigrid;

/** A map from values of black sites to values of black sites by way of the red ones in between. */
interface PlaneOperator {

    /** To be called before the planes are worked on. */
    void prepare(float[][] p);

    /** Values of the red sites of a plane. */
    void red(int k, float[][] p, float[] red, Scratch s);

    /** Values of the black sites of a plane from the red ones of the planes before, here and after. */
    void black(int k, float[][] p, float[][] red, float[] q, Scratch s);

    /** What to do with the result in a plane. */
    interface Use {

        /** @param k plane @param q values, to be overwritten at will */
        void accept(int k, float[] q);
    }

    /** Goes through planes {@code first} to {@code end - 1}. */
    default void run(Checkerboard board, int first, int end, float[][] p, Scratch s, Use use) {
        float[][] red = s.red;
        red(board.before(first), p, red[0], s);
        red(first, p, red[1], s);
        for (int k = first; k < end; k++) {
            red(board.after(k), p, red[2], s);
            black(k, p, red, s.product, s);
            use.accept(k, s.product);
            float[] oldest = red[0];
            red[0] = red[1];
            red[1] = red[2];
            red[2] = oldest;
        }
    }

    /** Arrays that one thread works with. */
    final class Scratch {

        final float[] shifted;
        final float[] otherShifted;
        final float[] further;
        final float[] otherFurther;
        final float[] before;
        final float[] otherBefore;
        final float[] sums;
        private final float[] product;
        private final float[][] red;

        Scratch(int half) {
            shifted = new float[half];
            otherShifted = new float[half];
            further = new float[half];
            otherFurther = new float[half];
            before = new float[half];
            otherBefore = new float[half];
            sums = new float[half];
            product = new float[half];
            red = new float[3][half];
        }
    }
}
