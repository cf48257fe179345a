package org.lifront.runs.provenance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lifront.analysis.table.AtomicText;

/**
 * The file {@value #FILE} of a result: what it consists of, which program made it, on what machine, from which scenarios and
 * parameters, as an RO-Crate 1.1 (<a href="https://w3id.org/ro/crate/1.1">w3id.org/ro/crate/1.1</a>) that repositories
 * of research data understand.
 */
public final class CrateMetadata {

    /** Name of the file, as RO-Crate demands it. */
    public static final String FILE = "ro-crate-metadata.json";

    private static final String CONTEXT = "https://w3id.org/ro/crate/1.1/context";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ArrayNode graph = MAPPER.createArrayNode();

    private CrateMetadata() {}

    /**
     * Writes the file, replacing an earlier one.
     *
     * @param folder result folder, which holds a record of its start
     * @param cells what is complete
     * @param ended when the last cell ended
     * @throws IOException if the file cannot be written
     */
    public static void write(Path folder, List<CellRecord> cells, Instant ended) throws IOException {
        CrateMetadata crate = new CrateMetadata();
        crate.describe(folder, cells, ended);
        ObjectNode document = MAPPER.createObjectNode();
        document.put("@context", CONTEXT);
        document.set("@graph", crate.graph);
        AtomicText.write(folder.resolve(FILE), document.toPrettyString() + "\n");
    }

    private void describe(Path folder, List<CellRecord> cells, Instant ended) {
        ObjectNode descriptor = entity(FILE, "CreativeWork");
        reference(descriptor, "conformsTo", "https://w3id.org/ro/crate/1.1");
        reference(descriptor, "about", "./");
        ObjectNode root = entity("./", "Dataset");
        root.put("name", ResultFolder.recordedTitle(folder));
        root.put(
                "description",
                "Trajectories of simulated Li | solid electrolyte cells and what was computed from them");
        root.put("datePublished", ended.toString().substring(0, 10));
        root.put("license", "to be chosen by whoever publishes this result");
        ArrayNode parts = root.putArray("hasPart");
        parts.addObject().put("@id", ResultFolder.RECORD);
        entity(ResultFolder.RECORD, "File").put("encodingFormat", "text/plain");
        parts.addObject().put("@id", "report.html");
        entity("report.html", "File").put("encodingFormat", "text/html");
        for (CellRecord cell : cells) {
            parts.addObject().put("@id", cell.folder() + "/");
            describe(cell);
        }
        program();
        action(folder, ended);
    }

    private void describe(CellRecord cell) {
        ObjectNode node = entity(cell.folder() + "/", "Dataset");
        node.put("name", cell.label());
        node.put("encodingFormat", "application/x-hdf5");
        ArrayNode values = node.putArray("variableMeasured");
        property(values, cell, "seed", Long.toString(cell.seed()));
        property(values, cell, "cycles", Long.toString(cell.cycles()));
        property(values, cell, "wall_s", Double.toString(Math.round(cell.wall_s() * 10) / 10.0));
        property(values, cell, "scenario_sha256", cell.scenarioHash());
        property(values, cell, "parameters_sha256", cell.parametersHash());
    }

    private void property(ArrayNode values, CellRecord cell, String name, String value) {
        String id = "#" + cell.folder() + "-" + name;
        values.addObject().put("@id", id);
        entity(id, "PropertyValue").put("name", name).put("value", value);
    }

    private void program() {
        BuildIdentity program = BuildIdentity.current();
        entity("#lifront", "SoftwareApplication")
                .put("name", "LiFront")
                .put("version", program.version())
                .put("softwareVersion", program.revision());
        entity("#java", "SoftwareApplication")
                .put("name", System.getProperty("java.vm.name"))
                .put("version", System.getProperty("java.runtime.version"));
    }

    private void action(Path folder, Instant ended) {
        Runtime runtime = Runtime.getRuntime();
        ObjectNode action = entity("#simulation", "CreateAction");
        action.put("name", ResultFolder.recordedCommand(folder).orElse(""));
        Optional<String> started = ResultFolder.recordedStart(folder);
        started.ifPresent(start -> action.put("startTime", start));
        action.put("endTime", ended.toString());
        action.put(
                "description",
                System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                        + runtime.availableProcessors() + " processors, heap of at most "
                        + runtime.maxMemory() / (1 << 20) + " MiB");
        ArrayNode instruments = action.putArray("instrument");
        instruments.addObject().put("@id", "#lifront");
        instruments.addObject().put("@id", "#java");
        action.putArray("result").addObject().put("@id", "./");
    }

    private ObjectNode entity(String id, String type) {
        return graph.addObject().put("@id", id).put("@type", type);
    }

    private static void reference(ObjectNode node, String key, String id) {
        node.putObject(key).put("@id", id);
    }
}
