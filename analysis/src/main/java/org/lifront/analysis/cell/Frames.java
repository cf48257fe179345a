package org.lifront.analysis.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifront.analysis.morphology.DomainSites;
import org.lifront.analysis.morphology.ElectrodeMorphology;
import org.lifront.analysis.morphology.FrameMorphology;
import org.lifront.kmc.trajectory.Electrode;
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/** Reads the saved lattices of a trajectory: boxes and, where lithium moves as particles, their domains. */
final class Frames {

    private Frames() {}

    static List<FrameMorphology> of(TrajectoryReader trajectory) {
        double[] cycle = trajectory.frameSeries("cycle");
        List<FrameMorphology> frames = new ArrayList<>();
        for (int frame = 0; frame < trajectory.frameCount(); frame++) {
            frames.add(FrameMorphology.of(
                    (int) cycle[frame],
                    electrode(trajectory, frame, Electrode.A),
                    electrode(trajectory, frame, Electrode.B)));
        }
        return List.copyOf(frames);
    }

    private static ElectrodeMorphology electrode(TrajectoryReader trajectory, int frame, Electrode electrode) {
        OccupancyView box = trajectory.frame(frame, electrode);
        int surfaceLayer = trajectory.header().surfaceLayer().orElseThrow();
        return domain(trajectory, frame, electrode.lattice() + "_lithium")
                .map(grain -> ElectrodeMorphology.of(
                        box, surfaceLayer, grain, domain(trajectory, frame, electrode.lattice() + "_boundary")))
                .orElseGet(() -> ElectrodeMorphology.of(box, surfaceLayer));
    }

    private static Optional<DomainSites> domain(TrajectoryReader trajectory, int frame, String name) {
        return trajectory.header().lattices().stream()
                .filter(lattice -> lattice.name().equals(name))
                .findFirst()
                .map(lattice -> new DomainSites(
                        new LatticeShape(lattice.cellsX(), lattice.cellsY(), lattice.cellsZ(), lattice.spacing_m()),
                        trajectory.states(frame, name)));
    }
}
