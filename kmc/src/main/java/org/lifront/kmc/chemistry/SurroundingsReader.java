package org.lifront.kmc.chemistry;

import static org.lifront.kmc.units.QuantityKind.ENERGY;
import static org.lifront.kmc.units.QuantityKind.FIELD;
import static org.lifront.kmc.units.QuantityKind.TIME;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.kmc.units.QuantityRange;

/** Reads what acts on the whole lattice: temperature and electric field. */
final class SurroundingsReader {

    private static final QuantityRange THERMAL_ENERGY = QuantityRange.of(ENERGY, "1e-6 eV", "1000 eV");
    private static final QuantityRange COMPONENT = QuantityRange.of(FIELD, "-100 V/nm", "100 V/nm");
    private static final QuantityRange REVERSAL = QuantityRange.of(TIME, "1e-18 s", "1e9 h");

    private SurroundingsReader() {}

    /** The thermal energy kT in joules: given as such, or by the temperature; at 25 C if nothing depends on it. */
    static double thermalEnergy_J(InputNode root, List<StepRule> steps) {
        Optional<InputNode> temperature = root.optional("temperature");
        Optional<InputNode> energy = root.optional("thermal_energy");
        if (energy.isPresent()) {
            if (temperature.isPresent()) {
                throw energy.get().error("expected either 'temperature' or 'thermal_energy', the model has both");
            }
            return RateLawReader.energy_J(energy.get(), THERMAL_ENERGY);
        }
        double temperature_K = temperature
                .map(node -> node.quantity(RateLawReader.ANY_TEMPERATURE))
                .orElseGet(() -> anyTemperature_K(root, steps));
        return PhysicalConstants.BOLTZMANN_JPERK * temperature_K;
    }

    private static double anyTemperature_K(InputNode root, List<StepRule> steps) {
        root.optional("field").ifPresent(node -> {
            throw node.error("a field needs the temperature, expected the key 'temperature' or 'thermal_energy'");
        });
        for (StepRule step : steps) {
            if (!(step.law() instanceof RateLaw.Constant)) {
                throw root.error("expected the key 'temperature' or 'thermal_energy', because the rate of step '"
                        + step.name() + "' depends on it");
            }
        }
        return PhysicalConstants.REFERENCE_TEMPERATURE_K;
    }

    static ElectricField field(InputNode root, LatticeBox box, List<Species> species, List<StepRule> steps) {
        InputNode section = root.require("field").mapping("x", "y", "z", "reverses_every");
        ElectricField field = new ElectricField(
                component(section, "x"),
                component(section, "y"),
                component(section, "z"),
                section.optional("reverses_every").stream()
                        .mapToDouble(node -> node.quantity(REVERSAL))
                        .findFirst());
        if (field.x_VPerM() == 0 && field.y_VPerM() == 0 && field.z_VPerM() == 0) {
            throw section.error("the field is zero, expected a component 'x', 'y' or 'z' such as '0.1 V/nm'");
        }
        if (box.structure().isPlanar() && field.z_VPerM() != 0) {
            throw section.require("z").error("found a field across a layer, expected a field along 'x' or 'y'");
        }
        if (root.require("lattice").optional("constant").isEmpty()) {
            throw section.error("a field needs distances, expected the key 'lattice.constant'");
        }
        chargeMoves(section, species, steps);
        return field;
    }

    private static double component(InputNode section, String axis) {
        return section.optional(axis).map(node -> node.quantity(COMPONENT)).orElse(0.0);
    }

    /** A field acts on the charge that changes on the neighbours of a centre. */
    private static void chargeMoves(InputNode section, List<Species> species, List<StepRule> steps) {
        Map<String, Double> charges = species.stream().collect(Collectors.toMap(Species::name, Species::charge));
        if (charges.values().stream().allMatch(charge -> charge == 0)) {
            throw section.error("no species has a charge, so that the field moves nothing, expected a species such as"
                    + " '{name: Li, charge: 1}'");
        }
        boolean moves = steps.stream()
                .flatMap(step -> step.sites().stream().skip(1))
                .anyMatch(site -> !charges.get(site.from()).equals(charges.get(site.to())));
        if (!moves) {
            throw section.error("no step moves charge from site to site, so that the field changes no rate, expected"
                    + " such a step or no field");
        }
    }
}
