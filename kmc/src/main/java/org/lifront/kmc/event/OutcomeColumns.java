package org.lifront.kmc.event;

import java.util.ArrayList;
import java.util.List;

/** Numbers outcomes and lays them out column by column. */
final class OutcomeColumns {

    private final EventTableCompiler compiler;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Double> bounds_perS = new ArrayList<>();
    private final List<Double> acceptances = new ArrayList<>();

    OutcomeColumns(EventTableCompiler compiler) {
        this.compiler = compiler;
    }

    /** Adds an outcome of a pattern with this bound and returns its record. */
    int add(Outcome outcome, double bound_perS) {
        outcomes.add(outcome);
        bounds_perS.add(bound_perS);
        return (outcomes.size() - 1) * EventTables.OUTCOME;
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
        tables.outcomes = new int[outcomes.size() * EventTables.OUTCOME];
        for (int number = 0; number < outcomes.size(); number++) {
            Outcome outcome = outcomes.get(number);
            int record = number * EventTables.OUTCOME;
            tables.outcomes[record + EventTables.AFTER] = outcome.after();
            tables.outcomes[record + EventTables.STEP] = outcome.step();
            tables.outcomes[record + EventTables.MOVES_CENTRE] = movesCentre(outcome, tables.isActive) ? 1 : 0;
            storeRates(tables.outcomes, record, outcome, bounds_perS.get(number));
        }
        tables.acceptances =
                acceptances.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Whether all that happens to the lists of centres is that one member moves from the centre to its neighbour. */
    private static boolean movesCentre(Outcome outcome, boolean[] isActive) {
        return outcome.classAfter(1) == outcome.classBefore(0)
                && !isActive[outcome.classAfter(0)]
                && !isActive[outcome.classBefore(1)]
                && outcome.classBefore(1) != 0
                && outcome.classAfter(2) == outcome.classBefore(2);
    }

    private void storeRates(int[] records, int record, Outcome outcome, double bound_perS) {
        boolean isConstant = !compiler.readsEnergies(outcome);
        int lowest = compiler.lowest(outcome);
        int highest = isConstant ? lowest : compiler.highest(outcome);
        for (int position = 0; position < 3; position++) {
            int before = outcome.classBefore(position);
            records[record + EventTables.ENERGY_ROW + position] =
                    isConstant || before == 0 ? -1 : compiler.rows().row(before, outcome.classAfter(position));
        }
        // Rows add up to the energy change without the bonded part, and the table begins with the lowest change.
        records[record + EventTables.ACCEPTANCE] = acceptances.size() + (isConstant ? 0 : outcome.bonded() - lowest);
        RateFunction rates = compiler.rates(outcome);
        for (int change = lowest; change <= highest; change++) {
            double rate_perS = rates.rate_perS(change * compiler.rows().quantum_J());
            acceptances.add(bound_perS > 0 ? rate_perS / bound_perS : 0);
        }
    }
}
