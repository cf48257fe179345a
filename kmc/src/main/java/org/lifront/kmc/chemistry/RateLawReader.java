package org.lifront.kmc.chemistry;

import static org.lifront.kmc.units.QuantityKind.ENERGY;
import static org.lifront.kmc.units.QuantityKind.NUMBER;
import static org.lifront.kmc.units.QuantityKind.RATE;
import static org.lifront.kmc.units.QuantityKind.TEMPERATURE;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.kmc.units.QuantityRange;
import org.lifront.kmc.units.Unit;

/** Reads the rate of a step: a number with its unit, or a mapping with one law. */
final class RateLawReader {

    static final QuantityRange ANY_TEMPERATURE = QuantityRange.of(TEMPERATURE, "1 K", "10000 K");

    private static final QuantityRange ANY_RATE = QuantityRange.of(RATE, "0 /s", "1e30 /s");
    private static final QuantityRange BARRIER = QuantityRange.of(ENERGY, "0 eV", "100 eV");
    private static final QuantityRange SLOPE = QuantityRange.of(NUMBER, "0", "1");
    private static final Map<String, Function<InputNode, RateLaw>> LAWS = new LinkedHashMap<>();

    static {
        LAWS.put("arrhenius", RateLawReader::arrhenius);
        LAWS.put("metropolis", section -> new RateLaw.Metropolis(prefactor(section.mapping("prefactor"))));
        LAWS.put("heat_bath", section -> new RateLaw.HeatBath(prefactor(section.mapping("prefactor"))));
        LAWS.put("linear_barrier", RateLawReader::linearBarrier);
    }

    private RateLawReader() {}

    static RateLaw read(InputNode node) {
        if (!node.isMapping()) {
            return new RateLaw.Constant(node.quantity(ANY_RATE));
        }
        Map<String, InputNode> laws =
                node.mapping(LAWS.keySet().toArray(String[]::new)).entries();
        if (laws.size() != 1) {
            throw node.error("found " + laws.size() + " rate laws, expected one of 'arrhenius', 'metropolis',"
                    + " 'heat_bath', 'linear_barrier', or a rate such as '0.01 /h'");
        }
        Map.Entry<String, InputNode> law = laws.entrySet().iterator().next();
        return LAWS.get(law.getKey()).apply(law.getValue());
    }

    /** An energy in joules. */
    static double energy_J(InputNode node, QuantityRange range) {
        return node.quantity(range) * PhysicalConstants.ELEMENTARY_CHARGE_C;
    }

    private static RateLaw arrhenius(InputNode section) {
        section.mapping("prefactor", "barrier", "rate", "at");
        double barrier_J = energy_J(section.require("barrier"), BARRIER);
        if (section.optional("rate").isEmpty() && section.optional("at").isEmpty()) {
            return new RateLaw.Arrhenius(prefactor(section), barrier_J);
        }
        section.optional("prefactor").ifPresent(node -> {
            throw node.error("expected either 'prefactor', or 'rate' and 'at', the law has both");
        });
        return new RateLaw.Arrhenius(prefactorFromRate(section, barrier_J), barrier_J);
    }

    private static double prefactorFromRate(InputNode section, double barrier_J) {
        InputNode rate = section.require("rate");
        double thermalEnergy_J =
                PhysicalConstants.BOLTZMANN_JPERK * section.require("at").quantity(ANY_TEMPERATURE);
        double rate_perS = rate.quantity(ANY_RATE);
        double prefactor_perS = rate_perS * StrictMath.exp(barrier_J / thermalEnergy_J);
        if (rate_perS > 0 && !ANY_RATE.contains(prefactor_perS)) {
            throw rate.error("found '" + Unit.parse("/s").show(rate_perS)
                    + "', which with this barrier needs a prefactor above 1e30 /s, expected a smaller rate or barrier");
        }
        return rate_perS == 0 ? 0 : prefactor_perS;
    }

    private static RateLaw linearBarrier(InputNode section) {
        section.mapping("prefactor", "barrier", "slope");
        return new RateLaw.LinearBarrier(
                prefactor(section),
                energy_J(section.require("barrier"), BARRIER),
                section.require("slope").quantity(SLOPE));
    }

    private static double prefactor(InputNode section) {
        return section.require("prefactor").quantity(ANY_RATE);
    }
}
