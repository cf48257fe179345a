package org.lifront.analysis.synthetic;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.lifront.kmc.trajectory.Column;
import org.lifront.kmc.trajectory.TrajectoryHeader;
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.kmc.trajectory.TrajectoryWriter;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

/** Writes small trajectories whose every number is known: the simulation's columns, values chosen by a test. */
public final class SyntheticRun implements AutoCloseable {

    public static final int SURFACE_LAYER = 2;
    public static final LatticeShape SHAPE = new LatticeShape(4, 4, 22, 1e-9);
    private static final double HALF_CYCLE_S = 3600;
    private static final double CURRENT_A = 1e-5;

    private static final String PARAMETERS =
            "al2o3.lithiation.front_speed\t0.132 nm/h\tfitted\tfitted on the first cycles\n"
                    + "al2o3.transport.activation\t0.80 eV\tassumed\tno measurement <known>\n"
                    + "latp.transport.conductivity\t1.5e-4 S/cm\tmeasured\t10.1021/acsami.8b06366\n";

    private static final List<String> SERIES = List.of(
            "time_s",
            "cycle",
            "half_cycle",
            "current_A",
            "overpotential_V",
            "clipped",
            "resistance_ohm",
            "a_film_m",
            "b_film_m",
            "a_lithiated_m",
            "b_lithiated_m",
            "a_cracked_fraction",
            "b_cracked_fraction",
            "a_reduced_depth_m",
            "b_reduced_depth_m",
            "a_damaged_depth_m",
            "b_damaged_depth_m",
            "lost_charge_C",
            "a_power_imbalance",
            "b_power_imbalance");
    private static final List<String> FRAME =
            List.of("time_s", "cycle", "half_cycle", "overpotential_V", "resistance_ohm");

    private final Path directory;
    private final TrajectoryWriter writer;
    private final Map<String, Double> state = new LinkedHashMap<>();

    public SyntheticRun(Path directory, String cell, long seed) {
        this(directory, cell, seed, PARAMETERS);
    }

    public SyntheticRun(Path directory, String cell, long seed, String parameters) {
        this.directory = directory;
        this.writer = TrajectoryWriter.create(directory, header(cell, seed, parameters));
        SERIES.forEach(column -> state.put(column, 0.0));
    }

    private static TrajectoryHeader header(String cell, long seed, String parameters) {
        return TrajectoryHeader.ofCell(
                cell,
                "cell: " + cell + "\n",
                parameters,
                seed,
                "0.1.0",
                "abc1234",
                SHAPE,
                SURFACE_LAYER,
                List.of("lithium metal", "electrolyte", "al2o3 on electrolyte, as deposited"),
                columns(SERIES),
                columns(FRAME));
    }

    private static List<Column> columns(List<String> names) {
        return names.stream().map(name -> new Column(name, "1", name)).toList();
    }

    /** Sets a column's value for the samples to come. */
    public SyntheticRun set(String column, double value) {
        if (state.replace(column, value) == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return this;
    }

    /** Appends a sample of the current state. */
    public SyntheticRun sample() {
        writer.appendSample(
                state.values().stream().mapToDouble(Double::doubleValue).toArray());
        return this;
    }

    /** Appends a sample of an instant. */
    public SyntheticRun sample(double time_s, int halfCycle, double overpotential_V) {
        set("time_s", time_s).set("half_cycle", halfCycle).set("cycle", (halfCycle + 1) / 2);
        set("current_A", halfCycle == 0 ? 0 : halfCycle % 2 == 1 ? CURRENT_A : -CURRENT_A);
        return set("overpotential_V", overpotential_V).sample();
    }

    /** Appends whole cycles, each half cycle at one voltage, with three samples. */
    public SyntheticRun cycles(int from, int to, IntToDoubleFunction voltageOfCycle) {
        for (int half = 2 * from - 1; half <= 2 * to; half++) {
            double volt = voltageOfCycle.applyAsDouble((half + 1) / 2);
            double start_s = (half - 1) * HALF_CYCLE_S;
            sample(start_s, half, volt);
            sample(start_s + HALF_CYCLE_S / 2, half, volt);
            sample(start_s + HALF_CYCLE_S, half, volt);
        }
        return this;
    }

    /** Appends a frame with the same box on both electrodes. */
    public SyntheticRun frame(int cycle, double resistance_ohm, Occupancy box) {
        return frame(cycle, resistance_ohm, box, box);
    }

    /** Appends a frame. */
    public SyntheticRun frame(int cycle, double resistance_ohm, Occupancy a, Occupancy b) {
        writer.appendFrame(
                new double[] {2 * cycle * HALF_CYCLE_S, cycle, 2 * cycle, state.get("overpotential_V"), resistance_ohm},
                a,
                b);
        return this;
    }

    /** A box without Li: film above the surface layer, electrolyte below. */
    public static Occupancy pristine() {
        Occupancy box = new Occupancy(SHAPE);
        for (int site = 0; site < SHAPE.site(0, SURFACE_LAYER); site++) {
            box.place(site, 2);
        }
        return box;
    }

    /** A box whose column c is reduced to a depth of {@code depths[c]} layers; missing columns to the last depth. */
    public static Occupancy reducedTo(int... depths) {
        Occupancy box = pristine();
        int[] all = Arrays.copyOf(depths, SHAPE.columnCount());
        Arrays.fill(all, depths.length, all.length, depths[depths.length - 1]);
        for (int column = 0; column < all.length; column++) {
            for (int layer = 0; layer < all[column]; layer++) {
                box.reduce(SHAPE.site(column, SURFACE_LAYER + layer));
            }
        }
        return box;
    }

    /** Closes the trajectory and opens it for reading. */
    public TrajectoryReader read() {
        close();
        return TrajectoryReader.open(directory);
    }

    @Override
    public void close() {
        writer.close();
    }
}
