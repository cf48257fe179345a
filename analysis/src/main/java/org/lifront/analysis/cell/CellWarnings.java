package org.lifront.analysis.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lifront.analysis.morphology.FrameMorphology;
import org.lifront.analysis.table.Quantity;
import org.lifront.analysis.table.Significant;

/** What a reader of a run's numbers must know before trusting them; one sentence each, without the cell's label. */
public final class CellWarnings {

    private static final double LARGEST_POWER_IMBALANCE = 1e-4;
    private static final double LARGEST_BLOCK_BIAS = 0.01;
    private static final double COULOMB_PER_MAH = 3.6;
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.]*");

    private CellWarnings() {}

    /** The warnings of a run, most serious first; empty if there are none. */
    public static List<String> of(CellResult run) {
        List<String> warnings = new ArrayList<>();
        if (run.completeCycles() == 0) {
            warnings.add("No cycle is complete, so there is no overpotential to report.");
        }
        int clipped = run.overpotential().clippedHalfCycles();
        if (clipped > 0) {
            warnings.add("The voltage limit of the cycler cut the current in " + clipped
                    + (clipped == 1 ? " half cycle" : " half cycles") + "; less charge passed than asked for"
                    + lost(run) + ".");
        }
        if (run.powerImbalance() > LARGEST_POWER_IMBALANCE) {
            warnings.add("An ion field does not conserve energy: the power that it dissipates differs by "
                    + Significant.three(100 * run.powerImbalance()) + " % from the power put in.");
        }
        if (run.blockBias() > LARGEST_BLOCK_BIAS) {
            warnings.add("Drawing events in blocks biased their rate by up to an estimated "
                    + Significant.three(100 * run.blockBias())
                    + " %; run with fewer blocks to see whether it matters.");
        }
        for (String film : run.unknownFilms()) {
            warnings.add("The composition of the film '" + film + "' is not among the shipped substances"
                    + " (analysis/reference/substances.yaml), so that photoemission shows nothing where it covers the"
                    + " electrolyte, and maps of elements leave it blank.");
        }
        bound(run, Quantity.TI3_FRONT, "The Ti3+ front").ifPresent(warnings::add);
        bound(run, Quantity.BOUNDARY_DEPTH, "Li in a grain boundary").ifPresent(warnings::add);
        return warnings;
    }

    /**
     * The warnings of all runs of a cell, and what is wrong with taking them for replicas. What several runs are warned of in
     * the same words is said once, with the figures of the first of them.
     */
    public static List<String> ofReplicas(List<CellResult> runs) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (CellResult run : runs) {
            for (String warning : of(run)) {
                alike.computeIfAbsent(FIGURE.matcher(warning).replaceAll("#"), words -> new ArrayList<>())
                        .add(warning);
            }
        }
        List<String> warnings = new ArrayList<>();
        for (List<String> same : alike.values()) {
            String among = " (" + same.size() + " of " + runs.size() + " runs; the figures are those of the first)";
            warnings.add(same.get(0) + (runs.size() > 1 ? among : ""));
        }
        warnings.addAll(ReplicaWarnings.of(runs));
        return warnings;
    }

    private static String lost(CellResult run) {
        double lost_C = run.overpotential().lost_C();
        return lost_C > 0 ? ", in all by " + Significant.three(lost_C / COULOMB_PER_MAH) + " mAh" : "";
    }

    private static Optional<String> bound(CellResult run, Quantity quantity, String what) {
        return run.frames().stream()
                .map(FrameMorphology::cycle)
                .filter(cycle -> run.isLowerBound(quantity, cycle))
                .findFirst()
                .map(cycle -> what + " reached the bottom of the simulated box by cycle " + cycle
                        + "; its depth is a lower bound from there on.");
    }
}
