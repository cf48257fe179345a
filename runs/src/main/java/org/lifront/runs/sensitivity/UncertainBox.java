package org.lifront.runs.sensitivity;

import java.util.List;
import java.util.Map;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.runs.calibration.CalibratedSet;

/**
 * The uncertain parameters of a calibrated set around a centre, each within one standard deviation in ln, no matter what the
 * others are: correlations play no part.
 */
final class UncertainBox {

    private final CalibratedSet set;
    private final ParameterSet centre;
    private final List<String> keys;

    UncertainBox(CalibratedSet set, ParameterSet centre) {
        this.set = set;
        this.centre = centre;
        this.keys = set.standard_ln().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .filter(key ->
                        centre.parameters().stream().anyMatch(p -> p.key().equals(key)))
                .toList();
    }

    /** Keys of the parameters that are uncertain, in the order of the set. */
    List<String> keys() {
        return keys;
    }

    /** Standard deviation of one in ln. */
    double standard_ln(String key) {
        return set.standard_ln().get(key);
    }

    /**
     * The parameters at a point.
     *
     * @param point one number a key, -1 to 1
     * @throws InvalidInputException if they are out of their range there
     */
    ParameterSet at(double[] point) {
        List<String> all = List.copyOf(set.standard_ln().keySet());
        double[] factors_ln = new double[all.size()];
        for (int i = 0; i < keys.size(); i++) {
            factors_ln[all.indexOf(keys.get(i))] = point[i] * standard_ln(keys.get(i));
        }
        return set.drawn(centre, factors_ln);
    }

    /** The parameters with one of them at an end, -1 or 1, and all others at the centre. */
    ParameterSet atEnd(String key, double end) {
        double[] point = new double[keys.size()];
        point[keys.indexOf(key)] = end;
        return at(point);
    }
}
