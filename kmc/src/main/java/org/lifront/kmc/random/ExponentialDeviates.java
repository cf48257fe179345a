package org.lifront.kmc.random;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/**
 * Exponential deviates of mean 1 that are bit-identical on every machine: the ziggurat method of Marsaglia and Tsang
 * (2000, DOI 10.18637/jss.v005.i08) with 256 layers and 53-bit abscissae.
 *
 * <p>The sampler of Commons RNG was not taken because it calls {@code Math.exp}, whose last bit a JVM may choose; plain
 * inversion was not because {@link StrictMath#log} costs ten times as much as a layer.
 */
public final class ExponentialDeviates {

    private static final int LAYERS = 256;
    private static final double TAIL_START = 7.69711747013104972;
    private static final double LAYER_AREA = 0.0039496598225815571993;
    private static final double UNIT = 0x1p-53;

    /** Right edge of each layer; layer 0 holds the tail and counts as a rectangle of the same area. */
    private static final double[] EDGE = new double[LAYERS + 1];

    /** Density at the right edge of each layer. */
    private static final double[] DENSITY = new double[LAYERS + 1];

    /** Scaled abscissae below this lie under the density whatever the ordinate. */
    private static final long[] INSIDE = new long[LAYERS];

    static {
        EDGE[0] = LAYER_AREA / StrictMath.exp(-TAIL_START);
        EDGE[1] = TAIL_START;
        for (int layer = 2; layer < LAYERS; layer++) {
            EDGE[layer] = -StrictMath.log(LAYER_AREA / EDGE[layer - 1] + StrictMath.exp(-EDGE[layer - 1]));
        }
        EDGE[LAYERS] = 0;
        for (int layer = 0; layer <= LAYERS; layer++) {
            DENSITY[layer] = StrictMath.exp(-EDGE[layer]);
        }
        for (int layer = 0; layer < LAYERS; layer++) {
            INSIDE[layer] = (long) (EDGE[layer + 1] / EDGE[layer] * 0x1p53);
        }
    }

    private ExponentialDeviates() {}

    /** The next deviate, not negative. */
    public static double next(XoShiRo256PlusPlus random) {
        long bits = random.nextLong();
        int layer = (int) bits & LAYERS - 1;
        long abscissa = bits >>> 11;
        if (abscissa < INSIDE[layer]) {
            return abscissa * UNIT * EDGE[layer];
        }
        return nearEdge(random, layer, abscissa * UNIT * EDGE[layer]);
    }

    private static double nearEdge(XoShiRo256PlusPlus random, int layer, double x) {
        if (layer == 0) {
            // Beyond its start the tail is an exponential again.
            return TAIL_START + next(random);
        }
        double y = DENSITY[layer] + random.nextDouble() * (DENSITY[layer + 1] - DENSITY[layer]);
        return y < StrictMath.exp(-x) ? x : next(random);
    }
}
