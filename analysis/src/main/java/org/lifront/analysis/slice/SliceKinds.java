package org.lifront.analysis.slice;

import java.util.ArrayList;
import java.util.List;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.lattice.occupancy.OccupancyView;

/** What a site looks like in a slice: one number for each kind of matter. */
final class SliceKinds {

    static final int METAL = 0;
    static final int ELECTROLYTE = 1;
    static final int REDUCED = 2;
    static final int DAMAGED = 3;
    static final int BOUNDARY = 4;
    static final int BOUNDARY_LITHIUM = 5;
    private static final int FIRST_FILM = 6;

    private SliceKinds() {}

    /** Labels, index = kind. */
    static List<String> labels(PhaseTable phases) {
        List<String> labels = new ArrayList<>(List.of(
                "lithium metal",
                "LATP, Ti4+",
                "LATP, Ti3+",
                "LATP, damaged",
                "grain boundary",
                "grain boundary with Li"));
        labels.addAll(phases.labels().subList(OccupancyView.FIRST_FILM_PHASE, phases.size()));
        return labels;
    }

    static int of(OccupancyView box, int site) {
        int phase = box.phase(site);
        if (phase == OccupancyView.LITHIUM) {
            return METAL;
        }
        if (phase >= OccupancyView.FIRST_FILM_PHASE) {
            return FIRST_FILM + phase - OccupancyView.FIRST_FILM_PHASE;
        }
        if (box.isDamaged(site)) {
            return DAMAGED;
        }
        if (box.holdsBoundaryLithium(site)) {
            return BOUNDARY_LITHIUM;
        }
        return box.isReduced(site) ? REDUCED : box.isBoundary(site) ? BOUNDARY : ELECTROLYTE;
    }
}
