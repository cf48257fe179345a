package org.lifront.runs.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.StepRule;
import org.lifront.kmc.simulation.RuleSimulation;
import org.lifront.kmc.simulation.RunEnding;
import org.lifront.kmc.simulation.RunOptions;
import org.lifront.kmc.simulation.RunState;

/**
 * What a run came to, with what a trajectory must not hold because it depends on the machine: speed and memory.
 *
 * @param model the model
 * @param options how it was run
 * @param simulation the run, now at its end
 * @param ending why it ended
 * @param wall_s seconds that it took, recording included
 * @param heapBytes bytes kept by the model and its engine: lattice, lists, tables, selectors, and one frame
 * @param peakBytes largest memory of the virtual machine
 */
public record RunSummary(
        Chemistry model,
        RunOptions options,
        RuleSimulation simulation,
        RunEnding ending,
        double wall_s,
        long heapBytes,
        long peakBytes) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Events a second of real time, recording included. */
    public double eventsPerSecond() {
        return simulation.state().events() / wall_s;
    }

    /** Bytes of the engine and the model for each site. */
    public double bytesPerSite() {
        return (double) heapBytes / model.box().siteCount();
    }

    /** Events over draws; NaN if there were none. */
    public double acceptance() {
        RunState state = simulation.state();
        return (double) state.events() / state.trials();
    }

    /** The summary as one pretty-printed JSON text. */
    public String json() {
        ObjectNode root = MAPPER.createObjectNode();
        RunState state = simulation.state();
        root.put("model", model.name());
        root.put("ending", ending.words());
        root.put("seed", model.plan().seed());
        root.put("sites", model.box().siteCount());
        root.put("time_s", state.time_s());
        root.put("events", state.events());
        root.put("trials", state.trials());
        put(root, "acceptance", acceptance());
        put(root, "time_step_mean_s", state.time_s() / state.events());
        root.put("selection", simulation.selection().label());
        root.put("wall_s", wall_s);
        root.put("events_per_s", eventsPerSecond());
        root.put("bytes_per_site", bytesPerSite());
        root.put("peak_memory_bytes", peakBytes);
        addSpecies(root.putArray("species"));
        addSteps(root.putArray("steps"));
        return root.toPrettyString() + "\n";
    }

    private static void put(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.putNull(key);
        }
    }

    private void addSpecies(ArrayNode array) {
        double[] sites = simulation.sitesOfSpecies();
        for (int species = 0; species < sites.length; species++) {
            array.addObject().put("name", model.species().get(species).name()).put("sites", (long) sites[species]);
        }
    }

    private void addSteps(ArrayNode array) {
        List<StepRule> steps = model.steps();
        long[] counts = simulation.countOfStep();
        for (int step = 0; step < counts.length; step++) {
            ObjectNode node =
                    array.addObject().put("name", steps.get(step).name()).put("events", counts[step]);
            put(node, "rate_perS", counts[step] / simulation.state().time_s());
        }
    }
}
