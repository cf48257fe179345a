package org.lifront.kmc.trajectory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * What every segment file of a trajectory repeats.
 *
 * @param model kind of the model, for example {@value #CELL} or {@value #RULES}; a word for readers, not for physics
 * @param label label of the results: of the cell or of the model
 * @param scenarioText the scenario or the model as the user wrote it
 * @param parametersText the parameters in use: key, value, kind, source, one a line, tab-separated; empty if the model
 *     file says all
 * @param seed seed of the run
 * @param version version of the program
 * @param revision revision of the source the program was built from
 * @param lattices the lattices, at least one, in the order of the states of a frame
 * @param unitCell where the sites of a unit cell lie, the same in all lattices; empty if left unsaid
 * @param surfaceLayer first layer of the electrolyte; present exactly for a cell
 * @param seriesColumns columns of the time series
 * @param frameColumns scalar columns that go with each frame
 */
public record TrajectoryHeader(
        String model,
        String label,
        String scenarioText,
        String parametersText,
        long seed,
        String version,
        String revision,
        List<TrajectoryLattice> lattices,
        Optional<UnitCell> unitCell,
        OptionalInt surfaceLayer,
        List<Column> seriesColumns,
        List<Column> frameColumns) {

    /** Kind of a cell of two electrodes. */
    public static final String CELL = "cell";

    /** Kind of a lattice model that is given by its rules. */
    public static final String RULES = "rules";

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no lattice, two have the same name, the unit cell has another number
     *     of sites than a lattice says, or the lattices of a cell do not begin with those of two electrodes
     */
    public TrajectoryHeader {
        lattices = List.copyOf(lattices);
        seriesColumns = List.copyOf(seriesColumns);
        frameColumns = List.copyOf(frameColumns);
        requireDistinct(lattices);
        if (unitCell.isPresent()) {
            requireSites(unitCell.get(), lattices);
        }
        if (model.equals(CELL) != surfaceLayer.isPresent()) {
            throw new IllegalArgumentException("a surface layer belongs to a cell and to nothing else");
        }
        if (surfaceLayer.isPresent()) {
            requireElectrodes(lattices, surfaceLayer.getAsInt());
        }
    }

    /**
     * The header of a cell: two electrodes, {@code a} and {@code b}, with equal simple cubic boxes.
     *
     * @param cell label of the cell
     * @param scenarioText the scenario as the user wrote it
     * @param parametersText the parameters in use
     * @param seed seed of the run
     * @param version version of the program
     * @param revision revision of the source the program was built from
     * @param shape box of each of the two electrodes
     * @param surfaceLayer first layer of the electrolyte
     * @param phases label of each phase code, index = code
     * @param seriesColumns columns of the time series
     * @param frameColumns scalar columns that go with each frame
     */
    public static TrajectoryHeader ofCell(
            String cell,
            String scenarioText,
            String parametersText,
            long seed,
            String version,
            String revision,
            LatticeShape shape,
            int surfaceLayer,
            List<String> phases,
            List<Column> seriesColumns,
            List<Column> frameColumns) {
        return ofCell(
                cell,
                scenarioText,
                parametersText,
                seed,
                version,
                revision,
                shape,
                surfaceLayer,
                phases,
                List.of(),
                seriesColumns,
                frameColumns);
    }

    /**
     * The header of a cell with further lattices after those of its electrodes.
     *
     * @param cell label of the cell
     * @param scenarioText the scenario as the user wrote it
     * @param parametersText the parameters in use
     * @param seed seed of the run
     * @param version version of the program
     * @param revision revision of the source the program was built from
     * @param shape box of each of the two electrodes
     * @param surfaceLayer first layer of the electrolyte
     * @param phases label of each phase code, index = code
     * @param further lattices whose states follow those of the electrodes in each frame
     * @param seriesColumns columns of the time series
     * @param frameColumns scalar columns that go with each frame
     */
    public static TrajectoryHeader ofCell(
            String cell,
            String scenarioText,
            String parametersText,
            long seed,
            String version,
            String revision,
            LatticeShape shape,
            int surfaceLayer,
            List<String> phases,
            List<TrajectoryLattice> further,
            List<Column> seriesColumns,
            List<Column> frameColumns) {
        return new TrajectoryHeader(
                CELL,
                cell,
                scenarioText,
                parametersText,
                seed,
                version,
                revision,
                Stream.concat(electrodes(shape, phases).stream(), further.stream())
                        .toList(),
                Optional.empty(),
                OptionalInt.of(surfaceLayer),
                seriesColumns,
                frameColumns);
    }

    /**
     * The header of a model that is given by its rules, with one lattice.
     *
     * @param label label of the model
     * @param modelText the model file as the user wrote it
     * @param seed seed of the run
     * @param version version of the program
     * @param revision revision of the source the program was built from
     * @param lattice its lattice; the legend names the species
     * @param unitCell where the sites of a unit cell lie
     * @param seriesColumns columns of the time series
     * @param frameColumns scalar columns that go with each frame
     */
    public static TrajectoryHeader ofRules(
            String label,
            String modelText,
            long seed,
            String version,
            String revision,
            TrajectoryLattice lattice,
            UnitCell unitCell,
            List<Column> seriesColumns,
            List<Column> frameColumns) {
        return new TrajectoryHeader(
                RULES,
                label,
                modelText,
                "",
                seed,
                version,
                revision,
                List.of(lattice),
                Optional.of(unitCell),
                OptionalInt.empty(),
                seriesColumns,
                frameColumns);
    }

    /** The lattices of both electrodes. */
    static List<TrajectoryLattice> electrodes(LatticeShape shape, List<String> phases) {
        return Arrays.stream(Electrode.values())
                .map(electrode -> new TrajectoryLattice(
                        electrode.lattice(), shape.nx(), shape.ny(), shape.nz(), 1, shape.spacing_m(), phases))
                .toList();
    }

    private static void requireDistinct(List<TrajectoryLattice> lattices) {
        long names = lattices.stream().map(TrajectoryLattice::name).distinct().count();
        if (lattices.isEmpty() || names < lattices.size()) {
            throw new IllegalArgumentException(
                    "a trajectory has lattices, at least one, of different names, got " + names(lattices));
        }
    }

    private static List<String> names(List<TrajectoryLattice> lattices) {
        return lattices.stream().map(TrajectoryLattice::name).toList();
    }

    private static void requireSites(UnitCell cell, List<TrajectoryLattice> lattices) {
        for (TrajectoryLattice lattice : lattices) {
            if (lattice.sitesPerCell() != cell.basis().size()) {
                throw new IllegalArgumentException("lattice " + lattice.name() + " has " + lattice.sitesPerCell()
                        + " sites a cell, the unit cell has " + cell.basis().size());
            }
        }
    }

    private static void requireElectrodes(List<TrajectoryLattice> lattices, int surfaceLayer) {
        TrajectoryLattice first = lattices.get(0);
        if (first.legend().size() > OccupancyView.PHASE_CODES) {
            throw new IllegalArgumentException(
                    "a state byte holds 16 phase codes, got " + first.legend().size() + " phases");
        }
        List<TrajectoryLattice> electrodes = electrodes(shape(first), first.legend());
        if (lattices.size() < electrodes.size()
                || !lattices.subList(0, electrodes.size()).equals(electrodes)
                || first.sitesPerCell() != 1) {
            throw new IllegalArgumentException("a cell has equal boxes a and b, got " + names(lattices));
        }
        if (surfaceLayer < 0 || surfaceLayer > first.cellsZ()) {
            throw new IllegalArgumentException(
                    "the surface layer must lie in 0.." + first.cellsZ() + ", got " + surfaceLayer);
        }
    }

    private static LatticeShape shape(TrajectoryLattice lattice) {
        return new LatticeShape(lattice.cellsX(), lattice.cellsY(), lattice.cellsZ(), lattice.spacing_m());
    }

    /**
     * Box of each of the two electrodes of a cell.
     *
     * @throws IllegalStateException if this is no cell
     */
    public LatticeShape shape() {
        if (surfaceLayer.isEmpty()) {
            throw new IllegalStateException("only the electrodes of a cell have that shape, this model is " + model);
        }
        return shape(lattices.get(0));
    }

    /** Number of state bytes of a frame; {@link Long#MAX_VALUE} if it is larger than that. */
    long stateBytes() {
        return lattices.stream()
                .mapToLong(TrajectoryLattice::siteCount)
                .reduce(0, (sum, sites) -> sum + sites < 0 ? Long.MAX_VALUE : sum + sites);
    }
}
