package org.lifront.analysis.microscopy;

import java.util.List;
import java.util.Optional;
import org.lifront.analysis.substance.ChemicalFormula;
import org.lifront.analysis.substance.Element;
import org.lifront.analysis.substance.Substance;
import org.lifront.analysis.substance.Substances;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Cross-sections of one electrode: atoms of each element per volume, and the contrast of backscattered electrons;
 * docs/model.md equations (53) and (54). A lamella runs along x, z points from the metal into the electrolyte; a pixel is the
 * mean over the rows y of the lamella. Volumes are those of sites: a film that has swollen shows in the place it had.
 */
public final class ElementMaps {

    /** Elements that are mapped. */
    public static final List<String> ELEMENTS = List.of("Li", "Al", "Ti", "P", "O");

    private static final double AVOGADRO_PERMOL = 6.02214076e23;
    private static final double NM3_PER_CM3 = 1e21;
    private static final Substance LITHIUM = new Substance(ChemicalFormula.parse("Li"), 0.534, 0, 1);

    private final OccupancyView box;
    private final int firstRow;
    private final int rows;
    private final double titanium_perNm3;
    private final double[][] atoms_perNm3;

    /**
     * @param box the box of an electrode
     * @param phases its stack
     * @param substances what phases consist of
     * @param firstRow first row y of the lamella
     * @param rows number of rows, periodic
     */
    public ElementMaps(OccupancyView box, PhaseTable phases, Substances substances, int firstRow, int rows) {
        this.box = box;
        this.firstRow = firstRow;
        this.rows = rows;
        this.titanium_perNm3 = phases.electrolyte().titaniumDensity_perM3() * 1e-27;
        this.atoms_perNm3 = new double[phases.size()][ELEMENTS.size()];
        for (int phase = 0; phase < phases.size(); phase++) {
            Optional<Substance> substance =
                    phase == OccupancyView.LITHIUM ? Optional.of(LITHIUM) : substances.ofPhase(phases, phase);
            for (int element = 0; element < ELEMENTS.size(); element++) {
                String symbol = ELEMENTS.get(element);
                atoms_perNm3[phase][element] =
                        substance.map(s -> atoms_perNm3(s, symbol)).orElse(Double.NaN);
            }
        }
    }

    /** Atoms of an element per volume of the film as deposited. */
    static double atoms_perNm3(Substance substance, String symbol) {
        return substance.formula().amountOf(symbol)
                * substance.density_gPerCm3()
                * substance.expansion()
                / substance.formula().molarMass_gPerMol()
                * AVOGADRO_PERMOL
                / NM3_PER_CM3;
    }

    /**
     * Atoms of an element per nm3.
     *
     * @param symbol one of {@link #ELEMENTS}
     * @param x column along x
     * @param z layer from the metal
     * @return not negative; NaN where the composition of a film is not known
     */
    public double density_perNm3(String symbol, int x, int z) {
        int element = ELEMENTS.indexOf(symbol);
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += ofSite(element, site(x, row, z));
        }
        return sum / rows;
    }

    private int site(int x, int row, int z) {
        LatticeShape shape = box.shape();
        return shape.site(x, (firstRow + row) % shape.ny(), z);
    }

    /** Ti3+ holds one Li beside itself; a filled boundary site as many Li as it would hold Ti. */
    private double ofSite(int element, int site) {
        double excess = ELEMENTS.get(element).equals("Li")
                ? (box.isReduced(site) ? titanium_perNm3 : 0) + (box.holdsBoundaryLithium(site) ? titanium_perNm3 : 0)
                : 0;
        return atoms_perNm3[box.phase(site)][element] + excess;
    }

    /** Share of electrons that are backscattered from a pixel as thick as it needs, 0 to 1; NaN as above. */
    public double backscatter(int x, int z) {
        double mass = 0;
        double weighted = 0;
        for (String symbol : ELEMENTS) {
            Element element = Element.of(symbol).orElseThrow();
            double ofElement = density_perNm3(symbol, x, z) * element.molarMass_gPerMol();
            mass += ofElement;
            weighted += ofElement * backscatter(element.atomicNumber());
        }
        return weighted / mass;
    }

    /** Backscatter coefficient of a pure element, Reuter 1972. */
    static double backscatter(int atomicNumber) {
        double z = atomicNumber;
        return -0.0254 + z * (0.016 + z * (-1.86e-4 + z * 8.3e-7));
    }
}
