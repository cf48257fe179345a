package org.lifront.analysis.cell;

import java.util.Optional;
import org.lifront.analysis.microscopy.LineScan;
import org.lifront.analysis.microscopy.TitaniumSites;
import org.lifront.analysis.series.Curve;
import org.lifront.kmc.trajectory.Electrode;
import org.lifront.kmc.trajectory.TrajectoryReader;

/**
 * Line scans through electrode A in the last frame: share of Ti3+ against depth in nm.
 *
 * @param rich through the Li-richest tenth of the columns
 * @param random through a random place
 */
public record LineScans(Curve rich, Curve random) {

    private static final double SCANNED_M = 80e-9;

    /** Those of a trajectory; none if it has no frame. */
    static Optional<LineScans> ofLastFrame(TrajectoryReader trajectory) {
        if (trajectory.frameCount() == 0) {
            return Optional.empty();
        }
        TitaniumSites sites = TitaniumSites.of(trajectory, trajectory.frameCount() - 1, Electrode.A);
        return Optional.of(new LineScans(
                LineScan.throughRichestTenth(sites).curve_nm(SCANNED_M),
                LineScan.throughRandomLine(sites, trajectory.header().seed()).curve_nm(SCANNED_M)));
    }

    /** Share of Ti4+ where the Li-rich line was. */
    public Curve richTi4() {
        return rich.mapY(share -> 1 - share);
    }
}
