package org.lifront.analysis.cell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifront.analysis.diffraction.PowderPattern;
import org.lifront.analysis.field.CellFields;
import org.lifront.analysis.field.InterfaceField;
import org.lifront.analysis.field.VoltagePart;
import org.lifront.analysis.microscopy.CrossSection;
import org.lifront.analysis.microscopy.FilmCoverage;
import org.lifront.analysis.series.Curve;
import org.lifront.analysis.slice.SliceMovie;
import org.lifront.analysis.substance.Substances;
import org.lifront.kmc.trajectory.Electrode;
import org.lifront.kmc.trajectory.TrajectoryReader;

/**
 * What instruments show of one trajectory that takes longer than reading it: ion fields solved once more,
 * diffraction, slices. All of electrode A but for the parts of the voltage, which are those of the whole cell.
 */
public final class InstrumentReadings {

    private static final double DIFFRACTED_M = 100e-9;

    private final String cell;
    private final Map<VoltagePart, Curve> parts_V;
    private final Optional<SliceMovie> slices;
    private final int lastCycle;
    private final PowderPattern pattern;
    private final FilmCoverage coverage;
    private final Optional<CrossSection> section;

    private InstrumentReadings(TrajectoryReader trajectory) {
        int last = trajectory.frameCount() - 1;
        int surfaceLayer = trajectory.header().surfaceLayer().orElseThrow();
        cell = trajectory.header().label();
        lastCycle = (int) trajectory.frameSeries("cycle")[last];
        Optional<CellFields> fields =
                CellFields.areKnownFor(trajectory) ? Optional.of(new CellFields(trajectory)) : Optional.empty();
        List<Map<VoltagePart, Double>> parts = new ArrayList<>();
        slices = fields.map(f -> SliceMovie.of(trajectory, f.phases(), frame -> {
            // Solving a field takes longer than anything else here: each is used for both.
            InterfaceField field = f.field(frame, Electrode.A);
            parts.add(f.parts_V(frame, field));
            return field;
        }));
        parts_V = slices.map(movie -> curves(movie.cycles(), parts)).orElse(Map.of());
        pattern = PowderPattern.of(trajectory.frame(last, Electrode.A), surfaceLayer, DIFFRACTED_M);
        section = fields.map(f ->
                CrossSection.of(trajectory.frame(last, Electrode.A), f.phases(), Substances.shipped(), surfaceLayer));
        coverage = FilmCoverage.of(trajectory.frame(0, Electrode.A), surfaceLayer);
    }

    /** Those of a trajectory; none if it has no frame. */
    public static Optional<InstrumentReadings> of(TrajectoryReader trajectory) {
        return trajectory.frameCount() == 0
                ? Optional.empty()
                : Optional.of(new InstrumentReadings(trajectory.withColumns()));
    }

    private static Map<VoltagePart, Curve> curves(List<Integer> cycles, List<Map<VoltagePart, Double>> values) {
        double[] x = cycles.stream().mapToDouble(Integer::doubleValue).toArray();
        Map<VoltagePart, Curve> parts = new EnumMap<>(VoltagePart.class);
        for (VoltagePart part : VoltagePart.values()) {
            parts.put(
                    part,
                    Curve.of(x, values.stream().mapToDouble(v -> v.get(part)).toArray()));
        }
        return parts;
    }

    /** Label of the cell. */
    public String cell() {
        return cell;
    }

    /** Parts of the cell voltage in volt against cycles completed; empty for trajectories of early versions. */
    public Map<VoltagePart, Curve> parts_V() {
        return parts_V;
    }

    /** Slices through electrode A; empty for trajectories of early versions. */
    public Optional<SliceMovie> slices() {
        return slices;
    }

    /** Cycles completed at the last frame. */
    public int lastCycle() {
        return lastCycle;
    }

    /** Powder pattern of the uppermost 100 nm of the electrolyte in the last frame. */
    public PowderPattern pattern() {
        return pattern;
    }

    /** Maps of elements in the last frame, a lamella as thick as the box; empty for trajectories of early versions. */
    public Optional<CrossSection> section() {
        return section;
    }

    /** The film as grown. */
    public FilmCoverage coverage() {
        return coverage;
    }
}
