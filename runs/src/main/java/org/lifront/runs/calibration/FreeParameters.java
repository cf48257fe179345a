package org.lifront.runs.calibration;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.material.Parameter;
import org.lifront.kmc.material.ParameterKind;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.kmc.units.Quantity;

/** The parameters that a calibration moves, as factors on their start values, in ln. */
public final class FreeParameters {

    /** Factors by which a parameter may move, the widest first that its range allows. */
    private static final double[] REACHES = {5, 3, 2, 1.5, 1.4, 1.25, 1.1, 1.01, 1};

    private static final MathContext WORKING = new MathContext(12);
    private static final MathContext SHORT = new MathContext(4);

    private final ParameterSet start;
    private final List<Parameter> free;
    private final double[] lower;
    private final double[] upper;

    /**
     * @param start the start values
     * @param held keys of fitted parameters that must not move
     */
    public FreeParameters(ParameterSet start, List<String> held) {
        this(start, p -> p.kind() == ParameterKind.FITTED && !held.contains(p.key()));
    }

    /**
     * Any parameters, fitted or not.
     *
     * @param start the start values
     * @param moves whether a parameter may move
     */
    FreeParameters(ParameterSet start, Predicate<Parameter> moves) {
        this.start = start;
        this.free = start.parameters().stream().filter(moves).toList();
        this.lower = new double[free.size()];
        this.upper = new double[free.size()];
        for (int i = 0; i < free.size(); i++) {
            lower[i] = -reach(i, -1);
            upper[i] = reach(i, 1);
        }
    }

    /** All parameters of a set whose values are fitted. */
    static List<Parameter> fitted(ParameterSet parameters) {
        return parameters.parameters().stream()
                .filter(p -> p.kind() == ParameterKind.FITTED)
                .toList();
    }

    /** The same without some. */
    FreeParameters without(Set<String> keys) {
        return new FreeParameters(start, p -> free.contains(p) && !keys.contains(p.key()));
    }

    private double reach(int index, int sign) {
        for (double factor : REACHES) {
            double[] theta = new double[free.size()];
            theta[index] = sign * StrictMath.log(factor);
            try {
                at(theta);
                return Math.abs(theta[index]);
            } catch (InvalidInputException outOfRange) {
                // The next, smaller factor; the last one is 1.
            }
        }
        return 0;
    }

    /** How many parameters may move. */
    public int count() {
        return free.size();
    }

    /** A parameter at its start value. */
    public Parameter parameter(int index) {
        return free.get(index);
    }

    /** Lower bounds in ln, not above 0. */
    double[] lower() {
        return lower.clone();
    }

    /** Upper bounds in ln, not below 0. */
    double[] upper() {
        return upper.clone();
    }

    /** Nearest point inside the bounds. */
    double[] clipped(double[] theta) {
        double[] inside = theta.clone();
        for (int i = 0; i < inside.length; i++) {
            inside[i] = Math.max(lower[i], Math.min(upper[i], inside[i]));
        }
        return inside;
    }

    /** Value and unit of a parameter, as a materials file writes it. */
    String written(int index, double theta) {
        return scaled(free.get(index).written(), theta);
    }

    /** A value with its unit times exp(theta). */
    static String scaled(String written, double theta) {
        return scaled(written, theta, WORKING);
    }

    private static String scaled(String written, double theta, MathContext digits) {
        if (theta == 0) {
            return written;
        }
        Quantity quantity = Quantity.parse(written);
        BigDecimal number = new BigDecimal(quantity.value().doubleValue() * StrictMath.exp(theta));
        String text = number.round(digits).stripTrailingZeros().toString();
        return (text + " " + quantity.unit().symbol()).strip();
    }

    /** The nearest point at which every moved value has four digits: what is handed on is what was checked. */
    double[] rounded(double[] theta) {
        double[] rounded = new double[theta.length];
        for (int i = 0; i < theta.length; i++) {
            double exact = Quantity.parse(free.get(i).written()).value().doubleValue();
            Quantity short4 = Quantity.parse(scaled(free.get(i).written(), theta[i], SHORT));
            rounded[i] = StrictMath.log(short4.value().doubleValue() / exact);
        }
        return clipped(rounded);
    }

    /** A parameter set with other values. */
    static ParameterSet changed(ParameterSet parameters, Map<String, String> values) {
        return ParameterSets.recorded(text(parameters, values));
    }

    /** The parameters as text: one a line, key, value, kind and source. */
    public String text(double[] theta) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (int i = 0; i < theta.length; i++) {
            changed.put(free.get(i).key(), written(i, theta[i]));
        }
        return text(start, changed);
    }

    private static String text(ParameterSet parameters, Map<String, String> changed) {
        List<String> lines = new ArrayList<>();
        for (Parameter parameter : parameters.parameters()) {
            lines.add(String.join(
                    "\t",
                    parameter.key(),
                    changed.getOrDefault(parameter.key(), parameter.written()),
                    parameter.kind().name().toLowerCase(java.util.Locale.ROOT),
                    parameter.source()));
        }
        return String.join("\n", lines) + "\n";
    }

    /** The parameter set at a point. */
    public ParameterSet at(double[] theta) {
        return ParameterSets.recorded(text(theta));
    }
}
