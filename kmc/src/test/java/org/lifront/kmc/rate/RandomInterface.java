package org.lifront.kmc.rate;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.lifront.kmc.field.Polarity;
import org.lifront.kmc.material.FilmMaterial;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.testbed.HandMadeInterface;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

/** Rough stacks with pinholes and grain boundaries on which every mechanism runs. */
final class RandomInterface {

    private static final int SURFACE = 16;

    private final LatticeShape shape;
    private final UniformRandomProvider random;
    private final Occupancy occupancy;

    private RandomInterface(double spacing_m, long seed) {
        shape = new LatticeShape(8, 7, 40, spacing_m);
        occupancy = Structures.bare(shape, SURFACE);
        random = Structures.random(seed);
    }

    /** One of several stacks on sites of 1 nm, solved for a stripping current, with its engine. */
    static HandMadeInterface of(String stack, long seed) {
        return of(stack, 1e-9, seed);
    }

    /** One of several stacks, solved for a stripping current, with its engine. */
    static HandMadeInterface of(String stack, double spacing_m, long seed) {
        RandomInterface maker = new RandomInterface(spacing_m, seed);
        FilmMaterial alumina = Materials.rupturing(Materials.alumina(), 0.5, 2e6);
        FilmMaterial phosphate = Materials.rupturing(Materials.phosphate(), 0.3, 2e6);
        PhaseTable phases = switch (stack) {
            case "bare" -> table(List.of(), List.of());
            case "alumina" -> table(List.of(alumina), List.of());
            case "phosphate" -> table(List.of(phosphate), List.of());
            case "phosphate on alumina" -> table(List.of(alumina, phosphate), List.of());
            case "alumina on both sides" -> table(List.of(alumina), List.of(alumina));
            default -> table(List.of(alumina), List.of(phosphate, alumina));
        };
        maker.grow(phases);
        return new HandMadeInterface(maker.occupancy, phases, SURFACE)
                .withEngine(seed)
                .solve(Polarity.STRIPPING, 0.667);
    }

    private static PhaseTable table(List<FilmMaterial> onElectrolyte, List<FilmMaterial> onLithium) {
        return new PhaseTable(Materials.electrolyte(), onElectrolyte, onLithium);
    }

    private void grow(PhaseTable phases) {
        List<Integer> upwards = new ArrayList<>();
        for (int layer = 0; layer < phases.layerCount(); layer++) {
            if (!phases.isOnLithium(layer)) {
                upwards.add(layer);
            }
        }
        for (int layer = phases.layerCount() - 1; layer >= 0; layer--) {
            if (phases.isOnLithium(layer)) {
                upwards.add(layer);
            }
        }
        for (int column = 0; column < shape.columnCount(); column++) {
            int z = SURFACE;
            for (int layer : upwards) {
                int sites = random.nextInt(10) == 0 ? 0 : 2 + random.nextInt(3);
                Structures.fillColumn(occupancy, column, z - sites, z, phases.initial(layer));
                z -= sites;
            }
            if (shape.x(column) == 3) {
                for (int depth = SURFACE; depth < shape.nz(); depth++) {
                    occupancy.markBoundary(shape.site(column, depth));
                }
            }
        }
    }
}
