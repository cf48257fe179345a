package org.lifront.analysis.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.lifront.analysis.impedance.FrameImpedance;
import org.lifront.analysis.impedance.SmallSignalResistance;
import org.lifront.analysis.morphology.FrameMorphology;
import org.lifront.analysis.overpotential.Hysteresis;
import org.lifront.analysis.overpotential.OverpotentialHistory;
import org.lifront.analysis.series.Curve;
import org.lifront.analysis.series.HalfCycles;
import org.lifront.analysis.table.Quantity;
import org.lifront.kmc.trajectory.TrajectoryHeader;
import org.lifront.kmc.trajectory.TrajectoryReader;

/** All observables of one trajectory. Everything is read when it is made; the files may vanish afterwards. */
public final class CellResult {

    private static final double NM_PER_M = 1e9;
    private static final double NM2_PER_M2 = 1e18;

    private final TrajectoryHeader header;
    private final int completeCycles;
    private final OverpotentialHistory overpotential;
    private final LastCycles lastCycles;
    private final Optional<Hysteresis> hysteresis;
    private final SmallSignalResistance resistance;
    private final List<FrameImpedance> impedances;
    private final double powerImbalance;
    private final double blockBias;
    private final ElectrodeMeans electrodes;
    private final List<FrameMorphology> frames;
    private final List<FramePhotoemission> photoemission;
    private final Optional<LineScans> lineScans;
    private final List<String> unknownFilms;

    private CellResult(TrajectoryReader trajectory) {
        HalfCycles halfCycles = HalfCycles.of(trajectory.series("time_s"), trajectory.series("half_cycle"));
        header = trajectory.header();
        completeCycles = halfCycles.completeCycles();
        overpotential = OverpotentialHistory.of(trajectory, halfCycles);
        lastCycles = new LastCycles(overpotential.cycleMeans());
        hysteresis = trajectory.hasSeries("a_overpotential_V")
                ? Optional.of(Hysteresis.of(trajectory, halfCycles))
                : Optional.empty();
        resistance = SmallSignalResistance.of(trajectory);
        impedances = FrameImpedance.beforeAndAfter(trajectory);
        powerImbalance = largest(trajectory, "a_power_imbalance", "b_power_imbalance");
        blockBias = largest(trajectory, "a_block_bias", "b_block_bias");
        electrodes = ElectrodeMeans.read(
                trajectory,
                halfCycles,
                "film_m",
                "lithiated_m",
                "cracked_fraction",
                "reduced_depth_m",
                "damaged_depth_m");
        List<FrameReading> readings = FrameReading.ofFrames(trajectory);
        frames = readings.stream().map(FrameReading::morphology).toList();
        photoemission = readings.stream()
                .flatMap(reading -> reading.photoemission().stream())
                .toList();
        lineScans = LineScans.ofLastFrame(trajectory);
        unknownFilms = UnknownFilms.of(trajectory);
    }

    /** Reads a trajectory to its last sample and frame. */
    public static CellResult of(TrajectoryReader trajectory) {
        return new CellResult(trajectory.withColumns());
    }

    private static double largest(TrajectoryReader trajectory, String... columns) {
        return trajectory
                .series(Stream.of(columns).filter(trajectory::hasSeries).toList())
                .stream()
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    /** What the run was. */
    public TrajectoryHeader header() {
        return header;
    }

    /** Label of the cell. */
    public String cell() {
        return header.label();
    }

    /** Number of cycles that ran to their end. */
    public int completeCycles() {
        return completeCycles;
    }

    /** Voltage against time. */
    public OverpotentialHistory overpotential() {
        return overpotential;
    }

    /** Resistance at rest. */
    public SmallSignalResistance resistance() {
        return resistance;
    }

    /** Impedance at the first and the last frame; empty for trajectories of early versions. */
    public List<FrameImpedance> impedances() {
        return impedances;
    }

    /** Largest relative difference of dissipated and injected power over all ion fields; 0 if it was not recorded. */
    public double powerImbalance() {
        return powerImbalance;
    }

    /** Both electrodes at each saved frame, in order of time. */
    public List<FrameMorphology> frames() {
        return frames;
    }

    /** The frame written after exactly so many cycles, 0 for before cycling. */
    public Optional<FrameMorphology> frameAfter(int cycle) {
        return frames.stream().filter(f -> f.cycle() == cycle).reduce((first, last) -> last);
    }

    /** What photoemission would show at each saved frame, in order of time; none if it cannot be known. */
    public List<FramePhotoemission> photoemission() {
        return photoemission;
    }

    /** Line scans of the last frame; empty without a frame. */
    public Optional<LineScans> lineScans() {
        return lineScans;
    }

    /** Films of the stack whose composition the shipped substances do not tell; instruments that need it show nothing. */
    public List<String> unknownFilms() {
        return unknownFilms;
    }

    /** Hours that a complete cycle took, the first one; empty if none is complete. */
    public OptionalDouble cycle_h() {
        return completeCycles == 0 ? OptionalDouble.empty() : OptionalDouble.of(2 * overpotential.halfCycle_h());
    }

    /** Largest estimated bias of the event rate by drawing events in blocks; 0 without blocks. */
    public double blockBias() {
        return blockBias;
    }

    /** Mean film thickness in nm against cycles elapsed, mean of both electrodes. */
    public Curve film_nm() {
        return electrodes.curve("film_m", NM_PER_M);
    }

    /** Mean film thickness before cycling in nm, mean of both electrodes; empty if nothing was sampled. */
    public OptionalDouble grownFilm_nm() {
        return scaled(electrodes.first("film_m"), NM_PER_M);
    }

    /** Mean lithiated thickness of the original film in nm against cycles elapsed, mean of both electrodes. */
    public Curve filmLithiated_nm() {
        return electrodes.curve("lithiated_m", NM_PER_M);
    }

    /** Cracked fraction of the film against cycles elapsed, mean of both electrodes. */
    public Curve filmCracked() {
        return electrodes.curve("cracked_fraction", 1);
    }

    /** Mean depth of the Ti3+ front in nm against cycles elapsed, mean of both electrodes. */
    public Curve reducedDepth_nm() {
        return electrodes.curve("reduced_depth_m", NM_PER_M);
    }

    /** Mean depth of damage in nm against cycles elapsed, mean of both electrodes. */
    public Curve damagedDepth_nm() {
        return electrodes.curve("damaged_depth_m", NM_PER_M);
    }

    /** How deep Li has come in a grain boundary in nm against cycles completed, one point a frame. */
    public Curve boundaryDepth_nm() {
        return frameCurve(f -> scaled(f.boundaryDepth_m(), NM_PER_M)).finite();
    }

    private Curve frameCurve(java.util.function.Function<FrameMorphology, OptionalDouble> value) {
        double[] x = frames.stream().mapToDouble(FrameMorphology::cycle).toArray();
        double[] y = frames.stream()
                .mapToDouble(f -> value.apply(f).orElse(Double.NaN))
                .toArray();
        return Curve.of(x, y);
    }

    /**
     * A quantity at a cycle.
     *
     * @param quantity any
     * @param cycle cycle from 1; 0 is before cycling, for which only frames know a value
     * @return empty if the run did not complete the cycle, no frame was written after it, or the cell has no such thing
     */
    public OptionalDouble value(Quantity quantity, int cycle) {
        return switch (quantity) {
            case OVERPOTENTIAL -> overpotential.mean_V(cycle);
            case BLOCK_MEAN -> lastCycles.mean_V(cycle);
            case BLOCK_ERROR -> lastCycles.standardError_V(cycle);
            case HYSTERESIS -> hysteresis.map(h -> h.asymmetry_V(cycle)).orElse(OptionalDouble.empty());
            case CYCLE_HEAT -> hysteresis.map(h -> h.loss_J(cycle)).orElse(OptionalDouble.empty());
            case RESISTANCE -> resistance.after_ohm(cycle);
            case APEX_FREQUENCY -> apexFrequency_Hz(cycle);
            case FILM_THICKNESS -> ofFilm("film_m", cycle, NM_PER_M);
            case FILM_LITHIATED -> ofFilm("lithiated_m", cycle, NM_PER_M);
            case FILM_CRACKED -> ofFilm("cracked_fraction", cycle, 1);
            case DAMAGED_DEPTH -> scaled(electrodes.atEndOf("damaged_depth_m", cycle), NM_PER_M);
            case XPS_TI3_3_KEV, XPS_TI3_4_5_KEV, XPS_TI3_6_KEV -> photoemission(cycle, quantity);
            default -> frameAfter(cycle).map(f -> valueInFrame(quantity, f)).orElse(OptionalDouble.empty());
        };
    }

    private OptionalDouble photoemission(int cycle, Quantity quantity) {
        return photoemission.stream()
                .filter(f -> f.cycle() == cycle)
                .reduce((first, last) -> last)
                .map(f -> f.ti3Share(quantity))
                .orElse(OptionalDouble.empty());
    }

    private OptionalDouble apexFrequency_Hz(int cycle) {
        return impedances.stream()
                .filter(impedance -> impedance.cycle() == cycle)
                .flatMap(impedance -> impedance.circuit().dominantArc().stream())
                .mapToDouble(arc -> arc.apex_Hz().value())
                .findFirst();
    }

    private OptionalDouble ofFilm(String column, int cycle, double scale) {
        return hasFilm() ? scaled(electrodes.atEndOf(column, cycle), scale) : OptionalDouble.empty();
    }

    /** Materials of the films and what they were deposited on, such as {@code al2o3 on electrolyte}; none if it is bare. */
    public List<String> films() {
        return header.lattices().get(0).legend().stream()
                .filter(label -> label.contains(" on "))
                .map(label -> label.substring(0, label.lastIndexOf(',')))
                .distinct()
                .toList();
    }

    /** Whether the cell ever had a film. */
    public boolean hasFilm() {
        return electrodes.isEverPositive("film_m");
    }

    private static OptionalDouble valueInFrame(Quantity quantity, FrameMorphology frame) {
        return switch (quantity) {
            case TI3_FRONT -> nm(frame.allColumns().front().ti3DominantTo_m());
            case TI4_FRONT -> nm(frame.allColumns().front().ti4DominantFrom_m());
            case TI3_FRONT_LI_RICH -> nm(frame.lithiumRichest().front().ti3DominantTo_m());
            case TI4_FRONT_LI_RICH -> nm(frame.lithiumRichest().front().ti4DominantFrom_m());
            case BOUNDARY_DEPTH -> scaled(frame.boundaryDepth_m(), NM_PER_M);
            case BOUNDARY_FILLING -> scaled(frame.boundaryFilling_perM2(), 1 / NM2_PER_M2);
            case DAMAGED_SHARE -> frame.damagedShare();
            case DAMAGE_LITHIUM_CORRELATION -> frame.damageWithLithium();
            case DAMAGE_DISTANCE_CORRELATION -> frame.damageWithDistance();
            default -> throw new IllegalArgumentException(quantity + " is not read from a frame");
        };
    }

    /** Whether the value is only a lower bound because the bottom of the simulated box was reached. */
    public boolean isLowerBound(Quantity quantity, int cycle) {
        return frameAfter(cycle)
                .map(frame -> switch (quantity) {
                    case TI3_FRONT, TI4_FRONT -> frame.allColumns().front().reachedBottom();
                    case TI3_FRONT_LI_RICH, TI4_FRONT_LI_RICH ->
                        frame.lithiumRichest().front().reachedBottom();
                    case BOUNDARY_DEPTH -> frame.boundaryReachedBottom();
                    default -> false;
                })
                .orElse(false);
    }

    private static OptionalDouble nm(double value_m) {
        return OptionalDouble.of(value_m * NM_PER_M);
    }

    private static OptionalDouble scaled(OptionalDouble value, double scale) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * scale) : value;
    }
}
