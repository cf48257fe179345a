package org.lifront.analysis.field;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lifront.kmc.field.Polarity;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.trajectory.Column;
import org.lifront.kmc.trajectory.Electrode;
import org.lifront.kmc.trajectory.TrajectoryReader;

/** The ion fields of a cell's saved frames under the current that flowed last before each. */
public final class CellFields {

    private static final List<String> NEEDED = List.of("temperature_K", "pellet_ohm", "a_contact_m2", "b_contact_m2");

    private final TrajectoryReader trajectory;
    private final ParameterSet parameters;
    private final PhaseTable phases;
    private final double[] time_s;
    private final double[] current_A;
    private final double[] frameTime_s;
    private final double[] temperature_K;
    private final double[] pellet_ohm;
    private final Map<Electrode, double[]> contact_m2 = new EnumMap<>(Electrode.class);

    /**
     * @param trajectory a cell's
     * @throws InvalidInputException if {@link #areKnownFor} denies it
     */
    public CellFields(TrajectoryReader trajectory) {
        if (!areKnownFor(trajectory)) {
            throw new InvalidInputException("the trajectory of the cell '"
                    + trajectory.header().label() + "' does not record the true contact that its fields need");
        }
        this.trajectory = trajectory;
        this.parameters = ParameterSets.recorded(trajectory.header().parametersText());
        this.phases = PhaseTable.ofLabels(trajectory.header().lattices().get(0).legend(), parameters);
        this.time_s = trajectory.series("time_s");
        this.current_A = trajectory.series("current_A");
        this.frameTime_s = trajectory.frameSeries("time_s");
        this.temperature_K = trajectory.frameSeries("temperature_K");
        this.pellet_ohm = trajectory.frameSeries("pellet_ohm");
        for (Electrode electrode : Electrode.values()) {
            contact_m2.put(electrode, trajectory.frameSeries(electrode.lattice() + "_contact_m2"));
        }
    }

    /** Whether a trajectory records what its fields need, and any current at all. */
    public static boolean areKnownFor(TrajectoryReader trajectory) {
        return trajectory.header().frameColumns().stream()
                        .map(Column::name)
                        .toList()
                        .containsAll(NEEDED)
                && trajectory.hasSeries("current_A")
                && Arrays.stream(trajectory.series("current_A")).anyMatch(i -> i != 0);
    }

    /** The stack. */
    public PhaseTable phases() {
        return phases;
    }

    /** Cell current at a frame in ampere, positive while A is stripped: the last before it; before cycling the first. */
    public double current_A(int frame) {
        double instant_s = frameTime_s[frame];
        double found = 0;
        for (int i = 0; i < time_s.length; i++) {
            boolean past = time_s[i] > instant_s;
            if (past && found != 0) {
                return found;
            }
            found = current_A[i] != 0 ? current_A[i] : found;
        }
        return found;
    }

    /** The field of one electrode at a frame. */
    public InterfaceField field(int frame, Electrode electrode) {
        double current = current_A(frame);
        boolean stripped = current > 0 == (electrode == Electrode.A);
        return new InterfaceField(
                trajectory.frame(frame, electrode),
                phases,
                parameters.contact(),
                temperature_K[frame],
                stripped ? Polarity.STRIPPING : Polarity.PLATING,
                Math.abs(current) / contact_m2.get(electrode)[frame]);
    }

    /** Parts of the cell voltage at a frame, both electrodes and the pellet; they add up to it. */
    public Map<VoltagePart, Double> parts_V(int frame) {
        return parts_V(frame, field(frame, Electrode.A));
    }

    /**
     * As {@link #parts_V(int)}, with the field of electrode A at hand.
     *
     * @param fieldOfA what {@link #field} gave for this frame and electrode A
     */
    public Map<VoltagePart, Double> parts_V(int frame, InterfaceField fieldOfA) {
        Map<VoltagePart, Double> parts = new EnumMap<>(VoltagePart.class);
        for (VoltagePart part : VoltagePart.values()) {
            parts.put(part, 0.0);
        }
        for (InterfaceField field : List.of(fieldOfA, field(frame, Electrode.B))) {
            field.parts_V().forEach((part, volt) -> parts.merge(part, volt, Double::sum));
        }
        double pellet_V = Math.abs(current_A(frame)) * pellet_ohm[frame];
        parts.put(VoltagePart.PELLET, pellet_V);
        return parts;
    }
}
