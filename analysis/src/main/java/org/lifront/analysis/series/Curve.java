package org.lifront.analysis.series;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Points {@code (x, y)} in order of x, unchangeable. A y may be NaN where nothing was measured. */
public final class Curve {

    /** A curve without points. */
    public static final Curve EMPTY = new Curve(new double[0], new double[0]);

    private final double[] x;
    private final double[] y;

    private Curve(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /**
     * A curve through copies of the given points.
     *
     * @param x abscissae, not decreasing
     * @param y ordinates, as many as abscissae
     * @throws IllegalArgumentException if the lengths differ
     */
    public static Curve of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("a curve needs as many y as x, got " + y.length + " and " + x.length);
        }
        return new Curve(x.clone(), y.clone());
    }

    /** Number of points. */
    public int size() {
        return x.length;
    }

    /** Abscissa of a point. */
    public double x(int point) {
        return x[point];
    }

    /** Ordinate of a point. */
    public double y(int point) {
        return y[point];
    }

    /** All ordinates, in order. */
    public DoubleStream ordinates() {
        return Arrays.stream(y);
    }

    /** The same abscissae with every ordinate mapped. */
    public Curve mapY(DoubleUnaryOperator map) {
        double[] mapped = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            mapped[i] = map.applyAsDouble(y[i]);
        }
        return new Curve(x, mapped);
    }

    /** The points whose ordinate is a number. */
    public Curve finite() {
        int[] kept = java.util.stream.IntStream.range(0, y.length)
                .filter(i -> Double.isFinite(y[i]))
                .toArray();
        return select(kept);
    }

    /** The points whose abscissa is not beyond the limit. */
    public Curve upTo(double limit) {
        return select(java.util.stream.IntStream.range(0, x.length)
                .filter(i -> x[i] <= limit)
                .toArray());
    }

    /** Whether the abscissae of both curves are the same as far as the shorter one goes. */
    public boolean startsLike(Curve other) {
        int common = Math.min(size(), other.size());
        return Arrays.equals(x, 0, common, other.x, 0, common);
    }

    /** The ordinate of the last point at or before each of abscissae that do not decrease, of the first point before it. */
    public Curve heldAt(double[] abscissae) {
        double[] held = new double[abscissae.length];
        int point = 0;
        for (int i = 0; i < held.length; i++) {
            while (point + 1 < x.length && x[point + 1] <= abscissae[i]) {
                point++;
            }
            held[i] = y[point];
        }
        return Curve.of(abscissae, held);
    }

    /** The points at the given indices, in the given order. */
    Curve select(int[] points) {
        double[] keptX = new double[points.length];
        double[] keptY = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            keptX[i] = x[points[i]];
            keptY[i] = y[points[i]];
        }
        return new Curve(keptX, keptY);
    }
}
