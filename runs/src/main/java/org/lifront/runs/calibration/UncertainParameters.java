package org.lifront.runs.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.input.Spelling;
import org.lifront.kmc.material.Parameter;
import org.lifront.kmc.material.ParameterKind;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.units.Quantity;
import org.lifront.kmc.units.QuantityKind;
import org.lifront.kmc.units.QuantityRange;

/**
 * How uncertain the parameters are that no calibration moves, as standard deviations in ln: predictions vary them too.
 *
 * @param energies of assumed energies, 0 if they count as known
 * @param others of all other assumed parameters, 0 if they count as known
 * @param particular of single parameters of any kind but fitted, by key
 */
public record UncertainParameters(double energies, double others, Map<String, Double> particular) {

    private static final QuantityRange SPREAD = QuantityRange.of(QuantityKind.NUMBER, "0", "10");

    /** Copies the map. */
    public UncertainParameters {
        particular = Map.copyOf(particular);
    }

    static UncertainParameters read(Optional<InputNode> section, ParameterSet parameters) {
        if (section.isEmpty()) {
            return new UncertainParameters(0, 0, Map.of());
        }
        InputNode root = section.get().mapping("energies", "others", "particular");
        List<String> keys = parameters.parameters().stream()
                .filter(p -> p.kind() != ParameterKind.FITTED)
                .map(Parameter::key)
                .toList();
        Map<String, Double> particular = new LinkedHashMap<>();
        root.optional("particular")
                .ifPresent(node -> node.entries().forEach((key, value) -> {
                    if (!keys.contains(key)) {
                        throw value.error("found '" + key + "', expected the key of a parameter that is not fitted"
                                + Spelling.suggestion(key, keys));
                    }
                    particular.put(key, value.quantity(SPREAD));
                }));
        return new UncertainParameters(spread(root, "energies"), spread(root, "others"), particular);
    }

    private static double spread(InputNode root, String key) {
        return root.optional(key).map(node -> node.quantity(SPREAD)).orElse(0.0);
    }

    /** Standard deviation of ln of a parameter that is not fitted; 0 if it counts as known. */
    double spread_ln(Parameter parameter) {
        Double own = particular.get(parameter.key());
        if (own != null) {
            return own;
        }
        if (parameter.kind() != ParameterKind.ASSUMED || parameter.value() == 0) {
            return 0;
        }
        boolean energy = Quantity.parse(parameter.written()).unit().dimension().equals(QuantityKind.ENERGY.dimension());
        return energy ? energies : others;
    }
}
