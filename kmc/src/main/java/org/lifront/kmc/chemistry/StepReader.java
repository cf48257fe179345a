package org.lifront.kmc.chemistry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lifront.kmc.input.InputNode;

/** Reads the elementary steps. A step whose sites have several variants becomes one rule for each combination. */
final class StepReader {

    private static final int MOST_SITES = 3;
    private static final int MOST_RULES = 2000;

    private final StepSiteReader sites;
    private final NameRegister names = new NameRegister("step");
    private final List<StepRule> rules = new ArrayList<>();

    private StepReader(StepSiteReader sites) {
        this.sites = sites;
    }

    static List<StepRule> read(InputNode list, StepSiteReader sites) {
        StepReader reader = new StepReader(sites);
        NameRegister.atLeastOne(list).forEach(reader::one);
        return reader.rules;
    }

    private void one(InputNode step) {
        step.mapping("name", "sites", "rate");
        String name = names.declare(step.require("name"));
        InputNode list = step.require("sites");
        List<InputNode> items = NameRegister.atLeastOne(list);
        if (items.size() > MOST_SITES) {
            throw list.error("found " + items.size() + " sites, expected at most " + MOST_SITES);
        }
        List<List<StepSite>> variants = items.stream().map(sites::variants).toList();
        RateLaw law = RateLawReader.read(step.require("rate"));
        long count = variants.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        if (rules.size() + count > MOST_RULES) {
            throw list.error("the lists of this step multiply to " + count + " rules, expected at most " + MOST_RULES
                    + " in the whole model");
        }
        for (int number = 0; number < count; number++) {
            add(step, name, variants, law, number);
        }
    }

    private void add(InputNode step, String name, List<List<StepSite>> variants, RateLaw law, int number) {
        List<StepSite> chosen = new ArrayList<>();
        int left = number;
        for (List<StepSite> ofSite : variants) {
            chosen.add(ofSite.get(left % ofSite.size()));
            left /= ofSite.size();
        }
        String variant = variantName(variants, chosen);
        if (chosen.stream().allMatch(site -> site.from().equals(site.to()))) {
            throw step.error("step '" + name + variant + "' changes nothing, expected a site whose species changes");
        }
        rules.add(new StepRule(name + variant, chosen, law));
    }

    /** What tells a rule from the others of its step: {@code " (Li, vacancy on contact)"}; nothing if it is the only one. */
    private static String variantName(List<List<StepSite>> variants, List<StepSite> chosen) {
        String parts = IntStream.range(0, chosen.size())
                .filter(site -> variants.get(site).size() > 1)
                .mapToObj(site -> variantName(variants.get(site), chosen.get(site)))
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? "" : " (" + parts + ")";
    }

    private static String variantName(List<StepSite> variants, StepSite chosen) {
        boolean severalTypes =
                variants.stream().map(StepSite::siteType).distinct().count() > 1;
        return chosen.from() + (severalTypes ? " on " + chosen.siteType().orElseThrow() : "");
    }
}
