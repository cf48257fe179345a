package org.lifront.kmc.event;

import org.lifront.lattice.crystal.Bond;
import org.lifront.lattice.crystal.CrystalStructure;

/**
 * A centre and the neighbours that take part in a step.
 *
 * @param second the way to the first neighbour; null if only the centre takes part
 * @param third the way to the second neighbour; null if there is none
 */
record Arrangement(Bond second, Bond third) {

    static final Arrangement CENTRE = new Arrangement(null, null);

    /**
     * Number of bonds between two of the sites, whose positions are 0 for the centre, 1 and 2.
     *
     * @param basis number of the centre in its unit cell
     */
    int bondsBetween(CrystalStructure structure, int basis, int first, int second) {
        Bond from = way(basis, first);
        Bond to = way(basis, second);
        return (int) structure.bonds(from.basis()).stream()
                .filter(bond -> bond.basis() == to.basis()
                        && from.dx() + bond.dx() == to.dx()
                        && from.dy() + bond.dy() == to.dy()
                        && from.dz() + bond.dz() == to.dz())
                .count();
    }

    private Bond way(int basis, int position) {
        return switch (position) {
            case 0 -> new Bond(0, 0, 0, basis);
            case 1 -> second;
            default -> third;
        };
    }
}
