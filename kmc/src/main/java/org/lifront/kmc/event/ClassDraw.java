package org.lifront.kmc.event;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/** One draw after the other: a class by its share of the bound, a member, one of its instances, and whether it happens. */
final class ClassDraw {

    private final byte[] codes;
    private final ClassLists lists;
    private final XoShiRo256PlusPlus random;

    /** What was drawn last. */
    int siteClass;

    int place;
    int centre = -1;
    int instance;
    int outcome;

    ClassDraw(byte[] codes, ClassLists lists, XoShiRo256PlusPlus random) {
        this.codes = codes;
        this.lists = lists;
        this.random = random;
    }

    /**
     * Draws once.
     *
     * @param bound_perS sum of counts times bounds over the classes
     * @return whether the drawn event happens
     */
    boolean happens(EventTables tables, double bound_perS) {
        drawMember(tables, random.nextDouble() * bound_perS);
        centre = lists.members[siteClass][place];
        instance = drawInstance(tables);
        outcome = tables.outcome(codes, instance, centre);
        return outcome >= 0 && isAccepted(tables);
    }

    private void drawMember(EventTables tables, double target) {
        double left = target;
        for (int next : tables.activeClasses) {
            double weight_perS = lists.counts[next] * tables.classBound_perS[next];
            if (weight_perS > 0) {
                siteClass = next;
                if (left < weight_perS) {
                    break;
                }
                left -= weight_perS;
            }
        }
        // Rounding may leave a target at the very end without an owner: it belongs to the last member.
        place = Math.min(lists.counts[siteClass] - 1, (int) (left * tables.inverseBound_s[siteClass]));
    }

    private int drawInstance(EventTables tables) {
        int count = tables.instanceCount[siteClass];
        int first = tables.firstInstance[siteClass];
        if (count == 1) {
            return first * EventTables.INSTANCE;
        }
        // The product of 63 random bits and twice the count holds a uniform place above, a uniform fraction below.
        long bits = random.nextLong() >>> 1;
        int drawn = first + (int) Math.multiplyHigh(bits, 2L * count);
        double fraction = (bits * (2L * count) >>> 11) * 0x1p-53;
        return EventTables.INSTANCE * (fraction < tables.aliasThreshold[drawn] ? drawn : tables.aliasOther[drawn]);
    }

    private boolean isAccepted(EventTables tables) {
        double probability = tables.acceptance(codes, outcome, instance, centre);
        if (tables.siteFactor != null) {
            probability *= tables.siteFactor[centre];
        }
        return probability >= 1 || random.nextDouble() < probability;
    }
}
