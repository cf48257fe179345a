package org.lifront.kmc.event;

/**
 * A model compiled for the event loop: plain arrays, shared by all processes and never changed. Made by
 * {@link EventTableBuilder}.
 *
 * <pre>
 *   class of the centre -> its instances    weight (alias table); a record of 4 ints:
 *                                           [ offset of second | offset of third | row of the pattern | sites ]
 *   pattern, class of the second site       -> outcome, or the row of a table of triples
 *   row, class of the third site            -> outcome
 *   outcome, a record of 8 ints             [ classes after | step | moves centre | energy row of each site (3)
 *                                             | first entry of its acceptance table, shifted by the bonded energy | - ]
 *   acceptance table, energy change         -> rate over the bound of the instance
 * </pre>
 *
 * <p>Instances and outcomes are known by the index of their record's first int, so that one address calculation serves
 * all fields. Records instead of one array a field: a draw then touches 3 cache lines instead of 14.
 */
public final class EventTables {

    static final int CLASSES = 128;
    static final int NONE = -1;

    static final int INSTANCE = 4;
    static final int SECOND = 0;
    static final int THIRD = 1;
    static final int PATTERN_ROW = 2;
    static final int SITES = 3;

    static final int OUTCOME = 8;
    static final int AFTER = 0;
    static final int STEP = 1;
    static final int MOVES_CENTRE = 2;
    static final int ENERGY_ROW = 3;
    static final int ACCEPTANCE = 6;

    int[] activeClasses;
    double[] classBound_perS;
    double[] inverseBound_s;
    boolean[] isActive;
    int[] firstInstance;
    int[] instanceCount;

    double[] instanceBound_perS;
    double[] aliasThreshold;
    int[] aliasOther;
    int[] instances;

    int[] matchSecond;
    int[] matchThird;
    int[] tripleBase;
    int[] tripleColumns;
    int[] tripleOutcome;

    int[] outcomes;
    double[] acceptances;
    int[] energyChanges;
    int[][] bondOffsetsOfClass;
    double[] siteFactor;

    boolean needsPositions;
    int stepCount;

    EventTables() {}

    /** The outcome of an instance at a centre as the lattice stands, or {@link #NONE}. */
    int outcome(byte[] codes, int instance, int centre) {
        int row = instances[instance + PATTERN_ROW];
        int sites = instances[instance + SITES];
        if (sites == 1) {
            return matchSecond[row];
        }
        int match = matchSecond[row + (codes[centre + instances[instance + SECOND]] & ClassLattice.CLASS_MASK)];
        return sites == 2 || match < 0 ? match : tripleOutcome(codes, instance, centre, row, match);
    }

    private int tripleOutcome(byte[] codes, int instance, int centre, int row, int match) {
        int column = matchThird[row + (codes[centre + instances[instance + THIRD]] & ClassLattice.CLASS_MASK)];
        int pattern = row / CLASSES;
        return column < 0 ? NONE : tripleOutcome[tripleBase[pattern] + match * tripleColumns[pattern] + column];
    }

    /** Rate of an outcome over the bound of its instance, site factors left out: 0 to 1. */
    double acceptance(byte[] codes, int outcome, int instance, int centre) {
        int ofCentre = energyChange(codes, centre, outcomes[outcome + ENERGY_ROW]);
        return acceptances[entry(codes, outcome, instance, centre, ofCentre)];
    }

    /** Entry of the acceptance table, when the energy change of the centre's bonds is known. */
    private int entry(byte[] codes, int outcome, int instance, int centre, int ofCentre) {
        int entry = outcomes[outcome + ACCEPTANCE] + ofCentre;
        if (instances[instance + SITES] > 1) {
            int second = centre + instances[instance + SECOND];
            entry += energyChange(codes, second, outcomes[outcome + ENERGY_ROW + 1]);
            if (instances[instance + SITES] > 2) {
                int third = centre + instances[instance + THIRD];
                entry += energyChange(codes, third, outcomes[outcome + ENERGY_ROW + 2]);
            }
        }
        return entry;
    }

    /** Exact propensity of all instances at a centre, in 1/s. */
    double propensity_perS(byte[] codes, int centre) {
        int siteClass = codes[centre] & ClassLattice.CLASS_MASK;
        int end = endOfInstances(siteClass);
        // Most instances change the centre in the same way: its bonds are added up once.
        int row = NONE;
        int ofCentre = 0;
        double sum_perS = 0;
        for (int instance = firstInstance(siteClass); instance < end; instance += INSTANCE) {
            int outcome = outcome(codes, instance, centre);
            if (outcome >= 0) {
                if (outcomes[outcome + ENERGY_ROW] != row) {
                    row = outcomes[outcome + ENERGY_ROW];
                    ofCentre = energyChange(codes, centre, row);
                }
                int entry = entry(codes, outcome, instance, centre, ofCentre);
                sum_perS += instanceBound_perS[instance / INSTANCE] * acceptances[entry];
            }
        }
        return siteFactor == null ? sum_perS : sum_perS * siteFactor[centre];
    }

    private int energyChange(byte[] codes, int site, int row) {
        if (row < 0) {
            return 0;
        }
        int sum = 0;
        for (int offset : bondOffsetsOfClass[codes[site] & ClassLattice.CLASS_MASK]) {
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
        double rate_perS = instanceBound_perS[instance / INSTANCE] * acceptance(codes, outcome, instance, centre);
        return siteFactor == null ? rate_perS : rate_perS * siteFactor[centre];
    }

    /** First instance of a class; the next follow at distances of {@link #INSTANCE}. */
    int firstInstance(int siteClass) {
        return firstInstance[siteClass] * INSTANCE;
    }

    /** End of the instances of a class. */
    int endOfInstances(int siteClass) {
        return (firstInstance[siteClass] + instanceCount[siteClass]) * INSTANCE;
    }

    /** Number of steps of the model. */
    public int stepCount() {
        return stepCount;
    }
}
