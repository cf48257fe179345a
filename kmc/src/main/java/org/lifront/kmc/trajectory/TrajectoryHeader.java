package org.lifront.kmc.trajectory;

import java.util.List;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * What every segment file of a trajectory repeats.
 *
 * @param cell label of the cell
 * @param scenarioText the scenario as the user wrote it
 * @param parametersText the parameters in use: key, value, kind, source, one a line, tab-separated
 * @param seed seed of the run
 * @param version version of the program
 * @param revision revision of the source the program was built from
 * @param shape box of each of the two electrodes
 * @param surfaceLayer first layer of the electrolyte
 * @param phases label of each phase code, index = code
 * @param seriesColumns columns of the time series
 * @param frameColumns scalar columns that go with each frame
 */
public record TrajectoryHeader(
        String cell,
        String scenarioText,
        String parametersText,
        long seed,
        String version,
        String revision,
        LatticeShape shape,
        int surfaceLayer,
        List<String> phases,
        List<Column> seriesColumns,
        List<Column> frameColumns) {

    /** Copies the lists. */
    public TrajectoryHeader {
        phases = List.copyOf(phases);
        seriesColumns = List.copyOf(seriesColumns);
        frameColumns = List.copyOf(frameColumns);
    }
}
