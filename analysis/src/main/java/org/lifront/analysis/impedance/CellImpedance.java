package org.lifront.analysis.impedance;

import java.util.ArrayList;
import java.util.List;
import org.lifront.kmc.field.ArealImpedance;
import org.lifront.kmc.field.SmallSignalField;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.trajectory.Column;
import org.lifront.kmc.trajectory.Electrode;
import org.lifront.kmc.trajectory.TrajectoryReader;

/**
 * Impedance of a whole cell at rest, computed from a saved frame: the pellet in series with the networks of both
 * electrodes, each over the area on which it truly touches; docs/model.md equation (32). Materials are those that the
 * trajectory recorded.
 */
public final class CellImpedance {

    private static final List<String> NEEDED = List.of("temperature_K", "pellet_ohm", "a_contact_m2", "b_contact_m2");

    private final TrajectoryReader trajectory;
    private final PhaseTable phases;
    private final ParameterSet parameters;

    /**
     * @param trajectory a cell's
     * @throws InvalidInputException if the trajectory does not record what an impedance needs, as those of early versions
     */
    public CellImpedance(TrajectoryReader trajectory) {
        if (!isKnownFor(trajectory)) {
            throw new InvalidInputException("the trajectory of the cell '"
                    + trajectory.header().label() + "' was written by a version that did not record what an impedance"
                    + " needs, expected frames with the columns " + String.join(", ", NEEDED));
        }
        this.trajectory = trajectory;
        this.parameters = ParameterSets.recorded(trajectory.header().parametersText());
        this.phases = phases(trajectory, parameters);
    }

    private static PhaseTable phases(TrajectoryReader trajectory, ParameterSet parameters) {
        try {
            return PhaseTable.ofLabels(trajectory.header().lattices().get(0).legend(), parameters);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("the trajectory of the cell '"
                    + trajectory.header().label() + "' cannot be understood: " + e.getMessage());
        }
    }

    /** Whether a trajectory records what an impedance needs. */
    public static boolean isKnownFor(TrajectoryReader trajectory) {
        return trajectory.header().frameColumns().stream()
                .map(Column::name)
                .toList()
                .containsAll(NEEDED);
    }

    /**
     * The spectrum of a frame.
     *
     * @param frame number of the frame, from 0
     * @param frequencies where to compute it
     */
    public ImpedanceSpectrum spectrum(int frame, FrequencyRange frequencies) {
        List<Double> frequencies_Hz = frequencies.frequencies_Hz();
        List<Impedance> cell = new ArrayList<>();
        double pellet_ohm = trajectory.frameSeries("pellet_ohm")[frame];
        frequencies_Hz.forEach(f -> cell.add(new Impedance(pellet_ohm, 0)));
        for (Electrode electrode : Electrode.values()) {
            double contact_m2 =
                    trajectory.frameSeries(electrode == Electrode.A ? "a_contact_m2" : "b_contact_m2")[frame];
            List<ArealImpedance> side = field(frame).impedance(trajectory.frame(frame, electrode), frequencies_Hz);
            for (int i = 0; i < side.size(); i++) {
                ArealImpedance z = side.get(i);
                cell.set(i, cell.get(i).plus(z.real_ohmM2() / contact_m2, z.imaginary_ohmM2() / contact_m2));
            }
        }
        return new ImpedanceSpectrum(frequencies_Hz, cell);
    }

    private SmallSignalField field(int frame) {
        return new SmallSignalField(
                trajectory.header().shape(),
                phases,
                parameters.contact(),
                trajectory.frameSeries("temperature_K")[frame]);
    }
}
