package org.lifront.kmc.chemistry;

import static org.lifront.kmc.units.QuantityKind.NUMBER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.QuantityRange;
import org.lifront.kmc.units.Unit;

/**
 * Reads what sits where before the first event. Fractions in a file refer to all sites of a type that the counts have
 * left; those of a {@link Fill} to the sites that no earlier fill has taken.
 */
final class FillReader {

    private static final QuantityRange FRACTION = QuantityRange.of(NUMBER, "0", "1");
    private static final double ROUNDING = 1e-12;

    private final List<SiteType> siteTypes;
    private final SiteCensus census;
    private final NameRegister species;
    private final NameRegister types;
    private final Map<String, Long> counted = new HashMap<>();
    private final Map<String, Double> shared = new HashMap<>();

    FillReader(List<SiteType> siteTypes, SiteCensus census, NameRegister species, NameRegister types) {
        this.siteTypes = siteTypes;
        this.census = census;
        this.species = species;
        this.types = types;
    }

    List<Fill> read(InputNode list) {
        List<Fill> fills = new ArrayList<>();
        list.list().forEach(item -> fills.add(one(item)));
        return fills;
    }

    private Fill one(InputNode item) {
        item.mapping("on", "species", "fraction", "count");
        SiteType type = type(item);
        Map<String, String> held = new LinkedHashMap<>();
        type.species().forEach(name -> held.put(name, name));
        InputNode what = item.require("species");
        species.use(what);
        return new Fill(type.name(), what.oneOf(held), amount(item, type.name()));
    }

    private SiteType type(InputNode item) {
        String name = siteTypes.size() == 1
                ? item.optional("on").map(types::use).orElse(siteTypes.get(0).name())
                : types.use(item.require("on"));
        return siteTypes.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Fill.Amount amount(InputNode item, String type) {
        boolean hasFraction = item.optional("fraction").isPresent();
        if (hasFraction == item.optional("count").isPresent()) {
            throw item.error("expected either 'fraction' or 'count', found " + (hasFraction ? "both" : "neither"));
        }
        return hasFraction ? fraction(item.require("fraction"), type) : count(item.require("count"), type);
    }

    private Fill.Amount fraction(InputNode node, String type) {
        double fraction = node.quantity(FRACTION);
        double before = shared.getOrDefault(type, 0.0);
        if (before + fraction > 1 + ROUNDING) {
            throw node.error("found '" + node.text() + "', which brings the fractions on site type '" + type + "' to "
                    + Unit.parse("").show(before + fraction) + ", expected at most 1 in all");
        }
        shared.put(type, before + fraction);
        return new Fill.Amount.Fraction(before < 1 ? Math.min(1, fraction / (1 - before)) : 0);
    }

    private Fill.Amount count(InputNode node, String type) {
        if (shared.containsKey(type)) {
            throw node.error("a count follows a fraction on site type '" + type + "', expected counts first");
        }
        long before = counted.getOrDefault(type, 0L);
        long left = census.sites(type) - before;
        long count = node.integer(0, Integer.MAX_VALUE);
        if (count > left) {
            throw node.error("found '" + count + "', expected at most " + left + ", the number of sites of type '"
                    + type + "'" + (before > 0 ? " that earlier counts leave" : ""));
        }
        counted.put(type, before + count);
        return new Fill.Amount.Count((int) count);
    }
}
