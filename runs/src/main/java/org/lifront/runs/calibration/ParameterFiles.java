package org.lifront.runs.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lifront.kmc.input.InputNode;

/** What a calibration hands on: materials files that scenarios can name, and the parameters with their uncertainties. */
final class ParameterFiles {

    /** Share of the prior's width above which the data have said next to nothing. */
    private static final double UNDETERMINED = 0.7;

    private static final double STRONG = 0.8;

    private final CalibrationTargets targets;
    private final FreeParameters parameters;
    private final double[] theta;
    private final Uncertainty uncertainty;

    ParameterFiles(CalibrationTargets targets, FreeParameters parameters, double[] theta, Uncertainty uncertainty) {
        this.targets = targets;
        this.parameters = parameters;
        this.theta = theta.clone();
        this.uncertainty = uncertainty;
    }

    /**
     * Text of each materials file that holds a fitted value, by file name.
     *
     * @param documents materials files of the start values
     */
    Map<String, String> materials(Map<String, InputNode> documents) {
        Map<String, InputNode> changed = new LinkedHashMap<>();
        for (int i = 0; i < theta.length; i++) {
            String key = parameters.parameter(i).key();
            int dot = key.indexOf('.');
            String material = key.substring(0, dot);
            String path = key.substring(dot + 1);
            InputNode before = changed.getOrDefault(material, documents.get(material));
            String source = String.format(
                    Locale.ROOT, "lifront calibrate on: %s; %.3f in ln", oneLine(targets.source()), standard(i));
            changed.put(
                    material,
                    before.withArgument(path + ".value=" + parameters.written(i, theta[i]))
                            .withArgument(path + ".source='" + source.replace("'", "''") + "'"));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        changed.forEach((material, root) -> texts.put(material + ".yaml", root.toYaml()));
        return texts;
    }

    /**
     * The parameters with uncertainties, correlations and flags, as YAML.
     *
     * @param origin what made them, one line each
     */
    String summary(List<String> origin) {
        StringBuilder text = new StringBuilder();
        origin.forEach(line -> text.append("# ").append(oneLine(line)).append('\n'));
        text.append("# standard_ln: standard deviation of ln(value), data errors and prior (")
                .append(targets.prior_ln())
                .append(" in ln) together.\n\nparameters:\n");
        for (int i = 0; i < theta.length; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %s: {value: %s, start: %s, standard_ln: %.4f, flag: %s}%n",
                    parameters.parameter(i).key(),
                    parameters.written(i, theta[i]),
                    parameters.parameter(i).written(),
                    standard(i),
                    flag(i)));
        }
        text.append("strong_pairs:\n");
        strongPairs(text);
        text.append("correlation:\n");
        for (int i = 0; i < theta.length; i++) {
            text.append("  ").append(parameters.parameter(i).key()).append(": [");
            for (int k = 0; k < theta.length; k++) {
                text.append(k == 0 ? "" : ", ").append(String.format(Locale.ROOT, "%.3f", correlation(i, k)));
            }
            text.append("]\n");
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private void strongPairs(StringBuilder text) {
        for (int i = 0; i < theta.length; i++) {
            for (int k = i + 1; k < theta.length; k++) {
                if (Math.abs(correlation(i, k)) >= STRONG) {
                    text.append(String.format(
                            Locale.ROOT,
                            "  - {first: %s, second: %s, correlation: %.3f}%n",
                            parameters.parameter(i).key(),
                            parameters.parameter(k).key(),
                            correlation(i, k)));
                }
            }
        }
    }

    private double standard(int i) {
        return uncertainty.standard_ln(i);
    }

    private double correlation(int i, int k) {
        return uncertainty.correlation(i, k);
    }

    private String flag(int i) {
        double[] lower = parameters.lower();
        double[] upper = parameters.upper();
        if (theta[i] <= lower[i] || theta[i] >= upper[i]) {
            return "at its bound";
        }
        return standard(i) > UNDETERMINED * targets.prior_ln() ? "not determined by the data" : "determined";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
