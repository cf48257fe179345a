package org.lifront.kmc.chemistry;

import static org.lifront.kmc.units.QuantityKind.NUMBER;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.input.Spelling;
import org.lifront.kmc.units.QuantityRange;
import org.lifront.lattice.crystal.BasisSite;

/** Reads the kinds of sites. Without any, a lattice of one sublattice has one kind, which holds every species. */
final class SiteTypeReader {

    private static final String ONLY_TYPE = "site";
    private static final int MOST_TYPES = 64;
    /** Combinations of unit-cell site, site type and species; the engine keeps them in seven bits. */
    private static final int MOST_STATES = 127;

    private static final QuantityRange SPREAD = QuantityRange.of(NUMBER, "0", "3");

    private final LatticeBox box;
    private final NameRegister species;
    private final NameRegister types;
    private final Map<String, String> sublattices = new LinkedHashMap<>();

    SiteTypeReader(LatticeBox box, NameRegister species, NameRegister types) {
        this.box = box;
        this.species = species;
        this.types = types;
        box.structure().basis().forEach(site -> sublattices.put(site.sublattice(), site.sublattice()));
    }

    List<SiteType> read(InputNode root) {
        Optional<InputNode> list = root.optional("site_types");
        List<SiteType> found = list.map(this::some).orElseGet(() -> List.of(onlyType(root)));
        long states = found.stream().mapToLong(this::states).sum();
        if (states > MOST_STATES) {
            throw list.orElseGet(() -> root.require("species"))
                    .error("the model needs " + states + " combinations of site type, species and site of the unit"
                            + " cell, expected at most " + MOST_STATES);
        }
        return found;
    }

    private SiteType onlyType(InputNode root) {
        if (sublattices.size() > 1) {
            throw root.require("lattice")
                    .require("structure")
                    .error("this structure has several sublattices, expected the key 'site_types' with site types for"
                            + " each of "
                            + Spelling.choices(sublattices.keySet()).replace("one of ", ""));
        }
        types.declareDefault(ONLY_TYPE);
        return new SiteType(ONLY_TYPE, anySublattice(), species.names(), Region.EVERYWHERE, 0);
    }

    private List<SiteType> some(InputNode list) {
        List<SiteType> found = new ArrayList<>();
        for (InputNode item : NameRegister.atLeastOne(list)) {
            found.add(one(item));
        }
        if (found.size() > MOST_TYPES) {
            throw list.error("found " + found.size() + " site types, expected at most " + MOST_TYPES);
        }
        return found;
    }

    private SiteType one(InputNode item) {
        item.mapping("name", "sublattice", "species", "cells", "rate_spread");
        return new SiteType(
                types.declare(item.require("name")),
                sublattice(item),
                item.optional("species").map(species::useSome).orElseGet(species::names),
                item.optional("cells").map(node -> RegionReader.read(node, box)).orElse(Region.EVERYWHERE),
                item.optional("rate_spread").map(node -> node.quantity(SPREAD)).orElse(0.0));
    }

    private String sublattice(InputNode item) {
        return sublattices.size() == 1
                ? item.optional("sublattice")
                        .map(node -> node.oneOf(sublattices))
                        .orElseGet(this::anySublattice)
                : item.require("sublattice").oneOf(sublattices);
    }

    private String anySublattice() {
        return sublattices.keySet().iterator().next();
    }

    private long states(SiteType type) {
        return type.species().size()
                * box.structure().basis().stream()
                        .map(BasisSite::sublattice)
                        .filter(type.sublattice()::equals)
                        .count();
    }
}
