package org.lifront.runs.calibration;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lifront.analysis.reference.PublishedPoint;
import org.lifront.analysis.reference.PublishedPoints;
import org.lifront.analysis.reference.PublishedPointsFile;
import org.lifront.analysis.table.Quantity;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.input.Spelling;
import org.lifront.kmc.material.Parameter;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.units.QuantityFormatException;
import org.lifront.kmc.units.QuantityKind;
import org.lifront.kmc.units.QuantityRange;
import org.lifront.runs.scenario.ScenarioReader;

/**
 * What a calibration is to meet: measured values, the cells they belong to, and what the file says about parameters.
 *
 * @param source how to cite the values
 * @param points every value, misfits included, in the order of the file
 * @param scenarios the scenario of each cell as YAML, in the order of the file
 * @param start values of fitted parameters at which a calibration begins, as a materials file writes them, by key; the
 *     others begin where the materials files are
 * @param held keys of fitted parameters that must not move
 * @param prior_ln standard deviation of the prior of every parameter, in ln
 * @param uncertain how uncertain parameters are that are not fitted
 */
public record CalibrationTargets(
        String source,
        List<PublishedPoint> points,
        Map<String, String> scenarios,
        Map<String, String> start,
        List<String> held,
        double prior_ln,
        UncertainParameters uncertain) {

    private static final List<String> SECTIONS = List.of("overpotential_V", "impedance_kOhm", "front_nm");
    private static final QuantityRange PRIOR = QuantityRange.of(QuantityKind.NUMBER, "0.001", "10");
    private static final double DEFAULT_PRIOR_LN = 0.5;

    /** Copies the collections. */
    public CalibrationTargets {
        points = List.copyOf(points);
        scenarios = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
        start = Map.copyOf(start);
        held = List.copyOf(held);
    }

    /**
     * Reads a targets file.
     *
     * @param parameters the materials that labels may name
     * @throws org.lifront.kmc.input.InvalidInputException if it is not such a file; the message names line and column
     */
    public static CalibrationTargets read(Path file, ParameterSet parameters) {
        PublishedPoints published = PublishedPointsFile.read(file);
        InputNode root = InputDocument.read(file).root();
        List<PublishedPoint> points = published.points().stream()
                .filter(point -> MeasuredQuantity.isKnown(point.quantity()))
                .toList();
        if (points.stream().noneMatch(point -> point.misfit().isEmpty())) {
            throw root.error("found no value to fit, expected at least one of "
                    + SECTIONS.stream().map(s -> "'" + s + "'").collect(Collectors.joining(", ")));
        }
        Map<String, String> scenarios = new LinkedHashMap<>();
        for (String section : SECTIONS) {
            root.optional(section)
                    .ifPresent(cells -> cells.entries()
                            .forEach((label, node) ->
                                    scenarios.computeIfAbsent(label, l -> scenario(root, l, node, parameters))));
        }
        List<String> held = root.optional("hold").map(InputNode::list).orElse(List.of()).stream()
                .map(node -> heldKey(node, parameters))
                .toList();
        double prior_ln = root.optional("prior").map(n -> n.quantity(PRIOR)).orElse(DEFAULT_PRIOR_LN);
        return new CalibrationTargets(
                published.source(),
                points,
                scenarios,
                start(root, parameters),
                held,
                prior_ln,
                UncertainParameters.read(root.optional("uncertain"), parameters));
    }

    private static Map<String, String> start(InputNode root, ParameterSet parameters) {
        List<String> fitted =
                FreeParameters.fitted(parameters).stream().map(Parameter::key).toList();
        Map<String, String> start = new LinkedHashMap<>();
        root.optional("start")
                .ifPresent(node -> node.entries().forEach((key, value) -> {
                    if (!fitted.contains(key)) {
                        throw value.error("found '" + key + "', expected the key of a fitted parameter"
                                + Spelling.suggestion(key, fitted));
                    }
                    start.put(key, value.text());
                    try {
                        FreeParameters.changed(parameters, Map.of(key, value.text()));
                    } catch (InvalidInputException | QuantityFormatException e) {
                        throw value.error(
                                "found '" + Spelling.excerpt(value.text()) + "', which cannot be the value of " + key);
                    }
                }));
        return start;
    }

    /** A parameter set with the start values of this file in place of its own. */
    public ParameterSet started(ParameterSet parameters) {
        return start.isEmpty() ? parameters : FreeParameters.changed(parameters, start);
    }

    private static String scenario(InputNode root, String label, InputNode node, ParameterSet parameters) {
        Optional<InputNode> given = root.optional("cells").flatMap(cells -> cells.optional(label));
        if (given.isPresent()) {
            InputNode scenario = InputDocument.read(given.get().file()).root().withText("cell", label);
            ScenarioReader.specification(scenario);
            return scenario.toYaml();
        }
        return StackLabel.scenario(label, parameters.films().keySet())
                .orElseThrow(() -> node.error("the label '" + label + "' names no stack, expected 'bare',"
                        + " 'latp_MATERIAL_CYCLES', 'li_MATERIAL_CYCLES', both joined by '_', 'bilayer_N_M', or an entry"
                        + " under 'cells' with its scenario file; materials are "
                        + String.join(", ", parameters.films().keySet())));
    }

    private static String heldKey(InputNode node, ParameterSet parameters) {
        Map<String, String> keys = new LinkedHashMap<>();
        FreeParameters.fitted(parameters).forEach(p -> keys.put(p.key(), p.key()));
        return node.oneOf(keys);
    }

    /** Last cycle of a cell that a value needs. */
    int lastCycle(String cell) {
        return points.stream()
                .filter(point -> point.cell().equals(cell))
                .mapToInt(PublishedPoint::cycle)
                .max()
                .orElse(0);
    }

    /** Cycles that all cells together need once. */
    public long cyclesPerRound() {
        return scenarios.keySet().stream().mapToLong(this::lastCycle).sum();
    }

    /** Greatest common divisor of the cycles at which a frame is needed. */
    int frameEvery(String cell) {
        return points.stream()
                .filter(p -> p.cell().equals(cell) && p.quantity() != Quantity.OVERPOTENTIAL && p.cycle() > 0)
                .mapToInt(PublishedPoint::cycle)
                .reduce(0, CalibrationTargets::divisor);
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
