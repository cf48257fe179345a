package org.lifront.runs.optimisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the coating with the lowest overpotential. The twin ranks all coatings; the lattice corrects it where it matters:
 * at the coating that leads, at its neighbours in thickness, and, seed by seed, at all those that cannot be told from it.
 */
final class CoatingSearch {

    private static final int FEWEST_SEEDS = 2;

    private final List<Standing> standings;
    private final LatticeVoltages lattice;
    private final int mostSeeds;

    /**
     * @param coatings what is compared; those of one material and side in ascending thickness
     * @param twin_ln ln of the twin's overpotential of each
     * @param mostSeeds seeds of the lattice after which coatings count as equal, 0 to believe the twin
     */
    CoatingSearch(List<Coating> coatings, double[] twin_ln, LatticeVoltages lattice, int mostSeeds) {
        List<Standing> all = new ArrayList<>();
        for (int i = 0; i < twin_ln.length; i++) {
            all.add(new Standing(coatings.get(i), twin_ln[i]));
        }
        this.standings = List.copyOf(all);
        this.lattice = lattice;
        this.mostSeeds = mostSeeds;
    }

    /** Searches to the end; returns whether it got there. */
    boolean run() {
        int seeds = Math.min(FEWEST_SEEDS, mostSeeds);
        while (seeds > 0) {
            List<Standing> wanted = wanted(seeds);
            if (wanted.isEmpty()) {
                if (seeds == mostSeeds || rivals().size() == 1) {
                    return true;
                }
                seeds++;
            } else if (!evaluate(wanted, seeds)) {
                return false;
            }
        }
        return true;
    }

    /** What has to be known before the leader can be named: itself, then its neighbours, then its rivals. */
    private List<Standing> wanted(int seeds) {
        Standing best = best();
        List<Standing> wanted = new ArrayList<>(List.of(best));
        if (best.isEvaluated()) {
            neighbours(best).stream().filter(s -> !s.isEvaluated()).forEach(wanted::add);
            wanted.addAll(rivals());
        }
        return wanted.stream().distinct().filter(s -> s.seeds() < seeds).toList();
    }

    private boolean evaluate(List<Standing> wanted, int seeds) {
        Optional<List<double[]>> logs =
                lattice.logs(wanted.stream().map(Standing::coating).toList(), seeds);
        logs.ifPresent(all -> {
            for (int i = 0; i < wanted.size(); i++) {
                wanted.get(i).learn(all.get(i));
            }
        });
        return logs.isPresent();
    }

    private List<Standing> neighbours(Standing of) {
        List<Standing> family = family(of);
        int at = family.indexOf(of);
        return family.subList(Math.max(0, at - 1), Math.min(family.size(), at + 2));
    }

    private List<Standing> family(Standing of) {
        return standings.stream()
                .filter(s -> s.coating().isAkinTo(of.coating()))
                .toList();
    }

    /** All coatings, in the order given. */
    List<Standing> standings() {
        return standings;
    }

    /** The coating with the lowest estimate. */
    Standing best() {
        return standings.stream()
                .min(Comparator.comparingDouble(this::estimate_ln))
                .orElseThrow();
    }

    /** The best coating and those on the lattice that cannot be told from it. */
    List<Standing> rivals() {
        Standing best = best();
        return standings.stream()
                .filter(s -> s == best || (s.isEvaluated() && !s.isSurelyAbove(best)))
                .toList();
    }

    /** ln of the overpotential: the lattice's, or the twin's with the offset that the lattice shows nearby. */
    double estimate_ln(Standing standing) {
        return standing.isEvaluated() ? standing.lattice_ln() : standing.twin_ln() + offset_ln(standing);
    }

    /** Offset between lattice and twin, linear in thickness between evaluated coatings of the same material and side. */
    double offset_ln(Standing of) {
        List<Standing> known = family(of).stream().filter(Standing::isEvaluated).toList();
        if (known.isEmpty()) {
            return standings.stream()
                    .filter(Standing::isEvaluated)
                    .mapToDouble(Standing::offset_ln)
                    .average()
                    .orElse(0);
        }
        int at = of.coating().aldCycles();
        Standing below = known.get(0);
        Standing above = known.get(known.size() - 1);
        for (Standing s : known) {
            below = s.coating().aldCycles() <= at ? s : below;
        }
        for (int i = known.size() - 1; i >= 0; i--) {
            above = known.get(i).coating().aldCycles() >= at ? known.get(i) : above;
        }
        int width = above.coating().aldCycles() - below.coating().aldCycles();
        double share = width <= 0 ? 0 : (double) (at - below.coating().aldCycles()) / width;
        return (1 - share) * below.offset_ln() + share * above.offset_ln();
    }
}
