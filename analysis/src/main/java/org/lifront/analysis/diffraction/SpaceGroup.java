package org.lifront.analysis.diffraction;

/** Rhombohedral space groups of NASICON in hexagonal axes, obverse setting, as far as their reflection conditions go. */
public enum SpaceGroup {
    /** Number 167; also corundum. Conditions: -h + k + l = 3n, and l = 2n for h -h l. */
    R_3C("R-3c") {
        @Override
        boolean allows(int h, int k, int l) {
            boolean onGlidePlane = k == 0 || h == 0 || h == -k;
            return centred(h, k, l) && !(onGlidePlane && l % 2 != 0);
        }
    },
    /** Number 148. Condition: -h + k + l = 3n. */
    R_3("R-3") {
        @Override
        boolean allows(int h, int k, int l) {
            return centred(h, k, l);
        }
    };

    private final String symbol;

    SpaceGroup(String symbol) {
        this.symbol = symbol;
    }

    /** Hermann-Mauguin symbol. */
    public String symbol() {
        return symbol;
    }

    /** Whether the reflection is not extinct by symmetry; International Tables for Crystallography A. */
    abstract boolean allows(int h, int k, int l);

    private static boolean centred(int h, int k, int l) {
        return Math.floorMod(-h + k + l, 3) == 0;
    }
}
