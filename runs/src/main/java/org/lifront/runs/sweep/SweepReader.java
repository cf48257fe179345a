package org.lifront.runs.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.input.KeyPath;
import org.lifront.runs.scenario.Scenario;
import org.lifront.runs.scenario.ScenarioReader;

/**
 * Reads sweep files. A sweep names a base {@code scenario}, a list of {@code cells} that are scenario files or changes
 * to one, {@code vary}, a grid of key paths and their values, {@code zip}, lists of values that go together,
 * {@code sample}, a random or Sobol design, and a number of {@code replicas}. Every failure is an {@link InvalidInputException}
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
        InputNode root = InputDocument.read(path)
                .root()
                .mapping("title", "scenario", "cells", "vary", "zip", "sample", "replicas");
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (SweepCell cell : replicas(root, design(root, grid(root, listed(root))), overrides)) {
            Scenario scenario = cell.scenario();
            refuseSecond(labels, scenario.folder(), cell.origin());
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
            cells = alongAxis(cells, SweepDesign.address(axis.getKey(), axis.getValue()), axis.getValue());
        }
        return cells;
    }

    private static List<SweepCell> design(InputNode root, List<SweepCell> start) {
        List<SweepCell> cells = root.optional("zip")
                .map(node -> zipped(node, start, SweepDesign.zipped(node)))
                .orElse(start);
        return root.optional("sample")
                .map(node -> sampled(node, cells, SweepDesign.sampled(node)))
                .orElse(cells);
    }

    private static List<SweepCell> zipped(
            InputNode node, List<SweepCell> start, List<List<SweepDesign.Setting>> points) {
        refuseTooMany((long) start.size() * points.size(), node);
        List<SweepCell> cells = new ArrayList<>();
        for (SweepCell cell : start) {
            for (List<SweepDesign.Setting> point : points) {
                SweepCell there = cell;
                for (SweepDesign.Setting setting : point) {
                    there = there.varied(setting.address(), setting.value());
                }
                cells.add(there);
            }
        }
        return cells;
    }

    private static List<SweepCell> sampled(
            InputNode node, List<SweepCell> start, List<List<SweepDesign.Setting>> points) {
        refuseTooMany((long) start.size() * points.size(), node);
        List<SweepCell> cells = new ArrayList<>();
        for (SweepCell cell : start) {
            for (int i = 0; i < points.size(); i++) {
                cells.add(cell.sampled(i + 1, points.get(i)));
            }
        }
        return cells;
    }

    /** Changes from the command line come before replicas, so that a seed given there is that of the first one. */
    private static List<SweepCell> replicas(InputNode root, List<SweepCell> start, List<String> overrides) {
        List<SweepCell> cells =
                start.stream().map(cell -> cell.overridden(overrides)).toList();
        Optional<InputNode> node = root.optional("replicas");
        if (node.isEmpty()) {
            return cells;
        }
        int number = node.get().integer(1, ScenarioReader.MOST_REPLICAS);
        refuseTooMany((long) cells.size() * number, node.get());
        return cells.stream()
                .flatMap(cell -> IntStream.rangeClosed(1, number).mapToObj(cell::replica))
                .toList();
    }

    private static void refuseTooMany(long cells, InputNode node) {
        if (cells > MOST_CELLS) {
            throw node.error("the sweep would have " + cells + " cells, expected at most " + MOST_CELLS);
        }
    }

    private static List<SweepCell> alongAxis(List<SweepCell> cells, KeyPath address, InputNode axis) {
        List<InputNode> values = axis.list();
        if (values.isEmpty()) {
            throw axis.error("found an empty list, expected at least one value");
        }
        refuseTooMany((long) values.size() * cells.size(), axis);
        List<SweepCell> varied = new ArrayList<>();
        for (SweepCell cell : cells) {
            for (InputNode value : values) {
                varied.add(cell.varied(address, value));
            }
        }
        return varied;
    }
}
