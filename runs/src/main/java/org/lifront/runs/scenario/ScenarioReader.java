package org.lifront.runs.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lifront.kmc.cell.Box;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.cell.CyclingProtocol;
import org.lifront.kmc.cell.Stack;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.material.ParameterSets;

/** Reads scenario files. Every failure is an {@link InvalidInputException} that points to the line at fault. */
public final class ScenarioReader {

    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    /** Key with the number of a replica, which names its folder and nothing else. */
    public static final String REPLICA = "replica";

    /** Most replicas of a cell. */
    public static final int MOST_REPLICAS = 10_000;

    private ScenarioReader() {}

    /** Reads a scenario file. */
    public static Scenario read(Path path) {
        return read(path, List.of());
    }

    /**
     * Reads a scenario file and changes it from the command line.
     *
     * @param overrides assignments such as {@code protocol.cycles=10}, applied in order
     */
    public static Scenario read(Path path, List<String> overrides) {
        return of(InputDocument.read(path), path, overrides);
    }

    /** Reads a scenario that lies in no file. */
    public static Scenario of(InputDocument document) {
        return of(document, List.of());
    }

    /** Reads a scenario that lies in no file and changes it from the command line. */
    public static Scenario of(InputDocument document, List<String> overrides) {
        return of(document, Path.of(document.name()), overrides);
    }

    private static Scenario of(InputDocument document, Path path, List<String> overrides) {
        InputNode root = overridden(document.root(), overrides);
        String text = overrides.isEmpty() ? document.text() : root.toYaml();
        return of(root, text, path);
    }

    /**
     * A scenario as a run has recorded it. Files that it names are not read: their values are among the parameters.
     *
     * @param record where the record lies, for messages
     * @param text the scenario
     * @param parameters parameters as {@link ParameterSets#recorded} takes them
     */
    public static Scenario recorded(Path record, String text, String parameters) {
        InputNode root = InputDocument.ofText(record.toString(), text).root();
        return of(root, text, record, specification(root, ParameterSets.recorded(parameters)));
    }

    /**
     * The first cycles of a scenario.
     *
     * @param cycles how many, at least 1; there are frames before and after them
     * @param parameters parameters as {@link ParameterSets#recorded} takes them
     */
    public static Scenario shortened(Scenario scenario, int cycles, String parameters) {
        InputNode root = InputDocument.ofText(scenario.path().toString(), scenario.text())
                .root()
                .withArgument("protocol.cycles=" + cycles)
                .withArgument("output.frame_every=" + cycles);
        return of(root, root.toYaml(), scenario.path(), specification(root, ParameterSets.recorded(parameters)));
    }

    /** A scenario that a tree says, told by a text. */
    public static Scenario of(InputNode root, String text, Path path) {
        return of(root, text, path, specification(root));
    }

    private static Scenario of(InputNode root, String text, Path path, CellSpecification specification) {
        String folder = root.optional(REPLICA)
                .map(node -> specification.name() + "-r" + node.integer(1, MOST_REPLICAS))
                .orElse(specification.name());
        return new Scenario(text, path, folder, specification);
    }

    /** A scenario tree with assignments from the command line. */
    public static InputNode overridden(InputNode root, List<String> overrides) {
        InputNode changed = root;
        for (String override : overrides) {
            changed = changed.withArgument(override);
        }
        return changed;
    }

    /** What a scenario's tree says. */
    public static CellSpecification specification(InputNode root) {
        requireKeys(root);
        return specification(root, ParameterSets.withFiles(materials(root)));
    }

    private static void requireKeys(InputNode root) {
        root.mapping(ScenarioKeys::suggestion, ScenarioKeys.in(""));
    }

    private static CellSpecification specification(InputNode root, ParameterSet parameters) {
        requireKeys(root);
        Stack stack = StackReader.read(root.require("stack"), parameters);
        Box box = BoxReader.read(root, parameters.electrolyte());
        CyclingProtocol protocol = ProtocolReader.protocol(root);
        CrossChecks.check(root, stack, box, protocol, parameters);
        return new CellSpecification(
                root.optional("cell").map(ScenarioReader::label).orElseGet(() -> CellLabel.of(stack)),
                stack,
                box,
                protocol,
                ProtocolReader.area_m2(root),
                ProtocolReader.pelletThickness_m(root),
                parameters,
                ScenarioKeys.SEED.read(root),
                NumericsReader.fieldAge_s(root),
                ProtocolReader.frameEvery_cycles(root),
                ProtocolReader.frameCycles(root));
    }

    private static List<Path> materials(InputNode root) {
        List<Path> files = new ArrayList<>();
        root.optional("materials").ifPresent(list -> list.list().forEach(item -> files.add(item.file())));
        return files;
    }

    private static String label(InputNode node) {
        String label = node.text();
        if (!LABEL.matcher(label).matches()) {
            throw node.error("found '" + label + "', expected a label of at most 64 letters, digits, '_', '-' or '.',"
                    + " because it names a folder");
        }
        return label;
    }
}
