package org.lifront.runs.scenario;

import java.util.stream.Stream;
import org.lifront.kmc.cell.Box;
import org.lifront.kmc.cell.CyclingProtocol;
import org.lifront.kmc.cell.FilmSpecification;
import org.lifront.kmc.cell.Galvanostatic;
import org.lifront.kmc.cell.LateralBlocks;
import org.lifront.kmc.cell.Stack;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.kmc.units.Unit;

/** Combinations of values that are each allowed but do not go together. */
final class CrossChecks {

    private static final double LEAST_ELECTROLYTE_M = 32e-9;
    /** A site may lie this many standard deviations above the mean thickness before it leaves the box. */
    private static final double ROUGHNESS_MARGIN = 6;

    private static final double MOST_METAL_M = 100e-6;
    private static final double SHORTEST_HALF_CYCLE_S = 1;
    private static final double LONGEST_HALF_CYCLE_S = 1000 * 3600.0;
    private static final int FEWEST_COLUMNS_PER_GRAIN = 8;
    /** What an array can index, with the few elements that virtual machines reserve. */
    private static final long MOST_SITES = Integer.MAX_VALUE - 8L;

    private static final Unit NM = Unit.parse("nm");
    private static final Unit UM = Unit.parse("um");

    private CrossChecks() {}

    static void check(InputNode root, Stack stack, Box box, CyclingProtocol protocol, ParameterSet parameters) {
        filmsFitTheBox(root, stack, box, parameters);
        sitesFitTheMemory(root, box);
        grainsFitTheBox(root, box);
        blocksFitTheBox(root, box, stack);
        if (protocol.drive() instanceof Galvanostatic galvanostatic) {
            metalPerHalfCycle(root, galvanostatic, parameters.contact().molarVolume_m3PerMol());
            halfCycleDuration(root, galvanostatic);
        }
    }

    private static void filmsFitTheBox(InputNode root, Stack stack, Box box, ParameterSet parameters) {
        double sum_m = stack.thickness_m();
        double variance_m2 = Stream.concat(stack.onElectrolyte().stream(), stack.onLithium().stream())
                .mapToDouble(CrossChecks::variance_m2)
                .sum();
        double needed_m = sum_m + ROUGHNESS_MARGIN * Math.sqrt(variance_m2) + LEAST_ELECTROLYTE_M;
        if (needed_m > box.height_m()) {
            throw StackReader.thickestFilm(root.require("stack"), parameters)
                    .error("the films are " + NM.show(sum_m) + " thick and with their roughness need a box of "
                            + NM.show(needed_m) + " to leave " + NM.show(LEAST_ELECTROLYTE_M)
                            + " of LATP, but 'lattice.height' is " + NM.show(box.height_m())
                            + ", expected thinner films or a higher box");
        }
    }

    private static double variance_m2(FilmSpecification film) {
        double roughness_sqrtM = film.material().growth().roughness_sqrtM();
        return roughness_sqrtM * roughness_sqrtM * film.thickness_m();
    }

    private static void sitesFitTheMemory(InputNode root, Box box) {
        // A whole number of layers may come out of the division a rounding error above itself.
        double layers = Math.ceil(box.height_m() / box.spacing_m() - 1e-6);
        double sites = box.columnsX() * layers * box.columnsY();
        if (sites > MOST_SITES) {
            throw at(root, "lattice", "height")
                    .error("the lattice has " + Unit.parse("").show(sites) + " sites, expected at most " + MOST_SITES
                            + "; use fewer columns, a lower box or a wider spacing");
        }
    }

    private static void grainsFitTheBox(InputNode root, Box box) {
        int most = Math.max(1, box.columnsX() * box.columnsY() / FEWEST_COLUMNS_PER_GRAIN);
        if (box.grains() > most) {
            throw at(root, "lattice", "grains")
                    .error("found " + box.grains() + " grains, expected at most " + most + " on " + box.columnsX()
                            + " x " + box.columnsY() + " columns");
        }
    }

    private static void blocksFitTheBox(InputNode root, Box box, Stack stack) {
        try {
            box.blocks().ifPresent(counts -> LateralBlocks.of(box, stack, counts));
        } catch (IllegalArgumentException e) {
            throw at(root, "lattice", "blocks").error(e.getMessage());
        }
    }

    private static void metalPerHalfCycle(InputNode root, Galvanostatic drive, double molarVolume_m3PerMol) {
        double metal_m = drive.halfCycleCapacity_CPerM2() / PhysicalConstants.FARADAY_CPERMOL * molarVolume_m3PerMol;
        if (metal_m > MOST_METAL_M) {
            throw at(root, "protocol", "capacity")
                    .error("a half cycle would move " + UM.show(metal_m) + " of lithium, expected at most "
                            + UM.show(MOST_METAL_M));
        }
    }

    private static void halfCycleDuration(InputNode root, Galvanostatic drive) {
        double duration_s = drive.halfCycle_s();
        if (duration_s < SHORTEST_HALF_CYCLE_S || duration_s > LONGEST_HALF_CYCLE_S) {
            throw at(root, "protocol", "capacity")
                    .error("at this current density a half cycle would last "
                            + Unit.parse("s").show(duration_s) + " ("
                            + Unit.parse("h").show(duration_s) + "), expected between 1 s and 1000 h");
        }
    }

    /** The key at fault if it was given, or else the section or the root that leaves it to its default. */
    private static InputNode at(InputNode root, String section, String key) {
        InputNode parent = root.optional(section).orElse(root);
        return parent == root ? root : parent.optional(key).orElse(parent);
    }
}
