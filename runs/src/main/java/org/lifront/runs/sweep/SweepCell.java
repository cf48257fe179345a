package org.lifront.runs.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.input.KeyPath;
import org.lifront.runs.scenario.Scenario;
import org.lifront.runs.scenario.ScenarioReader;

/**
 * One cell of a sweep while it is put together.
 *
 * @param origin the node of the sweep file that asks for it
 * @param root the scenario's tree so far
 * @param path the scenario file it starts from
 * @param text that file's text; empty once the tree departs from it
 * @param varied label parts for the axes that vary it
 */
record SweepCell(InputNode origin, InputNode root, Path path, String text, List<LabelPart> varied) {

    /**
     * @param ofStack whether the axis changes the stack, which a label made from the stack shows already
     * @param text last name of the key and value
     */
    record LabelPart(boolean ofStack, String text) {}

    SweepCell {
        varied = List.copyOf(varied);
    }

    SweepCell with(InputNode changedRoot) {
        return new SweepCell(origin, changedRoot, path, "", varied);
    }

    SweepCell overridden(List<String> overrides) {
        return overrides.isEmpty() ? this : with(ScenarioReader.overridden(root, overrides));
    }

    SweepCell from(InputNode newOrigin) {
        return new SweepCell(newOrigin, root, path, text, varied);
    }

    /** This cell as its replica with a number from 1, which draws other random numbers. */
    SweepCell replica(int number) {
        long seed = root.optional("seed")
                .map(node -> node.integer(0, Long.MAX_VALUE - number))
                .orElse(CellSpecification.SEED);
        return with(root.withText("seed", Long.toString(seed + number - 1))
                .withText(ScenarioReader.REPLICA, Integer.toString(number)));
    }

    /** This cell at a point of a sample, whose number from 1 the label shows in place of the values. */
    SweepCell sampled(int number, List<SweepDesign.Setting> point) {
        InputNode changed = root;
        for (SweepDesign.Setting setting : point) {
            changed = changed.with(setting.address(), setting.value());
        }
        List<LabelPart> parts = new ArrayList<>(varied);
        parts.add(new LabelPart(false, "p" + number));
        return new SweepCell(point.get(0).value(), changed, path, "", parts);
    }

    SweepCell varied(KeyPath address, InputNode value) {
        List<LabelPart> parts = new ArrayList<>(varied);
        String text = (address.lastName() + "_" + value.inline().replaceAll("\\s+", ""))
                .replaceAll("[^A-Za-z0-9.-]+", "_")
                .replaceAll("_+$", "");
        if (!address.text().equals("cell")) {
            parts.add(new LabelPart(address.steps().get(0).equals("stack"), text));
        }
        return new SweepCell(value, root.with(address, value), path, "", parts);
    }

    Scenario scenario() {
        Scenario scenario = ScenarioReader.of(root, text.isEmpty() ? root.toYaml() : text, path);
        String name = scenario.specification().name();
        String label = label(name);
        if (label.equals(name)) {
            return scenario;
        }
        InputNode labelled = root.withText("cell", label);
        return ScenarioReader.of(labelled, labelled.toYaml(), path);
    }

    private String label(String start) {
        boolean given = root.optional("cell").isPresent();
        StringBuilder label = new StringBuilder(start);
        for (LabelPart part : varied) {
            if (given || !part.ofStack()) {
                label.append('_').append(part.text());
            }
        }
        return label.toString();
    }
}
