package org.lifront.lattice.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A crystal lattice: sites of a unit cell and which sites are neighbours.
 *
 * <p>All positions are in units of the lattice constant. A box of cells is always addressed by three integers; the
 * hexagonal layer uses the centred rectangular cell of sides 1 and sqrt(3), so that boxes stay rectangular.
 */
public enum CrystalStructure {
    /** Square lattice, one site a cell, 4 neighbours; one layer of cells. */
    SQUARE("square", true, 1, 1, List.of(new BasisSite("site", 0, 0, 0)), Map.of("site-site", 1.0)),
    /** Hexagonal (triangular) layer, two sites a rectangular cell, 6 neighbours; one layer of cells. */
    HEXAGONAL(
            "hexagonal",
            true,
            Math.sqrt(3),
            1,
            List.of(new BasisSite("site", 0, 0, 0), new BasisSite("site", 0.5, Math.sqrt(3) / 2, 0)),
            Map.of("site-site", 1.0)),
    /** Simple cubic lattice, one site a cell, 6 neighbours. */
    SIMPLE_CUBIC("simple cubic", false, 1, 1, List.of(new BasisSite("site", 0, 0, 0)), Map.of("site-site", 1.0)),
    /** Body-centred cubic lattice, two sites a cell, 8 neighbours. */
    BODY_CENTRED_CUBIC(
            "bcc",
            false,
            1,
            1,
            List.of(new BasisSite("site", 0, 0, 0), new BasisSite("site", 0.5, 0.5, 0.5)),
            Map.of("site-site", Math.sqrt(3) / 2)),
    /** Face-centred cubic lattice, four sites a cell, 12 neighbours. */
    FACE_CENTRED_CUBIC("fcc", false, 1, 1, fcc(), Map.of("fcc-fcc", Math.sqrt(0.5))),
    /**
     * Face-centred cubic lattice with its octahedral and tetrahedral interstices: 4 + 4 + 8 sites a cell. Neighbours of
     * an fcc site: 12 fcc, 6 octahedral, 8 tetrahedral; of an octahedral one: 6 fcc, 12 octahedral, 8 tetrahedral; of a
     * tetrahedral one: 4 fcc, 4 octahedral, 6 tetrahedral.
     */
    FCC_WITH_INTERSTICES(
            "fcc with interstices",
            false,
            1,
            1,
            fccWithInterstices(),
            Map.of(
                    "fcc-fcc",
                    Math.sqrt(0.5),
                    "octahedral-octahedral",
                    Math.sqrt(0.5),
                    "tetrahedral-tetrahedral",
                    0.5,
                    "fcc-octahedral",
                    0.5,
                    "fcc-tetrahedral",
                    Math.sqrt(3) / 4,
                    "octahedral-tetrahedral",
                    Math.sqrt(3) / 4));

    private static final double SLACK = 1e-6;

    private final String label;
    private final boolean planar;
    private final double cellY;
    private final double cellZ;
    private final List<BasisSite> basis;
    private final List<List<Bond>> bonds;

    CrystalStructure(
            String label,
            boolean planar,
            double cellY,
            double cellZ,
            List<BasisSite> basis,
            Map<String, Double> neighbourDistances) {
        this.label = label;
        this.planar = planar;
        this.cellY = cellY;
        this.cellZ = cellZ;
        this.basis = basis;
        List<List<Bond>> found = new ArrayList<>();
        for (int site = 0; site < basis.size(); site++) {
            found.add(bondsOf(site, neighbourDistances));
        }
        this.bonds = List.copyOf(found);
    }

    private static List<BasisSite> fcc() {
        return List.of(
                new BasisSite("fcc", 0, 0, 0),
                new BasisSite("fcc", 0.5, 0.5, 0),
                new BasisSite("fcc", 0.5, 0, 0.5),
                new BasisSite("fcc", 0, 0.5, 0.5));
    }

    private static List<BasisSite> fccWithInterstices() {
        List<BasisSite> sites = new ArrayList<>(fcc());
        for (BasisSite metal : fcc()) {
            sites.add(new BasisSite("octahedral", (metal.x() + 0.5) % 1, metal.y(), metal.z()));
        }
        for (int corner = 0; corner < 8; corner++) {
            sites.add(new BasisSite(
                    "tetrahedral",
                    0.25 + 0.5 * (corner & 1),
                    0.25 + 0.5 * (corner >> 1 & 1),
                    0.25 + 0.5 * (corner >> 2 & 1)));
        }
        return List.copyOf(sites);
    }

    private List<Bond> bondsOf(int site, Map<String, Double> distances) {
        int depth = planar ? 0 : 1;
        List<Bond> found = new ArrayList<>();
        for (int dz = -depth; dz <= depth; dz++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    for (int other = 0; other < basis.size(); other++) {
                        Bond bond = new Bond(dx, dy, dz, other);
                        if (isNeighbour(site, bond, distances)) {
                            found.add(bond);
                        }
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private boolean isNeighbour(int site, Bond bond, Map<String, Double> distances) {
        String from = basis.get(site).sublattice();
        String to = basis.get(bond.basis()).sublattice();
        Double wanted = distances.getOrDefault(from + "-" + to, distances.get(to + "-" + from));
        double x = displacementX(site, bond);
        double y = displacementY(site, bond);
        double z = displacementZ(site, bond);
        return wanted != null && Math.abs(Math.sqrt(x * x + y * y + z * z) - wanted) < SLACK;
    }

    /** The name by which model files call this lattice. */
    public String label() {
        return label;
    }

    /** Whether this is a layer: a box has one cell along z and no neighbours there. */
    public boolean isPlanar() {
        return planar;
    }

    /** Sites of a unit cell; their order is the order of sites in every array. */
    public List<BasisSite> basis() {
        return basis;
    }

    /** The neighbours of a site of the unit cell, in a fixed order. */
    public List<Bond> bonds(int site) {
        return bonds.get(site);
    }

    /** Edge of the unit cell along y, in lattice constants; along x it is 1. */
    public double cellY() {
        return cellY;
    }

    /** Edge of the unit cell along z, in lattice constants. */
    public double cellZ() {
        return cellZ;
    }

    /** x component of the way along a bond, in lattice constants. */
    public double displacementX(int site, Bond bond) {
        return basis.get(bond.basis()).x() + bond.dx() - basis.get(site).x();
    }

    /** y component of the way along a bond, in lattice constants. */
    public double displacementY(int site, Bond bond) {
        return basis.get(bond.basis()).y() + bond.dy() * cellY - basis.get(site).y();
    }

    /** z component of the way along a bond, in lattice constants. */
    public double displacementZ(int site, Bond bond) {
        return basis.get(bond.basis()).z() + bond.dz() * cellZ - basis.get(site).z();
    }
}
