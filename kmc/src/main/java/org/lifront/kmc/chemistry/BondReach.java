package org.lifront.kmc.chemistry;

import java.util.ArrayList;
import java.util.List;
import org.lifront.lattice.crystal.Bond;
import org.lifront.lattice.crystal.CrystalStructure;

/** How far the bonds of a crystal structure reach. */
final class BondReach {

    private BondReach() {}

    /**
     * Cells after which a box may repeat along an axis so that a site and all its neighbours stay different sites.
     *
     * @param axis 0 for x, 1 for y, 2 for z
     */
    static int leastPeriod(CrystalStructure structure, int axis) {
        int widest = 0;
        for (int site = 0; site < structure.basis().size(); site++) {
            List<Bond> bonds = new ArrayList<>(structure.bonds(site));
            bonds.add(new Bond(0, 0, 0, site));
            widest = Math.max(widest, widest(bonds, axis));
        }
        return widest + 1;
    }

    private static int widest(List<Bond> bonds, int axis) {
        int widest = 0;
        for (Bond one : bonds) {
            for (Bond other : bonds) {
                if (one.basis() == other.basis()) {
                    widest = Math.max(widest, along(one, axis) - along(other, axis));
                }
            }
        }
        return widest;
    }

    private static int along(Bond bond, int axis) {
        return axis == 0 ? bond.dx() : axis == 1 ? bond.dy() : bond.dz();
    }
}
