package org.lifront.kmc.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lifront.lattice.crystal.Bond;
import org.lifront.lattice.crystal.CrystalStructure;

/**
 * By how many quanta each bond of a site changes its energy when the site changes its species, as a table over the
 * classes at the other end.
 */
final class EnergyRows {

    private static final int ROW = 128;

    private final ClassTable classes;
    private final CrystalStructure structure;
    private final EnergyQuanta energies;
    private final int species;
    private final int[] changes;
    private final Map<Integer, Integer> extremes = new HashMap<>();

    EnergyRows(ClassTable classes, CrystalStructure structure, EnergyQuanta energies, int species) {
        this.classes = classes;
        this.structure = structure;
        this.energies = energies;
        this.species = species;
        this.changes = new int[species * species * ROW];
        for (int from = 0; from < species; from++) {
            for (int to = 0; to < species; to++) {
                for (int other = 0; other < classes.size(); other++) {
                    int end = classes.of(other).species();
                    changes[(from * species + to) * ROW + other] = energies.pair(to, end) - energies.pair(from, end);
                }
            }
        }
    }

    int[] changes() {
        return changes;
    }

    double quantum_J() {
        return energies.quantum_J();
    }

    /** Start of the row of a class change in {@link #changes}, or -1 if the species stays the same. */
    int row(int classBefore, int classAfter) {
        int from = classes.of(classBefore).species();
        int to = classes.of(classAfter).species();
        return from == to ? -1 : (from * species + to) * ROW;
    }

    /** What two bonded changes add to the sum of their rows, which both count the bond with its old other end. */
    int together(int firstBefore, int firstAfter, int secondBefore, int secondAfter) {
        int a = classes.of(firstBefore).species();
        int b = classes.of(firstAfter).species();
        int c = classes.of(secondBefore).species();
        int d = classes.of(secondAfter).species();
        return energies.pair(b, d) - energies.pair(b, c) - energies.pair(a, d) + energies.pair(a, c);
    }

    /** Smallest (sign -1) or largest (sign +1) sum of a row over all bonds of a site, whatever its neighbours. */
    int extreme(int classBefore, int classAfter, int sign) {
        int key = (classBefore * ROW + classAfter) * 2 + (sign > 0 ? 1 : 0);
        return extremes.computeIfAbsent(key, unknown -> findExtreme(classBefore, classAfter, sign));
    }

    private int findExtreme(int classBefore, int classAfter, int sign) {
        int row = row(classBefore, classAfter);
        int sum = 0;
        List<Bond> bonds = structure.bonds(classes.of(classBefore).basis());
        for (Bond bond : row < 0 ? List.<Bond>of() : bonds) {
            sum += extremeOfBond(row, bond.basis(), sign);
        }
        return sum;
    }

    private int extremeOfBond(int row, int basis, int sign) {
        int extreme = changes[row];
        for (int other = 1; other < classes.size(); other++) {
            int change = changes[row + other];
            if (classes.of(other).basis() == basis && sign * change > sign * extreme) {
                extreme = change;
            }
        }
        return extreme;
    }
}
