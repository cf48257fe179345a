package org.lifront.kmc.chemistry;

import static org.lifront.kmc.units.QuantityKind.ENERGY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.QuantityRange;

/** Reads the energies of neighbouring pairs. */
final class InteractionReader {

    private static final QuantityRange PAIR = QuantityRange.of(ENERGY, "-100 eV", "100 eV");

    private InteractionReader() {}

    static List<PairEnergy> read(InputNode list, NameRegister species, List<StepRule> steps) {
        List<PairEnergy> energies = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (InputNode item : list.list()) {
            PairEnergy energy = one(item, species);
            Integer line = lines.get(energy.first() + "\n" + energy.second());
            if (line != null) {
                throw item.error("the pair of '" + energy.first() + "' and '" + energy.second()
                        + "' is given twice, first in line " + line);
            }
            lines.put(energy.first() + "\n" + energy.second(), item.position().line());
            lines.put(energy.second() + "\n" + energy.first(), item.position().line());
            energies.add(energy);
        }
        if (!energies.isEmpty() && steps.stream().noneMatch(step -> readsEnergies(step.law()))) {
            throw list.error("no step depends on these energies, expected a rate by 'metropolis', 'heat_bath' or"
                    + " 'linear_barrier'");
        }
        return energies;
    }

    private static PairEnergy one(InputNode item, NameRegister species) {
        item.mapping("pair", "energy");
        InputNode pair = item.require("pair");
        List<InputNode> names = pair.list();
        if (names.size() != 2) {
            throw pair.error("found a list of " + names.size() + ", expected two species such as '[A, B]'");
        }
        return new PairEnergy(
                species.use(names.get(0)),
                species.use(names.get(1)),
                RateLawReader.energy_J(item.require("energy"), PAIR));
    }

    private static boolean readsEnergies(RateLaw law) {
        return law instanceof RateLaw.Metropolis
                || law instanceof RateLaw.HeatBath
                || law instanceof RateLaw.LinearBarrier;
    }
}
