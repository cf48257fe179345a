package org.lifront.kmc.lithium;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/**
 * Lengths of hops that stand for many single ones; docs/model.md equation (40).
 *
 * <p>Inside the fast layers a hop has a uniform length of 1 to n and the rate of a single hop over the mean square length,
 * so that the diffusion coefficient is the same. One that would go beyond their edge ends on the first site behind it. From
 * there, and from the metal at the other edge, a hop leads back to the distance d with the weight {@code n + 1 - d}: exactly
 * the reverse, so that detailed balance holds for every n.
 */
final class LongHops {

    private final int longest;

    /** @param longest longest hop in sites, at least 1 */
    LongHops(int longest) {
        this.longest = longest;
    }

    /** Mean square length of a hop inside. */
    double meanSquare() {
        return (longest + 1) * (2 * longest + 1) / 6.0;
    }

    /** Rate of all hops that cross an edge at a place, over that of a single hop. */
    double crossing() {
        return 3.0 / (2 * longest + 1);
    }

    /** Length of a hop inside: uniform. */
    int inside(XoShiRo256PlusPlus random) {
        return 1 + random.nextInt(longest);
    }

    /** Length of a hop from behind an edge: d with the weight {@code n + 1 - d}. */
    int fromEdge(XoShiRo256PlusPlus random) {
        int left = random.nextInt(longest * (longest + 1) / 2);
        int length = 1;
        while (left > longest - length) {
            left -= longest + 1 - length++;
        }
        return length;
    }
}
