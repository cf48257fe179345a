package org.lifront.runs.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final ParameterSet start;
    private final List<Parameter> free;
    private final double[] lower;
    private final double[] upper;

    /**
     * @param start the start values
     * @param held keys of fitted parameters that must not move
     */
    public FreeParameters(ParameterSet start, List<String> held) {
        this.start = start;
        this.free = fitted(start).stream().filter(p -> !held.contains(p.key())).toList();
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
        Quantity quantity = Quantity.parse(free.get(index).written());
        if (theta == 0) {
            return free.get(index).written();
        }
        String number = String.valueOf(quantity.value().doubleValue() * StrictMath.exp(theta));
        return (number + " " + quantity.unit().symbol()).strip();
    }

    /** The parameters as text: one a line, key, value, kind and source. */
    public String text(double[] theta) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (int i = 0; i < theta.length; i++) {
            changed.put(free.get(i).key(), written(i, theta[i]));
        }
        List<String> lines = new ArrayList<>();
        for (Parameter parameter : start.parameters()) {
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
