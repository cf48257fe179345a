package org.lifront.runs.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.lithium.LithiumBelowInterface;
import org.lifront.kmc.lithium.LithiumDomains;
import org.lifront.kmc.lithium.LithiumDomains.BoundaryBox;
import org.lifront.kmc.lithium.LithiumRates;
import org.lifront.kmc.material.ElectrolyteMaterial;
import org.lifront.kmc.units.Unit;

/** Reads whether lithium moves through the electrolyte as particles, and in which boxes. */
final class ParticleReader {

    private static final Map<String, Boolean> FORMS = new TreeMap<>(Map.of("columns", false, "particles", true));
    private static final int FEWEST_COLUMNS = 2;
    private static final int MOST_COLUMNS = 512;
    /** Sites of particles may be this much wider than those of the box: 0.504 nm under 0.5 nm is meant to be equal. */
    private static final double EQUAL = 1.1;

    private static final Unit NM = Unit.parse("nm");

    private ParticleReader() {}

    static Optional<LithiumDomains> read(
            InputNode lattice,
            LatticePreset preset,
            List<Integer> boxColumns,
            double boxSpacing_m,
            ElectrolyteMaterial electrolyte) {
        boolean asParticles =
                lattice.optional("lithium").map(node -> node.oneOf(FORMS)).orElse(preset.hasParticles());
        if (!asParticles) {
            lattice.optional("particles").ifPresent(node -> {
                throw node.error("has no meaning while 'lithium' is 'columns'");
            });
            return Optional.empty();
        }
        InputNode asked = first(lattice, "lithium", "preset");
        if (electrolyte.mobileLithium().isEmpty()) {
            throw asked.error(
                    "found lithium as particles, expected 'columns', because the file of the electrolyte has no"
                            + " section 'mobile_lithium'");
        }
        LithiumDomains domains = domains(lattice, preset, LithiumRates.siteSpacing_m(electrolyte));
        check(lattice, domains, boxColumns, boxSpacing_m, LithiumRates.siteSpacing_m(electrolyte));
        return Optional.of(domains);
    }

    private static LithiumDomains domains(InputNode lattice, LatticePreset preset, double siteSpacing_m) {
        InputNode section = lattice.section("particles", ScenarioKeys.in("lattice.particles"));
        List<Integer> columns = section.optional("columns")
                .map(node -> BoxReader.edges(node, FEWEST_COLUMNS, MOST_COLUMNS))
                .orElse(List.of(preset.particleColumns(), preset.particleColumns()));
        return new LithiumDomains(
                columns.get(0),
                columns.get(1),
                ScenarioKeys.PARTICLE_LAYERS.readInt(section, preset.particleLayers()),
                section.optional("spacing")
                        .map(node -> node.quantity(ScenarioKeys.PARTICLE_SPACING.range()))
                        .orElse(siteSpacing_m),
                boundary(section, preset.boundary()));
    }

    private static BoundaryBox boundary(InputNode particles, BoundaryBox preset) {
        InputNode section = particles.section("boundary", ScenarioKeys.in("lattice.particles.boundary"));
        return new BoundaryBox(
                ScenarioKeys.BOUNDARY_ACROSS.readInt(section, preset.across()),
                ScenarioKeys.BOUNDARY_ALONG.readInt(section, preset.along()),
                ScenarioKeys.BOUNDARY_LAYERS.readInt(section, preset.layers()),
                ScenarioKeys.LONGEST_HOP.readInt(section, preset.longestHop()));
    }

    private static void check(
            InputNode lattice,
            LithiumDomains domains,
            List<Integer> boxColumns,
            double boxSpacing_m,
            double siteSpacing_m) {
        InputNode particles = lattice.optional("particles").orElse(lattice);
        double widest_m = Math.max(domains.spacing_m(), siteSpacing_m);
        if (widest_m > EQUAL * boxSpacing_m) {
            throw first(particles, "spacing")
                    .error("the sites of particles are " + NM.show(widest_m)
                            + " apart, expected no more than those of the" + " box, " + NM.show(boxSpacing_m));
        }
        int perColumn = LithiumBelowInterface.fineColumnsPerCoarse(boxSpacing_m, domains.spacing_m());
        checkTiling(first(particles, "columns"), domains.columnsX(), perColumn, boxColumns.get(0));
        checkTiling(first(particles, "columns"), domains.columnsY(), perColumn, boxColumns.get(1));
        int alongPerColumn = LithiumBelowInterface.fineColumnsPerCoarse(boxSpacing_m, siteSpacing_m);
        if (domains.boundary().along() % alongPerColumn != 0) {
            throw first(first(particles, "boundary"), "along")
                    .error("found " + domains.boundary().along()
                            + " columns along the boundary, expected a multiple of " + alongPerColumn
                            + ", the columns of particles in one of the box");
        }
    }

    private static void checkTiling(InputNode at, int columns, int perColumn, int boxColumns) {
        if (columns % perColumn != 0 || boxColumns % (columns / perColumn) != 0) {
            throw at.error("found " + columns + " columns of particles, " + perColumn + " of them in one of the box,"
                    + " expected a number that tiles the " + boxColumns + " columns of the box, such as "
                    + nearest(columns, perColumn, boxColumns));
        }
    }

    /** The number that tiles the box and is nearest to the one found. */
    private static int nearest(int columns, int perColumn, int boxColumns) {
        int best = perColumn * boxColumns;
        for (int covered = 1; covered <= boxColumns; covered++) {
            int candidate = covered * perColumn;
            if (boxColumns % covered == 0
                    && candidate >= FEWEST_COLUMNS
                    && Math.abs(candidate - columns) < Math.abs(best - columns)) {
                best = candidate;
            }
        }
        return best;
    }

    /** The first of some keys that is given, or else the section itself. */
    private static InputNode first(InputNode section, String... keys) {
        for (String key : keys) {
            Optional<InputNode> node = section.optional(key);
            if (node.isPresent()) {
                return node.get();
            }
        }
        return section;
    }
}
