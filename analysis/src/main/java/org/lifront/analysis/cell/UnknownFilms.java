package org.lifront.analysis.cell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lifront.analysis.spectroscopy.HardXrayPhotoemission;
import org.lifront.analysis.substance.Substances;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.lattice.occupancy.OccupancyView;

/** Films of a trajectory whose composition is not among the shipped substances. */
final class UnknownFilms {

    private UnknownFilms() {}

    /** Their materials, in the order of deposition; none for trajectories of early versions, which name no materials. */
    static List<String> of(TrajectoryReader trajectory) {
        if (!HardXrayPhotoemission.isKnownFor(trajectory)) {
            return List.of();
        }
        PhaseTable phases = PhaseTable.ofLabels(
                trajectory.header().lattices().get(0).legend(),
                ParameterSets.recorded(trajectory.header().parametersText()));
        Substances substances = Substances.shipped();
        Set<String> unknown = new LinkedHashSet<>();
        for (int phase = OccupancyView.ELECTROLYTE + 1; phase < phases.size(); phase++) {
            if (!phases.isLithiated(phase) && substances.ofPhase(phases, phase).isEmpty()) {
                unknown.add(phases.material(phases.layer(phase)).name());
            }
        }
        return List.copyOf(unknown);
    }
}
