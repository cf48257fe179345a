package org.lifront.runs.calibration;

import java.nio.file.Path;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InputNode;
import org.lifront.runs.scenario.Scenario;
import org.lifront.runs.scenario.ScenarioReader;

/**
 * One cell of the targets as it is simulated: to the last cycle that is needed, with parameters of the calibration's.
 *
 * @param label its label
 * @param root the scenario
 */
record TargetScenario(String label, InputNode root) {

    static TargetScenario of(CalibrationTargets targets, String label) {
        InputNode root =
                InputDocument.ofText(label, targets.scenarios().get(label)).root();
        int cycles = Math.max(1, targets.lastCycle(label));
        int frames = targets.frameEvery(label);
        return new TargetScenario(
                label,
                root.withArgument("protocol.cycles=" + cycles)
                        .withArgument("output.frame_every=" + (frames == 0 ? cycles : frames)));
    }

    /** The same on a lattice of so many columns along x and y, with a seed. */
    TargetScenario onLattice(int columns, long seed) {
        return new TargetScenario(
                label, root.withArgument("lattice.columns=" + columns).withArgument("seed=" + seed));
    }

    /**
     * The scenario with parameters.
     *
     * @param parameters one a line: key, value, kind and source
     */
    Scenario with(String parameters) {
        return ScenarioReader.recorded(Path.of(label), root.toYaml(), parameters);
    }
}
