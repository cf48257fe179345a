package org.lifront.kmc.trajectory;

import java.util.List;
import java.util.stream.DoubleStream;
import org.lifront.lattice.crystal.BasisSite;
import org.lifront.lattice.crystal.CrystalStructure;

/**
 * Where the sites of a unit cell lie, so that programs that know no crystal can place them: the site {@code b} of the
 * cell {@code (x, y, z)} lies at {@code (x * edgeX + b.x, y * edgeY + b.y, z * edgeZ + b.z)} lattice constants.
 *
 * @param edgeX edge of the unit cell along x in lattice constants, positive
 * @param edgeY edge of the unit cell along y in lattice constants, positive
 * @param edgeZ edge of the unit cell along z in lattice constants, positive
 * @param basis its sites, at least one, in the order of the states
 */
public record UnitCell(double edgeX, double edgeY, double edgeZ, List<BasisSite> basis) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if an edge is not positive, a number not finite or there is no site
     */
    public UnitCell {
        basis = List.copyOf(basis);
        boolean finite = DoubleStream.concat(
                        DoubleStream.of(edgeX, edgeY, edgeZ),
                        basis.stream().flatMapToDouble(site -> DoubleStream.of(site.x(), site.y(), site.z())))
                .allMatch(Double::isFinite);
        if (!finite || !(Math.min(edgeX, Math.min(edgeY, edgeZ)) > 0) || basis.isEmpty()) {
            throw new IllegalArgumentException("a unit cell has positive edges and sites at finite positions, got "
                    + edgeX + " x " + edgeY + " x " + edgeZ + " with " + basis.size() + " sites");
        }
    }

    /** The unit cell of a crystal structure. */
    public static UnitCell of(CrystalStructure structure) {
        return new UnitCell(1, structure.cellY(), structure.cellZ(), structure.basis());
    }
}
