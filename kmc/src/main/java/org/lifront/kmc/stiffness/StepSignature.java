package org.lifront.kmc.stiffness;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lifront.kmc.chemistry.SiteType;
import org.lifront.kmc.chemistry.StepRule;
import org.lifront.kmc.chemistry.StepSite;

/**
 * What a step does to the lattice, written so that two steps do the same if and only if their signatures are equal.
 *
 * <p>Neighbourhood is mutual, so that of two sites either can be the centre. Of three sites only the centre is a
 * neighbour of both others: it keeps its place, the others may change theirs.
 *
 * @param changes what happens to each site
 */
record StepSignature(List<Change> changes) {

    /**
     * What happens to one site.
     *
     * @param siteTypes names of the site types that it may have
     */
    record Change(List<String> siteTypes, String from, String to) {

        private static final Comparator<Change> ORDER = Comparator.comparing(
                        (Change change) -> change.siteTypes().toString())
                .thenComparing(Change::from)
                .thenComparing(Change::to);

        Change reversed() {
            return new Change(siteTypes, to, from);
        }
    }

    static StepSignature of(StepRule step, List<SiteType> siteTypes) {
        return sorted(step.sites().stream().map(site -> change(site, siteTypes)).toList());
    }

    private static Change change(StepSite site, List<SiteType> siteTypes) {
        List<String> possible = siteTypes.stream()
                .filter(type -> site.siteType().map(type.name()::equals).orElse(true))
                .filter(type ->
                        type.species().contains(site.from()) && type.species().contains(site.to()))
                .map(SiteType::name)
                .toList();
        return new Change(possible, site.from(), site.to());
    }

    private static StepSignature sorted(List<Change> changes) {
        int fixed = changes.size() == 3 ? 1 : 0;
        List<Change> centre = changes.subList(0, fixed);
        List<Change> others = changes.subList(fixed, changes.size()).stream()
                .sorted(Change.ORDER)
                .toList();
        return new StepSignature(Stream.concat(centre.stream(), others.stream()).toList());
    }

    StepSignature reversed() {
        return sorted(changes.stream().map(Change::reversed).toList());
    }
}
