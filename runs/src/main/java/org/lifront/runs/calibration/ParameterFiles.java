package org.lifront.runs.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.material.Parameter;

/** What a calibration hands on: materials files that scenarios can name, and the parameters with their uncertainties. */
final class ParameterFiles {

    /** Share of the prior's width above which the data have said next to nothing. */
    private static final double UNDETERMINED = 0.7;

    private static final double STRONG = 0.8;

    private final CalibrationTargets targets;
    private final FreeParameters parameters;
    private final double[] theta;
    private final ParameterSpread spread;

    /**
     * @param parameters what has moved
     * @param theta where to
     */
    ParameterFiles(CalibrationTargets targets, FreeParameters parameters, double[] theta) {
        this.targets = targets;
        this.parameters = parameters;
        this.theta = theta.clone();
        Set<String> fitted = IntStream.range(0, parameters.count())
                .mapToObj(i -> parameters.parameter(i).key())
                .collect(Collectors.toSet());
        this.spread = ParameterSpread.of(targets, parameters.at(theta), fitted);
    }

    /**
     * Text of each materials file that holds a value which has moved, by file name.
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
                    Locale.ROOT,
                    "lifront calibrate on: %s; standard deviation %.2f in ln, %s",
                    oneLine(targets.source()),
                    spread.standard_ln(index(key)),
                    flag(i));
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
     * The parameters with uncertainties, correlations and flags, as YAML; {@link CalibratedSet} reads it.
     *
     * @param origin what made them, one line each
     */
    String summary(List<String> origin) {
        StringBuilder text = new StringBuilder();
        origin.forEach(line -> text.append("# ").append(oneLine(line)).append('\n'));
        text.append(
                "# standard_ln: standard deviation of ln(value), data errors and priors together.\n\nparameters:\n");
        for (int i = 0; i < theta.length; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %s: {value: %s, start: %s, standard_ln: %.4f, flag: %s}%n",
                    parameters.parameter(i).key(),
                    parameters.written(i, theta[i]),
                    parameters.parameter(i).written(),
                    spread.standard_ln(index(parameters.parameter(i).key())),
                    flag(i)));
        }
        text.append("# Not fitted, but uncertain: prior_ln before the data were seen.\nuncertain:\n");
        uncertain(text);
        text.append("strong_pairs:\n");
        strongPairs(text);
        text.append("# Lower triangle, columns in the order of the rows; what is missing correlates with nothing.\n");
        text.append("correlation:\n");
        correlations(text);
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private void uncertain(StringBuilder text) {
        List<Parameter> all = spread.all();
        for (int i = 0; i < all.size(); i++) {
            Parameter parameter = all.get(i);
            if (!isFitted(parameter)) {
                text.append(String.format(
                        Locale.ROOT,
                        "  %s: {value: %s, standard_ln: %.4f, prior_ln: %.4f}%n",
                        parameter.key(),
                        parameter.written(),
                        spread.standard_ln(i),
                        spread.prior_ln(i)));
            }
        }
    }

    private void strongPairs(StringBuilder text) {
        List<Parameter> all = spread.all();
        for (int i = 0; i < all.size(); i++) {
            for (int k = i + 1; k < all.size(); k++) {
                if (Math.abs(spread.correlation(i, k)) >= STRONG) {
                    text.append(String.format(
                            Locale.ROOT,
                            "  - {first: %s, second: %s, correlation: %.3f}%n",
                            all.get(i).key(),
                            all.get(k).key(),
                            spread.correlation(i, k)));
                }
            }
        }
    }

    private void correlations(StringBuilder text) {
        List<Parameter> all = spread.all();
        int[] rows = IntStream.range(0, all.size())
                .filter(i -> !spread.isUntouched(i))
                .toArray();
        for (int row = 0; row < rows.length; row++) {
            int i = rows[row];
            text.append("  ").append(all.get(i).key()).append(": [");
            for (int column = 0; column <= row; column++) {
                text.append(column == 0 ? "" : ", ");
                text.append(String.format(Locale.ROOT, "%.6f", spread.correlation(i, rows[column])));
            }
            text.append("]\n");
        }
    }

    private int index(String key) {
        return spread.all().stream().map(Parameter::key).toList().indexOf(key);
    }

    private boolean isFitted(Parameter parameter) {
        return IntStream.range(0, parameters.count())
                .anyMatch(i -> parameters.parameter(i).key().equals(parameter.key()));
    }

    private String flag(int i) {
        double[] lower = parameters.lower();
        double[] upper = parameters.upper();
        if (theta[i] <= lower[i] || theta[i] >= upper[i]) {
            return "at its bound";
        }
        double standard_ln = spread.standard_ln(index(parameters.parameter(i).key()));
        return standard_ln > UNDETERMINED * targets.prior_ln() ? "not determined by the data" : "determined";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
