package org.lifront.kmc.chemistry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.input.Spelling;

/**
 * Reads one site of a step as all its variants: each of the site types in {@code on} with each pair of {@code from} and
 * {@code to}, or with each species of {@code is}, which stays.
 */
final class StepSiteReader {

    private final List<SiteType> siteTypes;
    private final NameRegister species;
    private final NameRegister types;

    StepSiteReader(List<SiteType> siteTypes, NameRegister species, NameRegister types) {
        this.siteTypes = siteTypes;
        this.species = species;
        this.types = types;
    }

    List<StepSite> variants(InputNode site) {
        site.mapping("on", "from", "to", "is");
        List<InputNode> from = fromNodes(site);
        List<InputNode> to = toNodes(site, from);
        List<Optional<String>> on = site.optional("on")
                .map(node -> types.useSome(node).stream().map(Optional::of).toList())
                .orElseGet(() -> List.of(Optional.empty()));
        List<StepSite> variants = new ArrayList<>();
        for (Optional<String> type : on) {
            for (int i = 0; i < from.size(); i++) {
                variants.add(variant(type, from.get(i), to.get(to.size() == 1 ? 0 : i)));
            }
        }
        return variants;
    }

    private List<InputNode> fromNodes(InputNode site) {
        Optional<InputNode> is = site.optional("is");
        if (is.isPresent()
                && (site.optional("from").isPresent() || site.optional("to").isPresent())) {
            throw is.get().error("expected either 'is', or 'from' and 'to', the site has both");
        }
        return species.items(is.orElseGet(() -> site.require("from")));
    }

    /** What the site ends with: as many as it can begin with, or one for all. Repetitions are allowed here. */
    private List<InputNode> toNodes(InputNode site, List<InputNode> from) {
        if (site.optional("is").isPresent()) {
            return from;
        }
        InputNode node = site.require("to");
        List<InputNode> to = node.isList() ? NameRegister.atLeastOne(node) : List.of(node);
        if (to.size() != 1 && to.size() != from.size()) {
            throw node.error("found " + to.size() + " species for " + from.size()
                    + " in 'from', expected one for each or one for all");
        }
        return to;
    }

    private StepSite variant(Optional<String> type, InputNode from, InputNode to) {
        StepSite site = new StepSite(type, species.use(from), species.use(to));
        List<SiteType> possible = siteTypes.stream()
                .filter(t -> type.map(t.name()::equals).orElse(true))
                .toList();
        List<SiteType> matching =
                possible.stream().filter(t -> t.species().contains(site.from())).toList();
        if (matching.isEmpty()) {
            throw from.error(type.map(name -> "site type '" + name + "' does not hold")
                            .orElse("no site type holds") + " species '" + site.from() + "'" + held(possible));
        }
        for (SiteType match : matching) {
            if (!match.species().contains(site.to())) {
                throw to.error("site type '" + match.name() + "' holds '" + site.from() + "' but not '" + site.to()
                        + "'" + (type.isPresent() ? "" : ", expected site types that hold both, named by 'on'"));
            }
        }
        return site;
    }

    private static String held(List<SiteType> types) {
        return types.size() == 1 ? ", expected " + Spelling.choices(types.get(0).species()) : "";
    }
}
