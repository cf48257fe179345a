package org.lifront.runs.scenario;

import static org.lifront.kmc.units.QuantityKind.AREA;
import static org.lifront.kmc.units.QuantityKind.AREAL_CAPACITY;
import static org.lifront.kmc.units.QuantityKind.LENGTH;
import static org.lifront.kmc.units.QuantityKind.TEMPERATURE;
import static org.lifront.kmc.units.QuantityKind.TIME;
import static org.lifront.kmc.units.QuantityKind.VOLTAGE;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.units.QuantityKind;
import org.lifront.kmc.units.QuantityRange;

/** Every key of a scenario, in the order in which a scenario is written. */
public final class ScenarioKeys {

    private static final String OF_PRESET = "(of the preset)";
    private static final int MOST_ALD_CYCLES = 100_000;
    private static final int MOST_CYCLES = 100_000;
    private static final int MOST_GRAINS = 100_000;

    static final FreeKey CELL = new FreeKey(
            "cell",
            "at most 64 letters, digits, '_', '-' or '.'",
            "(made from the stack)",
            "Label of the results, which names their folder. Runs with one label count as replicas.");
    static final FreeKey MATERIALS = new FreeKey(
            "materials",
            "a list of paths of files, relative to the scenario",
            "(the materials that come with the program)",
            "Files with materials of your own, or with other values for shipped ones.");
    static final FreeKey FILM_ON_LATP = film("on_latp");
    static final WholeNumberKey CYCLES_ON_LATP = aldCycles("on_latp", "the electrolyte");
    static final FreeKey FILM_ON_LITHIUM = film("on_lithium");
    static final WholeNumberKey CYCLES_ON_LITHIUM = aldCycles("on_lithium", "the lithium, with which it moves");

    static final ChoiceKey PRESET = new ChoiceKey(
            "lattice.preset",
            List.copyOf(LatticePreset.BY_NAME.keySet()),
            "quick",
            "Sets the defaults of the other keys of this section: quick has lithium as columns; standard and figures"
                    + " have it as particles, figures on wider boxes.");
    static final FreeKey COLUMNS = new FreeKey(
            "lattice.columns",
            "a whole number between 4 and 4096, or a list of two such as [24, 32]",
            OF_PRESET,
            "Columns of sites along x and y, of each interface.");
    static final QuantityKey SPACING = new QuantityKey(
            "lattice.spacing", QuantityRange.of(LENGTH, "0.2 nm", "2 nm"), "1 nm", "Distance of neighbouring sites.");
    static final QuantityKey HEIGHT = new QuantityKey(
            "lattice.height",
            QuantityRange.of(LENGTH, "32 nm", "20 um"),
            "1024 nm",
            "Height of the box, from the metal into the electrolyte, films included.");
    static final WholeNumberKey GRAINS = new WholeNumberKey(
            "lattice.grains",
            1,
            MOST_GRAINS,
            "2",
            "Grains of the electrolyte in the box; 1 for none of their boundaries. At most one for eight columns.");
    static final FreeKey BLOCKS = new FreeKey(
            "lattice.blocks",
            "two numbers such as 4x4, or auto",
            "(none: all columns are one block)",
            "Lets blocks of columns take turns, so that several threads share a wide box. Changes the trajectory.");
    static final ChoiceKey LITHIUM = new ChoiceKey(
            "lattice.lithium",
            List.of("columns", "particles"),
            OF_PRESET,
            "What lithium inside the electrolyte is: one reduction front in each column, or mobile particles on finer"
                    + " lattices.");
    static final FreeKey PARTICLE_COLUMNS = new FreeKey(
            "lattice.particles.columns",
            "a whole number between 2 and 512, or a list of two such as [16, 32]",
            OF_PRESET,
            "Columns of the domain of particles in a grain; together with its images it must tile the box.");
    static final WholeNumberKey PARTICLE_LAYERS = new WholeNumberKey(
            "lattice.particles.layers",
            16,
            4096,
            OF_PRESET,
            "Its layers. Where the front comes near the bottom, depths are too small.");
    static final QuantityKey PARTICLE_SPACING = new QuantityKey(
            "lattice.particles.spacing",
            QuantityRange.of(LENGTH, "0.2 nm", "2 nm"),
            "(one Ti a site: 0.504 nm)",
            "Distance of its sites, at most that of the box; 1 nm costs a thirtieth of 0.504 nm.");
    static final WholeNumberKey BOUNDARY_ACROSS = new WholeNumberKey(
            "lattice.particles.boundary.across",
            4,
            512,
            OF_PRESET,
            "Columns of the domain around a grain boundary, from one boundary to its next image.");
    static final WholeNumberKey BOUNDARY_ALONG = new WholeNumberKey(
            "lattice.particles.boundary.along", 1, 512, OF_PRESET, "Its columns along the boundary.");
    static final WholeNumberKey BOUNDARY_LAYERS =
            new WholeNumberKey("lattice.particles.boundary.layers", 16, 4096, OF_PRESET, "Its layers.");
    static final WholeNumberKey LONGEST_HOP = new WholeNumberKey(
            "lattice.particles.boundary.longest_hop",
            1,
            16,
            OF_PRESET,
            "Longest hop in the boundary, in sites; 1 is exact and ten times as slow as 8.");

    static final QuantityKey ELECTRODE_AREA = new QuantityKey(
            "electrode.area",
            QuantityRange.of(AREA, "0.01 mm2", "1e4 cm2"),
            "1 cm2",
            "Area of the electrodes: turns current densities into currents.");
    static final QuantityKey PELLET_THICKNESS = new QuantityKey(
            "electrode.pellet_thickness",
            QuantityRange.of(LENGTH, "1 um", "10 cm"),
            "1 mm",
            "Thickness of the electrolyte between the two interfaces.");

    static final QuantityKey CURRENT_DENSITY = new QuantityKey(
            "protocol.current_density",
            QuantityRange.of(QuantityKind.CURRENT_DENSITY, "1e-6 mA/cm2", "100 mA/cm2"),
            "0.01 mA/cm2",
            "Magnitude of the current at constant current; its sign changes with every half cycle.");
    static final QuantityKey CAPACITY = new QuantityKey(
            "protocol.capacity",
            QuantityRange.of(AREAL_CAPACITY, "1e-9 mAh/cm2", "1000 mAh/cm2"),
            "0.01 mAh/cm2",
            "Charge of a half cycle at constant current, which therefore lasts capacity / current_density.");
    static final WholeNumberKey CYCLES =
            new WholeNumberKey("protocol.cycles", 1, MOST_CYCLES, "300", "Full charge cycles.");
    static final QuantityKey CELL_TEMPERATURE = new QuantityKey(
            "protocol.temperature",
            QuantityRange.of(TEMPERATURE, "-40 C", "150 C"),
            "25 C",
            "Temperature of the cell; rates and conductivities follow their activation energies.");
    static final QuantityKey COMPLIANCE = new QuantityKey(
            "protocol.compliance",
            QuantityRange.of(VOLTAGE, "0.001 V", "1000 V"),
            "10 V",
            "Voltage limit of the cycler: where the cell asks for more, the current drops and charge is lost.");
    static final ChoiceKey DRIVE = new ChoiceKey(
            "protocol.drive",
            List.of("galvanostatic", "potentiostatic"),
            "galvanostatic",
            "Constant current or constant voltage.");
    static final QuantityKey HELD_VOLTAGE = new QuantityKey(
            "protocol.voltage",
            QuantityRange.of(VOLTAGE, "0.001 V", "1000 V"),
            "(required with a potentiostatic drive, refused otherwise)",
            "Magnitude of the voltage at constant voltage; its sign changes with every half cycle.");
    static final QuantityKey HALF_CYCLE = new QuantityKey(
            "protocol.half_cycle",
            QuantityRange.of(TIME, "1 s", "1000 h"),
            "(1 h with a potentiostatic drive, refused otherwise)",
            "Duration of a half cycle at constant voltage.");
    static final QuantityKey REST = new QuantityKey(
            "protocol.rest", QuantityRange.of(TIME, "0 s", "1000 h"), "0 s", "Open circuit after each half cycle.");

    static final WholeNumberKey SEED = new WholeNumberKey(
            "seed",
            0,
            Long.MAX_VALUE,
            Long.toString(CellSpecification.SEED),
            "Seed of all random numbers: the same seed gives the same trajectory, bit for bit.");
    static final WholeNumberKey REPLICA = new WholeNumberKey(
            "replica",
            1,
            ScenarioReader.MOST_REPLICAS,
            "(none)",
            "Number of a replica, which ends the name of its folder and changes nothing else. Sweeps set it.");
    static final QuantityKey FIELD_AGE = new QuantityKey(
            "numerics.field_age",
            QuantityRange.of(TIME, "1 s", "24 h"),
            "2 h",
            "Longest time between two solutions of the ion field; many changed sites bring the next one forward.");
    static final WholeNumberKey FRAME_EVERY =
            new WholeNumberKey("output.frame_every", 1, MOST_CYCLES, "25", "Cycles between two saved lattices.");
    static final WholeNumbersKey FRAME_CYCLES = new WholeNumbersKey(
            "output.frame_cycles",
            1,
            MOST_CYCLES,
            "Cycles after which the lattices are saved besides; those after the last cycle do not count.");

    private static final List<ScenarioKey> ALL = List.of(
            CELL,
            MATERIALS,
            FILM_ON_LATP,
            CYCLES_ON_LATP,
            FILM_ON_LITHIUM,
            CYCLES_ON_LITHIUM,
            PRESET,
            COLUMNS,
            SPACING,
            HEIGHT,
            GRAINS,
            BLOCKS,
            LITHIUM,
            PARTICLE_COLUMNS,
            PARTICLE_LAYERS,
            PARTICLE_SPACING,
            BOUNDARY_ACROSS,
            BOUNDARY_ALONG,
            BOUNDARY_LAYERS,
            LONGEST_HOP,
            ELECTRODE_AREA,
            PELLET_THICKNESS,
            CURRENT_DENSITY,
            CAPACITY,
            CYCLES,
            CELL_TEMPERATURE,
            COMPLIANCE,
            DRIVE,
            HELD_VOLTAGE,
            HALF_CYCLE,
            REST,
            SEED,
            REPLICA,
            FIELD_AGE,
            FRAME_EVERY,
            FRAME_CYCLES);

    private ScenarioKeys() {}

    private static FreeKey film(String side) {
        return new FreeKey(
                "stack." + side + "[].material",
                "the name of a material for films; 'lifront materials' lists them",
                "(required for each film)",
                "Material of one film; the films of a side are listed from the electrolyte towards the metal.");
    }

    private static WholeNumberKey aldCycles(String side, String where) {
        return new WholeNumberKey(
                "stack." + side + "[].ald_cycles",
                0,
                MOST_ALD_CYCLES,
                "(required for each film)",
                "Cycles of atomic layer deposition of that film on " + where + "; 0 for no film.");
    }

    /** All of them. */
    public static List<ScenarioKey> all() {
        return ALL;
    }

    /** The key with a path, list indices written or left out. */
    public static Optional<ScenarioKey> find(String path) {
        String wanted = path.replaceAll("\\[[0-9]*]", "[]");
        return ALL.stream().filter(key -> key.path().equals(wanted)).findFirst();
    }

    /** Names that may stand in a section, in order: those of keys and of sections in it. */
    static String[] in(String section) {
        String prefix = section.isEmpty() ? "" : section + ".";
        return ALL.stream()
                .map(ScenarioKey::path)
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()).replaceFirst("[.\\[].*", ""))
                .distinct()
                .toArray(String[]::new);
    }

    /** {@code "; did you mean 'protocol.cycles'?"} for a key without its section; nothing for what is no key. */
    static String suggestion(String name) {
        return ALL.stream()
                .filter(key -> key.name().equals(name))
                .map(ScenarioKey::path)
                .min(Comparator.comparingInt(String::length))
                .map(path -> "; did you mean '" + path + "'?")
                .orElse("");
    }
}
