package org.lifront.analysis.synthetic;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lifront.kmc.material.FilmMaterial;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.trajectory.Column;
import org.lifront.kmc.trajectory.Electrode;
import org.lifront.kmc.trajectory.TrajectoryHeader;
import org.lifront.kmc.trajectory.TrajectoryLattice;
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.kmc.trajectory.TrajectoryWriter;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

/** Small trajectories with the shipped materials, for instruments that must know what sites consist of. */
public final class RecordedCell implements AutoCloseable {

    private static final ParameterSet SHIPPED = ParameterSets.shipped();
    private static final List<String> SERIES = List.of(
            "time_s",
            "half_cycle",
            "a_contact_factor",
            "b_contact_factor",
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
            "b_damaged_depth_m");
    private static final double CURRENT_A = 1e-5;
    private static final List<String> FRAME =
            List.of("time_s", "cycle", "resistance_ohm", "temperature_K", "pellet_ohm", "a_contact_m2", "b_contact_m2");

    private final Path directory;
    private final LatticeShape shape;
    private final TrajectoryWriter writer;

    private RecordedCell(
            Path directory,
            LatticeShape shape,
            int surfaceLayer,
            List<String> labels,
            List<TrajectoryLattice> domains,
            String parameters) {
        this.directory = directory;
        this.shape = shape;
        this.writer = TrajectoryWriter.create(
                directory,
                TrajectoryHeader.ofCell(
                        "cell",
                        "cell: cell\n",
                        parameters,
                        1,
                        "0.1.0",
                        "abc1234",
                        shape,
                        surfaceLayer,
                        labels,
                        domains,
                        columns(SERIES),
                        columns(FRAME)));
    }

    /** A cell whose electrolyte carries shipped films, in order of deposition. */
    public static RecordedCell with(Path directory, LatticeShape shape, int surfaceLayer, String... onElectrolyte) {
        return new RecordedCell(
                directory, shape, surfaceLayer, phases(onElectrolyte).labels(), List.of(), parameters());
    }

    /** A cell whose electrolyte carries a film of a user's own, which behaves as alumina does. */
    public static RecordedCell withFilmOfOnesOwn(Path directory, LatticeShape shape, int surfaceLayer, String name) {
        List<String> labels = phases("al2o3").labels().stream()
                .map(label -> label.replace("al2o3", name))
                .toList();
        return new RecordedCell(
                directory,
                shape,
                surfaceLayer,
                labels,
                List.of(),
                parameters().replaceAll("(?m)^al2o3\\.", name + "."));
    }

    /** A bare cell with a domain of particles in a grain below each electrode. */
    public static RecordedCell withGrainDomains(
            Path directory, LatticeShape shape, int columns, int layers, double spacing_m) {
        List<TrajectoryLattice> domains = Stream.of(Electrode.values())
                .map(e -> new TrajectoryLattice(
                        e.lattice() + "_lithium",
                        columns,
                        columns,
                        layers,
                        1,
                        spacing_m,
                        List.of("Ti4+", "Ti4+ with Li", "Ti3+", "Ti3+ with Li")))
                .toList();
        return new RecordedCell(directory, shape, 0, phases().labels(), domains, parameters());
    }

    private static PhaseTable phases(String... onElectrolyte) {
        List<FilmMaterial> films =
                Stream.of(onElectrolyte).map(name -> SHIPPED.films().get(name)).toList();
        return new PhaseTable(SHIPPED.electrolyte(), films, List.of());
    }

    private static String parameters() {
        return SHIPPED.parameters().stream()
                .map(p -> p.key() + "\t" + p.written() + "\t" + p.kind().name().toLowerCase(java.util.Locale.ROOT)
                        + "\t" + p.source() + "\n")
                .collect(Collectors.joining());
    }

    private static List<Column> columns(List<String> names) {
        return names.stream().map(name -> new Column(name, "1", name)).toList();
    }

    /** True contact that the foil has with full relative contact. */
    public static double contactFraction() {
        return SHIPPED.contact().trueContactFraction();
    }

    /** An empty box of the cell: metal above the surface layer, electrolyte below. */
    public Occupancy box(int surfaceLayer) {
        Occupancy box = new Occupancy(shape);
        for (int site = 0; site < shape.siteCount(); site++) {
            box.place(site, shape.layer(site) < surfaceLayer ? 0 : 1);
        }
        return box;
    }

    /** Appends a sample and a frame after so many cycles, the same box on both electrodes. */
    public RecordedCell frame(int cycle, double contactFactor, Occupancy box) {
        return sample(cycle, contactFactor).states(cycle, box.copyOfStates(), box.copyOfStates());
    }

    /** Appends a sample. */
    public RecordedCell sample(int cycle, double contactFactor) {
        double[] row = new double[SERIES.size()];
        row[0] = 7200.0 * cycle;
        row[1] = 2 * cycle;
        row[2] = contactFactor;
        row[3] = contactFactor;
        writer.appendSample(row);
        return this;
    }

    /** Two cycles of a small cell with a film of alumina whose electrolyte is reduced four layers deep in the end. */
    public static RecordedCell cycled(Path directory) {
        LatticeShape shape = new LatticeShape(4, 4, 48, 1e-9);
        RecordedCell cell = with(directory, shape, 6, "al2o3");
        Occupancy box = cell.box(6);
        for (int site = shape.site(0, 3); site < shape.site(0, 6); site++) {
            box.place(site, 2);
        }
        cell.sample(0, 1).states(0, box.copyOfStates(), box.copyOfStates());
        for (int half = 1; half <= 4; half++) {
            cell.halfCycle(half);
        }
        for (int site = shape.site(0, 6); site < shape.site(0, 10); site++) {
            box.reduce(site);
        }
        return cell.states(2, box.copyOfStates(), box.copyOfStates());
    }

    private void halfCycle(int half) {
        for (double time_s : new double[] {3600.0 * (half - 1), 3600.0 * half}) {
            double[] row = new double[SERIES.size()];
            row[0] = time_s;
            row[1] = half;
            row[2] = 1;
            row[3] = 1;
            row[4] = half % 2 == 1 ? CURRENT_A : -CURRENT_A;
            row[5] = 1;
            writer.appendSample(row);
        }
    }

    /** Appends a frame of all lattices. */
    public RecordedCell states(int cycle, byte[]... states) {
        writer.appendFrame(new double[] {7200.0 * cycle, cycle, 6000, 298.15, 6.7, 1.5e-5, 1.5e-5}, states);
        return this;
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
