package org.lifront.runs.sensitivity;

import java.util.Arrays;

/**
 * The elementary effects of one variable, over all trajectories.
 *
 * @param mean their mean, mu: up or down
 * @param meanAbsolute mean of their absolute values, mu*: how strong
 * @param deviation their standard deviation, sigma: 0 if the function is linear in the variable and the others play no part
 */
record ElementaryEffects(double mean, double meanAbsolute, double deviation) {

    /** Statistics of at least two effects. */
    static ElementaryEffects of(double[] effects) {
        double mean = Arrays.stream(effects).sum() / effects.length;
        double squares =
                Arrays.stream(effects).map(e -> (e - mean) * (e - mean)).sum();
        return new ElementaryEffects(
                mean,
                Arrays.stream(effects).map(Math::abs).sum() / effects.length,
                Math.sqrt(squares / (effects.length - 1)));
    }
}
