package org.lifront.analysis.cell;

import java.util.List;
import org.lifront.analysis.morphology.FrameMorphology;
import org.lifront.analysis.morphology.LithiumProfile;
import org.lifront.analysis.morphology.ReductionProfile;
import org.lifront.analysis.table.ResultCsv;

/**
 * Ti3+, Ti4+ and mobile Li by depth as comma-separated values, one layer a line, for every saved frame: in grains and, where
 * lithium moves as particles, in a grain boundary. The depth is that of the middle of a layer. Layers below the last one
 * that holds any Li are left out; mobile Li is empty where lithium does not move as particles.
 */
public final class DepthProfileCsv {

    private static final String HEADING = "cell,seed,cycle,region,depth_nm,ti3_share,ti4_share,mobile_li_per_ti\n";
    private static final double NM_PER_M = 1e9;

    private DepthProfileCsv() {}

    /** The profiles of all frames of some runs as one text. */
    public static String text(List<CellResult> runs) {
        StringBuilder text = new StringBuilder(HEADING);
        for (CellResult run : runs) {
            for (FrameMorphology frame : run.frames()) {
                String start = ResultCsv.quoted(run.cell()) + "," + run.header().seed() + "," + frame.cycle() + ",";
                frame.inGrain()
                        .ifPresentOrElse(
                                profile -> append(text, start + "grain,", profile),
                                () -> append(text, start + "grain,", frame.allColumns()));
                frame.inBoundary().ifPresent(profile -> append(text, start + "boundary,", profile));
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String start, LithiumProfile profile) {
        int end = profile.layers();
        while (end > 0 && profile.ti3(end - 1) == 0 && profile.mobile(end - 1) == 0) {
            end--;
        }
        for (int layer = 0; layer < end; layer++) {
            text.append(start).append((layer + 0.5) * profile.spacing_m() * NM_PER_M);
            text.append(',').append(profile.ti3(layer)).append(',').append(profile.ti4(layer));
            text.append(',').append(profile.mobile(layer)).append('\n');
        }
    }

    private static void append(StringBuilder text, String start, ReductionProfile profile) {
        int end = profile.layers();
        while (end > 0 && profile.fraction(end - 1) == 0) {
            end--;
        }
        for (int layer = 0; layer < end; layer++) {
            text.append(start).append(profile.curve_nm().x(layer));
            text.append(',').append(profile.fraction(layer)).append(',').append(1 - profile.fraction(layer));
            text.append(",\n");
        }
    }
}
