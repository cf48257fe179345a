package org.lifront.kmc.simulation;

import java.util.List;
import java.util.Optional;
import org.lifront.kmc.engine.SublatticeReport;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.kmc.stiffness.ScalingReport;

/**
 * What a run came to; nothing of it depends on a clock.
 *
 * @param ending why it ended
 * @param state time, events and draws at the end
 * @param selection how events were drawn in the end
 * @param sitesOfSpecies sites that hold each species at the end, in the order of the model
 * @param eventsOfStep events of each step, in the order of the model
 * @param blocks how the blocks were swept; empty for one exact process
 * @param scaling what the scaling of fast steps has done; empty for rates as given
 * @param stall in words, on which steps that undo each other the run has spent its events; empty if it has not
 */
public record RunReport(
        RunEnding ending,
        RunState state,
        SelectionMethod selection,
        List<Long> sitesOfSpecies,
        List<Long> eventsOfStep,
        Optional<SublatticeReport> blocks,
        Optional<ScalingReport> scaling,
        Optional<String> stall) {

    /** Copies the lists. */
    public RunReport {
        sitesOfSpecies = List.copyOf(sitesOfSpecies);
        eventsOfStep = List.copyOf(eventsOfStep);
    }

    /** Events over draws; NaN if there were none. */
    public double acceptance() {
        return (double) state.events() / state.trials();
    }

    /** Mean waiting time between events in seconds; infinite if there were none. */
    public double timeStep_s() {
        return state.time_s() / state.events();
    }
}
