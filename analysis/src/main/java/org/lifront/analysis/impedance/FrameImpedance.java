package org.lifront.analysis.impedance;

import java.util.List;
import java.util.stream.IntStream;
import org.lifront.kmc.trajectory.TrajectoryReader;

/**
 * What an impedance measurement of a cell at rest would have shown at one frame.
 *
 * @param cycle cycles completed; 0 is before cycling
 * @param spectrum the spectrum
 * @param circuit the circuit fitted to it
 * @param kramersKronig the test of the spectrum
 */
public record FrameImpedance(
        int cycle, ImpedanceSpectrum spectrum, EquivalentCircuit circuit, KramersKronig kramersKronig) {

    /**
     * Computes it from a saved frame.
     *
     * @throws org.lifront.kmc.input.InvalidInputException if the trajectory does not record what an impedance needs
     */
    public static FrameImpedance of(TrajectoryReader trajectory, int frame, FrequencyRange frequencies) {
        ImpedanceSpectrum spectrum = new CellImpedance(trajectory).spectrum(frame, frequencies);
        return new FrameImpedance(
                (int) trajectory.frameSeries("cycle")[frame],
                spectrum,
                CircuitFit.of(spectrum),
                KramersKronig.of(spectrum));
    }

    /** Those of the first and the last frame; none if the trajectory does not record what an impedance needs. */
    public static List<FrameImpedance> beforeAndAfter(TrajectoryReader trajectory) {
        if (!CellImpedance.isKnownFor(trajectory)) {
            return List.of();
        }
        return IntStream.of(0, trajectory.frameCount() - 1)
                .filter(frame -> frame >= 0)
                .distinct()
                .mapToObj(frame -> of(trajectory, frame, FrequencyRange.USUAL))
                .toList();
    }
}
