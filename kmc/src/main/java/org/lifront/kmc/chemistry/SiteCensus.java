package org.lifront.kmc.chemistry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How many sites each site type has, the later types overriding the earlier ones. Counts whole blocks between the
 * bounds of the regions, so that the effort does not grow with the box.
 */
final class SiteCensus {

    private final List<SiteType> types;
    private final long[] counts;
    private final Map<String, Integer> sublattices = new LinkedHashMap<>();
    private String uncovered = "";

    SiteCensus(LatticeBox box, List<SiteType> types) {
        this.types = types;
        this.counts = new long[types.size()];
        box.structure().basis().forEach(site -> sublattices.merge(site.sublattice(), 1, Integer::sum));
        int[] x = cuts(
                box.cellsX(),
                types.stream()
                        .map(t -> List.of(t.region().fromX(), t.region().toX()))
                        .toList());
        int[] y = cuts(
                box.cellsY(),
                types.stream()
                        .map(t -> List.of(t.region().fromY(), t.region().toY()))
                        .toList());
        int[] z = cuts(
                box.cellsZ(),
                types.stream()
                        .map(t -> List.of(t.region().fromZ(), t.region().toZ()))
                        .toList());
        for (int k = 0; k + 1 < z.length; k++) {
            for (int j = 0; j + 1 < y.length; j++) {
                for (int i = 0; i + 1 < x.length; i++) {
                    long cells = (long) (x[i + 1] - x[i]) * (y[j + 1] - y[j]) * (z[k + 1] - z[k]);
                    count(x[i], y[j], z[k], cells);
                }
            }
        }
    }

    /** Number of sites of a site type. */
    long sites(String type) {
        for (int index = 0; index < types.size(); index++) {
            if (types.get(index).name().equals(type)) {
                return counts[index];
            }
        }
        throw new IllegalArgumentException("no site type '" + type + "'");
    }

    /** A site without a type in words, if there is one. */
    Optional<String> uncovered() {
        return uncovered.isEmpty() ? Optional.empty() : Optional.of(uncovered);
    }

    private static int[] cuts(int cells, List<List<Integer>> bounds) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, cells));
        for (List<Integer> bound : bounds) {
            cuts.add(bound.get(0));
            cuts.add(Math.min(bound.get(1), cells - 1) + 1);
        }
        return new ArrayList<>(cuts).stream().mapToInt(Integer::intValue).toArray();
    }

    private void count(int x, int y, int z, long cells) {
        sublattices.forEach((sublattice, multiplicity) -> {
            int type = lastMatching(sublattice, x, y, z);
            if (type >= 0) {
                counts[type] += cells * multiplicity;
            } else if (uncovered.isEmpty()) {
                uncovered = "sublattice '" + sublattice + "' in cell [" + x + ", " + y + ", " + z + "]";
            }
        });
    }

    private int lastMatching(String sublattice, int x, int y, int z) {
        for (int index = types.size() - 1; index >= 0; index--) {
            SiteType type = types.get(index);
            if (type.sublattice().equals(sublattice) && type.region().contains(x, y, z)) {
                return index;
            }
        }
        return -1;
    }
}
