package org.lifront.analysis.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifront.analysis.morphology.FrameMorphology;
import org.lifront.analysis.table.Quantity;

/** What a reader of a run's numbers must know before trusting them; one sentence each, without the cell's label. */
public final class CellWarnings {

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
                    + (clipped == 1 ? " half cycle" : " half cycles") + "; less charge passed than asked for.");
        }
        bound(run, Quantity.TI3_FRONT, "The Ti3+ front").ifPresent(warnings::add);
        bound(run, Quantity.BOUNDARY_DEPTH, "Li in a grain boundary").ifPresent(warnings::add);
        return warnings;
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
