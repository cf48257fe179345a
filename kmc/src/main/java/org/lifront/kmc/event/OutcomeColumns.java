package org.lifront.kmc.event;

import java.util.ArrayList;
import java.util.List;

/** Numbers outcomes and lays them out column by column. */
final class OutcomeColumns {

    private static final int BYTE = 0xFF;

    private final EventTableCompiler compiler;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Double> bounds_perS = new ArrayList<>();

    OutcomeColumns(EventTableCompiler compiler) {
        this.compiler = compiler;
    }

    /** Adds an outcome of a pattern with this bound and returns its number. */
    int add(Outcome outcome, double bound_perS) {
        outcomes.add(outcome);
        bounds_perS.add(bound_perS);
        return outcomes.size() - 1;
    }

    /** Whether some outcome changes a neighbour that itself is a centre of events. */
    boolean changesActiveNeighbours(boolean[] isActive) {
        for (Outcome outcome : outcomes) {
            for (int position = 1; position < 3; position++) {
                int before = outcome.classBefore(position);
                if (isActive[before] && outcome.classAfter(position) != before) {
                    return true;
                }
            }
        }
        return false;
    }

    void store(EventTables tables) {
        int count = outcomes.size();
        tables.outcomeStep = new int[count];
        tables.outcomeAfter = new int[count];
        tables.outcomeMovesCentre = new boolean[count];
        tables.acceptance = new double[count];
        tables.acceptanceByEnergy = new double[count][];
        tables.lowestEnergy = new int[count];
        tables.bondedEnergy = new int[count];
        tables.energyRows = new int[3 * count];
        for (int number = 0; number < count; number++) {
            Outcome outcome = outcomes.get(number);
            tables.outcomeStep[number] = outcome.step();
            tables.outcomeAfter[number] = outcome.after();
            tables.outcomeMovesCentre[number] = movesCentre(outcome, tables.isActive);
            tables.bondedEnergy[number] = outcome.bonded();
            storeRows(tables, number, outcome);
            storeAcceptance(tables, number, outcome, bounds_perS.get(number));
        }
    }

    /** Whether all that happens to the lists of centres is that one member moves from the centre to its neighbour. */
    private static boolean movesCentre(Outcome outcome, boolean[] isActive) {
        int third = outcome.before() >>> 16 & BYTE;
        return outcome.classAfter(1) == outcome.classBefore(0)
                && !isActive[outcome.classAfter(0)]
                && !isActive[outcome.classBefore(1)]
                && outcome.classBefore(1) != 0
                && outcome.classAfter(2) == third;
    }

    private void storeRows(EventTables tables, int number, Outcome outcome) {
        for (int position = 0; position < 3; position++) {
            int before = outcome.classBefore(position);
            tables.energyRows[3 * number + position] =
                    before == 0 ? -1 : compiler.rows().row(before, outcome.classAfter(position));
        }
    }

    private void storeAcceptance(EventTables tables, int number, Outcome outcome, double bound_perS) {
        RateFunction rates = compiler.rates(outcome);
        double quantum_J = compiler.rows().quantum_J();
        int lowest = compiler.lowest(outcome);
        tables.lowestEnergy[number] = lowest;
        tables.acceptance[number] = bound_perS > 0 ? rates.rate_perS(lowest * quantum_J) / bound_perS : 0;
        if (compiler.readsEnergies(outcome)) {
            double[] table = new double[compiler.highest(outcome) - lowest + 1];
            for (int change = 0; change < table.length; change++) {
                table[change] = bound_perS > 0 ? rates.rate_perS((lowest + change) * quantum_J) / bound_perS : 0;
            }
            tables.acceptanceByEnergy[number] = table;
        }
    }
}
