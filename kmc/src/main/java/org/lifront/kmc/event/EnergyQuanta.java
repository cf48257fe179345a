package org.lifront.kmc.event;

import java.util.List;
import org.lifront.kmc.chemistry.PairEnergy;
import org.lifront.kmc.units.PhysicalConstants;

/**
 * Pair energies as whole multiples of a quantum, so that sums of them are exact, independent of the order, and small
 * enough to index tables of rates. The quantum is the greatest common divisor of the energies in units of 1e-9 eV,
 * unless the multiples grew too large: then it is the largest energy over {@value #LARGEST_MULTIPLE}, and energies are
 * rounded to it. Rounding changes energies by less than 1e-5 of the largest and keeps detailed balance exact.
 */
final class EnergyQuanta {

    private static final int LARGEST_MULTIPLE = 1 << 16;

    private final int[][] multiples;
    private final double quantum_J;

    EnergyQuanta(ClassTable classes, int speciesCount, List<PairEnergy> interactions) {
        double unit_J = 1e-9 * PhysicalConstants.ELEMENTARY_CHARGE_C;
        long divisor = 0;
        double largest_J = 0;
        for (PairEnergy pair : interactions) {
            divisor = greatestCommonDivisor(divisor, Math.abs(Math.round(pair.energy_J() / unit_J)));
            largest_J = Math.max(largest_J, Math.abs(pair.energy_J()));
        }
        quantum_J = divisor == 0 ? unit_J : Math.max(divisor * unit_J, largest_J / LARGEST_MULTIPLE);
        multiples = new int[speciesCount][speciesCount];
        for (PairEnergy pair : interactions) {
            int first = classes.species(pair.first());
            int second = classes.species(pair.second());
            multiples[first][second] = (int) Math.round(pair.energy_J() / quantum_J);
            multiples[second][first] = multiples[first][second];
        }
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    /** Energy of a pair of species in quanta; 0 beside a wall, whose species is -1. */
    int pair(int first, int second) {
        return first < 0 || second < 0 ? 0 : multiples[first][second];
    }

    double quantum_J() {
        return quantum_J;
    }
}
