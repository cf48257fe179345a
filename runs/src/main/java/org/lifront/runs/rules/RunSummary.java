package org.lifront.runs.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.StepRule;
import org.lifront.kmc.engine.SublatticeReport;
import org.lifront.kmc.simulation.RuleSimulation;
import org.lifront.kmc.simulation.RunEnding;
import org.lifront.kmc.simulation.RunOptions;
import org.lifront.kmc.simulation.RunState;
import org.lifront.kmc.stiffness.ChannelReport;
import org.lifront.kmc.stiffness.ScalingReport;

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

    /** What speaks against the run, in sentences: that it stalls, that scaling was not safe. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        simulation.stall().ifPresent(warnings::add);
        simulation.scalingReport().ifPresent(report -> warnings.addAll(report.warnings()));
        return warnings;
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
        simulation.sublatticeReport().ifPresent(report -> addBlocks(root.putObject("blocks"), report));
        simulation.scalingReport().ifPresent(report -> addScaling(root.putObject("scaling"), report));
        warnings().forEach(root.putArray("warnings")::add);
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

    private void addBlocks(ObjectNode node, SublatticeReport report) {
        node.put("threads", options.blocks().orElseThrow().threads());
        node.put("blocks", report.blocks());
        node.put("colours", report.colours());
        node.put("sweeps", report.sweeps());
        node.put("window_s", report.window_s());
        node.put("tolerance", report.tolerance());
        put(node, "bias", report.bias());
        put(node, "bias_error", report.biasError());
    }

    private static void addScaling(ObjectNode node, ScalingReport report) {
        put(node, "saving", report.saving());
        put(node, "residual_error", report.residualError());
        node.put("superbasins", report.superbasins());
        for (ChannelReport channel : report.channels()) {
            node.withArray("channels")
                    .addObject()
                    .put("name", channel.channel().name())
                    .put("factor", channel.factor())
                    .put("lowest_factor", channel.lowestFactor());
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
