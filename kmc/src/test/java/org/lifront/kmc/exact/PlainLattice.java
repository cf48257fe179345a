package org.lifront.kmc.exact;

import java.util.List;
import org.lifront.kmc.chemistry.LatticeBox;
import org.lifront.lattice.crystal.Bond;
import org.lifront.lattice.crystal.CrystalStructure;

/**
 * The sites of a box without any padding: site {@code ((z * cellsY + y) * cellsX + x) * basis + b}, and its neighbours by
 * looking them up.
 */
final class PlainLattice {

    /** Neighbour beyond a wall. */
    static final int WALL = -1;

    private final LatticeBox box;
    private final CrystalStructure structure;
    private final int[][] neighbours;

    PlainLattice(LatticeBox box) {
        this.box = box;
        this.structure = box.structure();
        this.neighbours = new int[(int) box.siteCount()][];
        for (int site = 0; site < neighbours.length; site++) {
            List<Bond> bonds = structure.bonds(basis(site));
            neighbours[site] = new int[bonds.size()];
            for (int direction = 0; direction < bonds.size(); direction++) {
                neighbours[site][direction] = along(site, bonds.get(direction));
            }
        }
    }

    private int along(int site, Bond bond) {
        int x = wrapped(x(site) + bond.dx(), box.cellsX(), box.periodicX());
        int y = wrapped(y(site) + bond.dy(), box.cellsY(), box.periodicY());
        int z = wrapped(z(site) + bond.dz(), box.cellsZ(), box.periodicZ());
        return x < 0 || y < 0 || z < 0 ? WALL : site(x, y, z, bond.basis());
    }

    private static int wrapped(int cell, int cells, boolean isPeriodic) {
        return isPeriodic ? Math.floorMod(cell, cells) : cell < cells ? cell : WALL;
    }

    int site(int x, int y, int z, int basis) {
        return ((z * box.cellsY() + y) * box.cellsX() + x) * structure.basis().size() + basis;
    }

    int siteCount() {
        return neighbours.length;
    }

    int basis(int site) {
        return site % structure.basis().size();
    }

    int x(int site) {
        return site / structure.basis().size() % box.cellsX();
    }

    int y(int site) {
        return site / structure.basis().size() / box.cellsX() % box.cellsY();
    }

    int z(int site) {
        return site / structure.basis().size() / box.cellsX() / box.cellsY();
    }

    /** Directions that lead away from a site, walls included. */
    int directions(int site) {
        return neighbours[site].length;
    }

    /** The neighbour in a direction, or {@link #WALL}. */
    int neighbour(int site, int direction) {
        return neighbours[site][direction];
    }

    /** The way from a site in a direction, in metres. */
    double[] way_m(int site, int direction) {
        int basis = basis(site);
        Bond bond = structure.bonds(basis).get(direction);
        double constant_m = box.constant_m();
        return new double[] {
            constant_m * structure.displacementX(basis, bond),
            constant_m * structure.displacementY(basis, bond),
            constant_m * structure.displacementZ(basis, bond)
        };
    }
}
