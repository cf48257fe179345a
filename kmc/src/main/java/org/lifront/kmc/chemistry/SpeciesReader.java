package org.lifront.kmc.chemistry;

import static org.lifront.kmc.units.QuantityKind.NUMBER;

import java.util.ArrayList;
import java.util.List;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.QuantityRange;

/** Reads what can sit on a site: names, or mappings of name and charge. */
final class SpeciesReader {

    private static final int MOST_SPECIES = 127;
    private static final QuantityRange CHARGE = QuantityRange.of(NUMBER, "-100", "100");

    private SpeciesReader() {}

    static List<Species> read(InputNode list, NameRegister names) {
        List<Species> species = new ArrayList<>();
        for (InputNode item : NameRegister.atLeastOne(list)) {
            species.add(one(item, names));
        }
        if (species.size() > MOST_SPECIES) {
            throw list.error("found " + species.size() + " species, expected at most " + MOST_SPECIES);
        }
        return species;
    }

    private static Species one(InputNode item, NameRegister names) {
        if (!item.isMapping()) {
            return new Species(names.declare(item), 0);
        }
        item.mapping("name", "charge");
        return new Species(
                names.declare(item.require("name")),
                item.optional("charge").map(node -> node.quantity(CHARGE)).orElse(0.0));
    }
}
