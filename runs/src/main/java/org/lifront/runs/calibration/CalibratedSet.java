package org.lifront.runs.calibration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RectangularCholeskyDecomposition;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.units.QuantityKind;
import org.lifront.kmc.units.QuantityRange;
import org.lifront.runs.scenario.Scenario;

/** A calibrated parameter set: values, and how uncertain they are together. The file is that of {@code lifront calibrate}. */
public final class CalibratedSet {

    private static final String SHIPPED = "parameters.yaml";
    private static final QuantityRange SPREAD = QuantityRange.of(QuantityKind.NUMBER, "0", "100");
    private static final QuantityRange CORRELATION = QuantityRange.of(QuantityKind.NUMBER, "-1.000001", "1.000001");

    /** Variance in ln below which a direction counts as certain: what rounding the correlations leaves. */
    private static final double SMALLEST_VARIANCE = 1e-6;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Double> standard_ln = new ArrayList<>();
    private final RealMatrix root;

    private CalibratedSet(InputNode file) {
        InputNode set = file.mapping("parameters", "uncertain", "strong_pairs", "correlation");
        for (String section : List.of("parameters", "uncertain")) {
            set.optional(section)
                    .filter(InputNode::isMapping)
                    .ifPresent(node -> node.entries().forEach(this::add));
        }
        RealMatrix covariance = covariance(set.require("correlation"));
        boolean certain = standard_ln.stream().allMatch(s -> s * s <= SMALLEST_VARIANCE);
        root = certain
                ? new Array2DRowRealMatrix(Math.max(1, standard_ln.size()), 1)
                : new RectangularCholeskyDecomposition(covariance, SMALLEST_VARIANCE).getRootMatrix();
    }

    private void add(String key, InputNode node) {
        values.put(key, node.require("value").text());
        standard_ln.add(node.require("standard_ln").quantity(SPREAD));
    }

    private RealMatrix covariance(InputNode rows) {
        List<String> keys = List.copyOf(values.keySet());
        int n = keys.size();
        RealMatrix covariance = new Array2DRowRealMatrix(Math.max(1, n), Math.max(1, n));
        for (int i = 0; i < n; i++) {
            covariance.setEntry(i, i, standard_ln.get(i) * standard_ln.get(i));
        }
        List<Integer> order = new ArrayList<>();
        rows.entries().forEach((key, row) -> {
            int i = keys.indexOf(key);
            if (i < 0 || row.list().size() != order.size() + 1) {
                throw row.error("expected a parameter of this file with " + (order.size() + 1) + " correlations");
            }
            order.add(i);
            for (int column = 0; column < order.size() - 1; column++) {
                int k = order.get(column);
                double value = row.list().get(column).quantity(CORRELATION) * standard_ln.get(i) * standard_ln.get(k);
                covariance.setEntry(i, k, value);
                covariance.setEntry(k, i, value);
            }
        });
        return covariance;
    }

    /** The set of the parameters that come with the program. */
    public static CalibratedSet shipped() {
        try (InputStream in = CalibratedSet.class.getResourceAsStream(SHIPPED)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new CalibratedSet(InputDocument.ofText(SHIPPED, text).root());
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped parameters cannot be read", e);
        }
    }

    /**
     * Reads a set.
     *
     * @throws org.lifront.kmc.input.InvalidInputException if it is not such a file; the message names line and column
     */
    public static CalibratedSet read(Path file) {
        return new CalibratedSet(InputDocument.read(file).root());
    }

    /** Values as a materials file writes them, by key. */
    public Map<String, String> values() {
        return java.util.Collections.unmodifiableMap(values);
    }

    /** Standard deviation of ln of each parameter, by key, in the order of {@link #values}. */
    public Map<String, Double> standard_ln() {
        Map<String, Double> byKey = new LinkedHashMap<>();
        values.keySet().forEach(key -> byKey.put(key, standard_ln.get(byKey.size())));
        return byKey;
    }

    /** How many independent normal deviates {@link #factors_ln} needs. */
    public int dimensions() {
        return root.getColumnDimension();
    }

    /**
     * A draw: by how much, in ln, each parameter departs from its value.
     *
     * @param normal independent normal deviates, {@link #dimensions} of them
     * @return one number a parameter, in the order of {@link #values}
     */
    public double[] factors_ln(double[] normal) {
        return values.isEmpty() ? new double[0] : root.operate(normal);
    }

    /** A scenario with the values of this set in place of its own; those that it does not know stay. */
    public Scenario centred(Scenario scenario) {
        CellSpecification specification = scenario.specification();
        return new Scenario(
                scenario.text(),
                scenario.path(),
                scenario.folder(),
                specification.withParameters(FreeParameters.changed(specification.parameters(), values)));
    }

    /**
     * A parameter set that departs from another.
     *
     * @param factors_ln as {@link #factors_ln} gives them
     * @throws org.lifront.kmc.input.InvalidInputException if that leaves the range of a parameter
     */
    public ParameterSet drawn(ParameterSet centre, double[] factors_ln) {
        Map<String, String> changed = new LinkedHashMap<>();
        List<String> keys = List.copyOf(values.keySet());
        centre.parameters().stream()
                .filter(p -> keys.contains(p.key()))
                .forEach(p ->
                        changed.put(p.key(), FreeParameters.scaled(p.written(), factors_ln[keys.indexOf(p.key())])));
        return FreeParameters.changed(centre, changed);
    }
}
