package org.lifront.runs.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.input.KeyPath;
import org.lifront.runs.scenario.Scenario;

/**
 * Reads sweep files. A sweep names a base {@code scenario}, a list of {@code cells} that are scenario files or changes
 * to one, and {@code vary}, a grid of key paths and their values. Every failure is an {@link InvalidInputException}
 * that points to the line at fault, in whichever file it stands.
 */
public final class SweepReader {

    private static final int MOST_CELLS = 10_000;

    private SweepReader() {}

    /** Reads a sweep file. */
    public static SweepDefinition read(Path path) {
        return read(path, List.of());
    }

    /**
     * Reads a sweep file and changes every cell from the command line.
     *
     * @param overrides assignments such as {@code protocol.cycles=10}, applied in order after everything else
     */
    public static SweepDefinition read(Path path, List<String> overrides) {
        InputNode root = InputDocument.read(path).root().mapping("title", "scenario", "cells", "vary");
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (SweepCell cell : grid(root, listed(root))) {
            Scenario scenario = cell.overridden(overrides).scenario();
            refuseSecond(labels, scenario.specification().name(), cell.origin());
            scenarios.add(scenario);
        }
        String title = root.optional("title")
                .map(InputNode::text)
                .orElse(path.getFileName().toString());
        return new SweepDefinition(title, scenarios);
    }

    /** Labels name folders, which some file systems do not tell apart by case. */
    private static void refuseSecond(Set<String> labels, String label, InputNode origin) {
        if (!labels.add(label.toLowerCase(Locale.ROOT))) {
            throw origin.error("found a second cell labelled '" + label
                    + "', expected different labels; set 'cell' in one of them");
        }
    }

    private static List<SweepCell> listed(InputNode root) {
        Optional<SweepCell> base = root.optional("scenario").map(node -> scenario(node, node));
        Optional<InputNode> list = root.optional("cells");
        if (list.isEmpty()) {
            return List.of(
                    base.orElseThrow(() -> root.error("expected a base 'scenario', a list of 'cells', or both")));
        }
        List<SweepCell> cells = new ArrayList<>();
        for (InputNode item : list.get().list()) {
            cells.add(cell(item.mapping("scenario", "set"), base));
        }
        if (cells.isEmpty()) {
            throw list.get().error("found an empty list, expected at least one cell");
        }
        return cells;
    }

    private static SweepCell cell(InputNode item, Optional<SweepCell> base) {
        Optional<InputNode> set = item.optional("set");
        SweepCell start = item.optional("scenario")
                .map(node -> scenario(node, item))
                .or(() -> base.filter(b -> set.isPresent()).map(b -> b.from(item)))
                .orElseThrow(() -> item.error("expected a 'scenario', or a 'set' with a base 'scenario' of the sweep"));
        return set.map(changes -> start.with(start.root().overlaid(changes))).orElse(start);
    }

    private static SweepCell scenario(InputNode file, InputNode origin) {
        Path path = file.file();
        InputDocument document = InputDocument.read(path);
        return new SweepCell(origin, document.root(), path, document.text(), List.of());
    }

    private static List<SweepCell> grid(InputNode root, List<SweepCell> start) {
        List<SweepCell> cells = start;
        Map<String, InputNode> axes =
                root.optional("vary").map(InputNode::entries).orElse(Map.of());
        for (Map.Entry<String, InputNode> axis : axes.entrySet()) {
            cells = alongAxis(cells, address(axis.getKey(), axis.getValue()), axis.getValue());
        }
        return cells;
    }

    private static List<SweepCell> alongAxis(List<SweepCell> cells, KeyPath address, InputNode axis) {
        List<InputNode> values = axis.list();
        if (values.isEmpty()) {
            throw axis.error("found an empty list, expected at least one value");
        }
        if ((long) values.size() * cells.size() > MOST_CELLS) {
            throw axis.error("the sweep would have " + (long) values.size() * cells.size() + " cells, expected at most "
                    + MOST_CELLS);
        }
        List<SweepCell> varied = new ArrayList<>();
        for (SweepCell cell : cells) {
            for (InputNode value : values) {
                varied.add(cell.varied(address, value));
            }
        }
        return varied;
    }

    private static KeyPath address(String key, InputNode axis) {
        try {
            return KeyPath.parse(key);
        } catch (IllegalArgumentException e) {
            throw axis.error("expected the path of a scenario's key, such as 'stack.on_latp[0].ald_cycles'");
        }
    }
}
