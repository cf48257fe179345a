package org.lifront.runs.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.engine.SublatticeReport;
import org.lifront.kmc.simulation.RunOptions;
import org.lifront.kmc.simulation.RunReport;
import org.lifront.kmc.simulation.RunState;
import org.lifront.kmc.stiffness.ChannelReport;
import org.lifront.kmc.stiffness.ScalingReport;

/**
 * What a run came to, with what no result may depend on: speed and memory of the whole run.
 *
 * @param model the model
 * @param options how it was run
 * @param report what it came to
 * @param wall_s seconds that it took, recording included
 * @param engineBytes bytes of all that the engine kept: lattice, tables, lists, selectors
 * @param peakBytes largest memory of the virtual machine
 */
public record RunSummary(
        Chemistry model, RunOptions options, RunReport report, double wall_s, long engineBytes, long peakBytes) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Events a second of real time, recording included. */
    public double eventsPerSecond() {
        return report.state().events() / wall_s;
    }

    /** Bytes of the engine for each site. */
    public double bytesPerSite() {
        return (double) engineBytes / model.box().siteCount();
    }

    /** What speaks against the run, in sentences: that it stalls, that scaling was not safe. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        report.stall().ifPresent(warnings::add);
        report.scaling().ifPresent(scaling -> warnings.addAll(scaling.warnings()));
        return warnings;
    }

    /** The summary as one pretty-printed JSON text. */
    public String json() {
        ObjectNode root = MAPPER.createObjectNode();
        RunState state = report.state();
        root.put("model", model.name());
        root.put("ending", report.ending().words());
        root.put("seed", model.plan().seed());
        root.put("sites", model.box().siteCount());
        root.put("time_s", state.time_s());
        root.put("events", state.events());
        root.put("trials", state.trials());
        put(root, "acceptance", report.acceptance());
        put(root, "time_step_mean_s", state.time_s() / state.events());
        root.put("selection", report.selection().label());
        root.put("wall_s", wall_s);
        root.put("events_per_s", eventsPerSecond());
        root.put("bytes_per_site", bytesPerSite());
        root.put("peak_memory_bytes", peakBytes);
        report.blocks().ifPresent(blocks -> addBlocks(root.putObject("blocks"), blocks));
        report.scaling().ifPresent(scaling -> addScaling(root.putObject("scaling"), scaling));
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

    private void addBlocks(ObjectNode node, SublatticeReport sweeps) {
        node.put("threads", options.blocks().orElseThrow().threads());
        node.put("blocks", sweeps.blocks());
        node.put("colours", sweeps.colours());
        node.put("sweeps", sweeps.sweeps());
        node.put("window_s", sweeps.window_s());
        node.put("tolerance", sweeps.tolerance());
        put(node, "bias", sweeps.bias());
        put(node, "bias_error", sweeps.biasError());
    }

    private static void addScaling(ObjectNode node, ScalingReport report) {
        put(node, "saving", report.saving());
        put(node, "residual_error", report.residualError());
        node.put("superbasins", report.superbasins());
        for (ChannelReport channel : report.channels()) {
            ObjectNode entry = node.withArray("channels").addObject();
            entry.put("name", channel.channel().name());
            entry.put("factor", channel.factor());
            entry.put("lowest_factor", channel.lowestFactor());
            put(entry, "separation", channel.separation());
            put(entry, "imbalance_while_scaled", channel.imbalanceWhileScaled());
            put(entry, "residual_error", channel.residualError());
        }
    }

    private void addSpecies(ArrayNode array) {
        for (int species = 0; species < report.sitesOfSpecies().size(); species++) {
            array.addObject()
                    .put("name", model.species().get(species).name())
                    .put("sites", report.sitesOfSpecies().get(species));
        }
    }

    private void addSteps(ArrayNode array) {
        for (int step = 0; step < report.eventsOfStep().size(); step++) {
            long events = report.eventsOfStep().get(step);
            ObjectNode node = array.addObject()
                    .put("name", model.steps().get(step).name())
                    .put("events", events);
            put(node, "rate_perS", events / report.state().time_s());
        }
    }
}
