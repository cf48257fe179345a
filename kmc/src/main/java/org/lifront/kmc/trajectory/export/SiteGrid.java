package org.lifront.kmc.trajectory.export;

import java.util.List;
import java.util.stream.IntStream;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.trajectory.TrajectoryHeader;
import org.lifront.kmc.trajectory.TrajectoryLattice;
import org.lifront.kmc.trajectory.UnitCell;
import org.lifront.lattice.crystal.BasisSite;

/**
 * The sites of a lattice that lie at the same place of their unit cells: a rectangular grid. A lattice with one site a cell
 * is one grid.
 *
 * @param name name of the lattice, followed by the number of the site where there are several
 * @param lattice the lattice
 * @param basis which site of the unit cell
 * @param site where it lies in the unit cell, in lattice constants
 * @param cell the unit cell
 */
record SiteGrid(String name, TrajectoryLattice lattice, int basis, BasisSite site, UnitCell cell) {

    private static final double NM = 1e9;

    /**
     * The grids of a lattice.
     *
     * @throws InvalidInputException if the trajectory does not say where the sites of a unit cell lie
     */
    static List<SiteGrid> of(TrajectoryHeader header, TrajectoryLattice lattice) {
        int sites = lattice.sitesPerCell();
        UnitCell cell = header.unitCell().orElse(new UnitCell(1, 1, 1, List.of(new BasisSite("site", 0, 0, 0))));
        if (cell.basis().size() != sites) {
            throw new InvalidInputException("lattice \"" + lattice.name() + "\" of " + header.label() + " has " + sites
                    + " sites in a unit cell, but the trajectory does not say where they lie.");
        }
        return IntStream.range(0, sites)
                .mapToObj(b -> new SiteGrid(
                        sites == 1 ? lattice.name() : lattice.name() + "-" + b,
                        lattice,
                        b,
                        cell.basis().get(b),
                        cell))
                .toList();
    }

    double stepX_nm() {
        return NM * lattice.spacing_m() * cell.edgeX();
    }

    double stepY_nm() {
        return NM * lattice.spacing_m() * cell.edgeY();
    }

    double stepZ_nm() {
        return NM * lattice.spacing_m() * cell.edgeZ();
    }

    double originX_nm() {
        return NM * lattice.spacing_m() * site.x();
    }

    double originY_nm() {
        return NM * lattice.spacing_m() * site.y();
    }

    double originZ_nm() {
        return NM * lattice.spacing_m() * site.z();
    }

    /** One field of the sites of this grid. */
    byte[] values(byte[] states, StateField field) {
        int stride = lattice.sitesPerCell();
        byte[] values = new byte[states.length / stride];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) field.of(states[i * stride + basis]);
        }
        return values;
    }
}
