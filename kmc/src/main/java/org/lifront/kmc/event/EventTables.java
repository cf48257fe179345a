package org.lifront.kmc.event;

/**
 * A model compiled for the event loop: plain arrays, shared by all processes and never changed. Made by
 * {@link EventTableCompiler}.
 *
 * <pre>
 *   class of the centre -> its instances:  weight (alias table), offsets of the neighbours, pattern
 *   pattern, class of the second site   -> outcome, or a row of the pattern's table of triples
 *   row, class of the third site        -> outcome
 *   outcome -> classes after, probability of acceptance: constant, or by energy change from a table
 * </pre>
 */
public final class EventTables {

    static final int CLASSES = 128;
    static final int NONE = -1;

    int[] activeClasses;
    double[] classBound_perS;
    boolean[] isActive;
    int[] firstInstance;
    int[] instanceCount;

    double[] instanceBound_perS;
    double[] aliasThreshold;
    int[] aliasOther;
    int[] secondOffset;
    int[] thirdOffset;
    int[] pattern;

    int[] patternSites;
    int[] matchSecond;
    int[] matchThird;
    int[] tripleBase;
    int[] tripleColumns;
    int[] tripleOutcome;

    int[] outcomeStep;
    int[] outcomeAfter;
    boolean[] outcomeMovesCentre;
    double[] acceptance;
    double[][] acceptanceByEnergy;
    int[] lowestEnergy;
    int[] bondedEnergy;
    int[] energyRows;

    int[] energyChanges;
    int[][] bondOffsets;
    int[] basisOfClass;
    double[] siteFactor;

    boolean needsPositions;
    int stepCount;

    EventTables() {}

    /** The outcome of an instance at a centre as the lattice stands, or {@link #NONE}. */
    int outcome(byte[] codes, int instance, int centre) {
        int kind = pattern[instance];
        int sites = patternSites[kind];
        if (sites == 1) {
            return matchSecond[kind * CLASSES];
        }
        int match = matchSecond[kind * CLASSES + (codes[centre + secondOffset[instance]] & ClassLattice.CLASS_MASK)];
        if (sites == 2 || match < 0) {
            return match;
        }
        int column = matchThird[kind * CLASSES + (codes[centre + thirdOffset[instance]] & ClassLattice.CLASS_MASK)];
        return column < 0 ? NONE : tripleOutcome[tripleBase[kind] + match * tripleColumns[kind] + column];
    }

    /** Rate of an outcome over the bound of its instance, site factors left out: 0 to 1. */
    double acceptance(byte[] codes, int outcome, int instance, int centre) {
        double[] byEnergy = acceptanceByEnergy[outcome];
        if (byEnergy == null) {
            return acceptance[outcome];
        }
        int change = bondedEnergy[outcome] + energyChange(codes, centre, energyRows[3 * outcome]);
        int sites = patternSites[pattern[instance]];
        if (sites > 1) {
            change += energyChange(codes, centre + secondOffset[instance], energyRows[3 * outcome + 1]);
        }
        if (sites > 2) {
            change += energyChange(codes, centre + thirdOffset[instance], energyRows[3 * outcome + 2]);
        }
        return byEnergy[change - lowestEnergy[outcome]];
    }

    private int energyChange(byte[] codes, int site, int row) {
        if (row < 0) {
            return 0;
        }
        int sum = 0;
        for (int offset : bondOffsets[basisOfClass[codes[site] & ClassLattice.CLASS_MASK]]) {
            sum += energyChanges[row + (codes[site + offset] & ClassLattice.CLASS_MASK)];
        }
        return sum;
    }

    /** Exact propensity of an instance at a centre, in 1/s. */
    double propensity_perS(byte[] codes, int instance, int centre) {
        int outcome = outcome(codes, instance, centre);
        if (outcome < 0) {
            return 0;
        }
        double factor = siteFactor == null ? 1 : siteFactor[centre];
        return instanceBound_perS[instance] * factor * acceptance(codes, outcome, instance, centre);
    }

    /** Number of steps of the model. */
    public int stepCount() {
        return stepCount;
    }
}
