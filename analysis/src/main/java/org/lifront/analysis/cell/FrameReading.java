package org.lifront.analysis.cell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lifront.analysis.morphology.DomainSites;
import org.lifront.analysis.morphology.ElectrodeMorphology;
import org.lifront.analysis.morphology.FrameMorphology;
import org.lifront.analysis.spectroscopy.HardXrayPhotoemission;
import org.lifront.kmc.trajectory.Electrode;
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

/**
 * What is read from the saved lattices of one frame: boxes and, where lithium moves as particles, their domains.
 *
 * @param morphology its fronts, boundaries and damage
 * @param photoemission what photoemission would show; empty if the trajectory does not record what that needs, or a film
 *     is not known well enough
 */
record FrameReading(FrameMorphology morphology, Optional<FramePhotoemission> photoemission) {

    /** Those of all frames; each box is read once. */
    static List<FrameReading> ofFrames(TrajectoryReader trajectory) {
        double[] cycle = trajectory.frameSeries("cycle");
        Optional<HardXrayPhotoemission> instrument = HardXrayPhotoemission.isKnownFor(trajectory)
                ? Optional.of(new HardXrayPhotoemission(trajectory))
                : Optional.empty();
        return IntStream.range(0, cycle.length)
                .mapToObj(frame -> of(trajectory, frame, (int) cycle[frame], instrument))
                .toList();
    }

    private static FrameReading of(
            TrajectoryReader trajectory, int frame, int cycle, Optional<HardXrayPhotoemission> instrument) {
        Map<Electrode, Occupancy> boxes = new EnumMap<>(Electrode.class);
        for (Electrode electrode : Electrode.values()) {
            boxes.put(electrode, trajectory.frame(frame, electrode));
        }
        return new FrameReading(
                FrameMorphology.of(
                        cycle,
                        morphology(trajectory, frame, Electrode.A, boxes.get(Electrode.A)),
                        morphology(trajectory, frame, Electrode.B, boxes.get(Electrode.B))),
                instrument
                        .map(xps -> xps.ti3Shares(frame, boxes::get, FramePhotoemission.PHOTON_EV))
                        .filter(shares -> !shares.isEmpty())
                        .map(shares -> new FramePhotoemission(cycle, shares)));
    }

    private static ElectrodeMorphology morphology(
            TrajectoryReader trajectory, int frame, Electrode electrode, Occupancy box) {
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
