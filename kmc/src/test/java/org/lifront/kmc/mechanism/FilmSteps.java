package org.lifront.kmc.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import org.lifront.kmc.engine.SiteList;
import org.lifront.kmc.field.Polarity;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.testbed.HandMadeInterface;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

/** A box, of 1 nm sites unless told otherwise, with phosphate on alumina on the electrolyte, to be filled by each test of a step. */
final class FilmSteps {

    /** Thermal energy at room temperature in eV. */
    static final double KT_EV = 8.617333262e-5 * 298.15;

    /** First layer of the electrolyte. */
    static final int SURFACE = 10;

    final LatticeShape shape;
    final PhaseTable phases = Structures.onElectrolyte(Materials.alumina(), Materials.phosphate());
    final int insulating = phases.asDeposited(0);
    final int lithiated = phases.converted(0);
    final int intact = phases.asDeposited(1);
    final int cracked = phases.converted(1);
    final Occupancy occupancy;
    private final HandMadeInterface surface;

    FilmSteps() {
        this(1e-9);
    }

    FilmSteps(double spacing_m) {
        shape = new LatticeShape(6, 5, 24, spacing_m);
        occupancy = Structures.bare(shape, SURFACE);
        surface = new HandMadeInterface(occupancy, phases, SURFACE);
    }

    /** What lithiates at once in this box. */
    EventCubes cubes() {
        return new EventCubes(shape, SURFACE);
    }

    /** Site at layer z of the middle column. */
    int site(int z) {
        return shape.site(2, 2, z);
    }

    void place(int site, int phase) {
        occupancy.place(site, phase);
    }

    void fill(int from, int to, int phase) {
        Structures.fill(occupancy, from, to, phase);
    }

    Surroundings surroundings() {
        return surface.surroundings();
    }

    /** Surroundings whose fields belong to a current. */
    Surroundings solved(Polarity polarity, double current_APerM2) {
        return surface.solve(polarity, current_APerM2).surroundings();
    }

    double rate_perS(ElementaryStep step, int site) {
        assertThat(step.isEligible(surroundings(), site)).isTrue();
        return step.propensity_perS(surroundings(), site);
    }

    boolean isEligible(ElementaryStep step, int site) {
        return step.isEligible(surroundings(), site);
    }

    /** Applies a step and returns the sites it says it has changed. */
    int[] apply(ElementaryStep step, int site) {
        SiteList changed = new SiteList();
        step.apply(surroundings(), site, changed);
        int[] sites = new int[changed.size()];
        java.util.Arrays.setAll(sites, changed::get);
        return sites;
    }
}
