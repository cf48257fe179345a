package org.lifront.analysis.spectroscopy;

/** Where Ti3+ lies below the surface of one electrode, column by column. */
interface TitaniumDepths {

    /**
     * Share of Ti3+ among all Ti of each column of the box, each layer weighted with how much of its signal comes out;
     * Ti4+ goes on for ever below the box.
     *
     * @param decay_m depth over which a signal falls by e
     * @return one share a column
     */
    double[] visibleShares(double decay_m);

    /** Weight of a layer {@code k a .. (k + 1) a} in a signal that falls by e over the decay length; all sum to 1. */
    static double weight(int layer, double spacing_m, double decay_m) {
        return StrictMath.exp(-layer * spacing_m / decay_m) * -StrictMath.expm1(-spacing_m / decay_m);
    }
}
