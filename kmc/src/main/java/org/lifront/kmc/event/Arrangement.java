package org.lifront.kmc.event;

import org.lifront.kmc.chemistry.LatticeBox;
import org.lifront.lattice.crystal.Bond;

/**
 * A centre and the neighbours that take part in a step.
 *
 * @param second the way to the first neighbour; null if only the centre takes part
 * @param third the way to the second neighbour; null if there is none
 */
record Arrangement(Bond second, Bond third) {

    static final Arrangement CENTRE = new Arrangement(null, null);

    /**
     * Number of bonds between two of the sites, whose positions are 0 for the centre, 1 and 2. In a narrow box that
     * repeats, neighbours on opposite sides may be bonded through the border.
     *
     * @param box lattice and extent
     * @param basis number of the centre in its unit cell
     */
    int bondsBetween(LatticeBox box, int basis, int first, int second) {
        Bond from = way(basis, first);
        Bond to = way(basis, second);
        return (int) box.structure().bonds(from.basis()).stream()
                .filter(bond -> bond.basis() == to.basis()
                        && meets(from.dx() + bond.dx() - to.dx(), box.cellsX(), box.periodicX())
                        && meets(from.dy() + bond.dy() - to.dy(), box.cellsY(), box.periodicY())
                        && meets(from.dz() + bond.dz() - to.dz(), box.cellsZ(), box.periodicZ()))
                .count();
    }

    private static boolean meets(int cellsApart, int cells, boolean isPeriodic) {
        return cellsApart == 0 || isPeriodic && cellsApart % cells == 0;
    }

    private Bond way(int basis, int position) {
        return switch (position) {
            case 0 -> new Bond(0, 0, 0, basis);
            case 1 -> second;
            default -> third;
        };
    }
}
