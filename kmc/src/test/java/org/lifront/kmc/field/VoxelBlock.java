package org.lifront.kmc.field;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.lifront.kmc.material.FilmMaterial;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

/**
 * A block of ohmic sites between two plates, periodic sideways: the metal touches the upper face of the top layer without
 * a contact resistance, ground the lower face of the bottom layer.
 */
final class VoxelBlock {

    private final LatticeShape shape;
    private final PhaseTable phases;
    private final IonField field;
    private final Occupancy occupancy;

    /**
     * @param shape the block
     * @param conductivity_SPerM conductivity of each phase
     * @param phaseOfSite phase of each site as an index of that array; -1 for metal, which must reach up to the top
     */
    VoxelBlock(LatticeShape shape, double[] conductivity_SPerM, IntUnaryOperator phaseOfSite) {
        this.shape = shape;
        this.phases = Structures.onElectrolyte(
                Arrays.stream(conductivity_SPerM).mapToObj(Materials::ohmic).toArray(FilmMaterial[]::new));
        this.field = new IonField(shape, phases, Materials.contact(0, 0), PhysicalConstants.REFERENCE_TEMPERATURE_K);
        this.occupancy = new Occupancy(shape);
        fill(phaseOfSite);
    }

    /** Puts other phases on all sites. */
    void fill(IntUnaryOperator phaseOfSite) {
        for (int site = 0; site < shape.siteCount(); site++) {
            int phase = phaseOfSite.applyAsInt(site);
            occupancy.place(site, phase < 0 ? 0 : phases.asDeposited(phase));
        }
    }

    IonField field() {
        return field;
    }

    Occupancy occupancy() {
        return occupancy;
    }

    /** Resistance from plate to plate times the area of the block. */
    double resistance_ohmM2() {
        return field.restResistance_ohmM2(occupancy);
    }

    /** Mean conductivity from plate to plate; 0 without a path. */
    double conductivity_SPerM() {
        return shape.nz() * shape.spacing_m() / resistance_ohmM2();
    }
}
