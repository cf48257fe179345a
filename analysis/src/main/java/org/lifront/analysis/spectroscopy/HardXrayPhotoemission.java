package org.lifront.analysis.spectroscopy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.lifront.analysis.substance.Substances;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.trajectory.Electrode;
import org.lifront.kmc.trajectory.TrajectoryLattice;
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.lattice.occupancy.Occupancy;

/**
 * Hard X-ray photoelectron spectroscopy of a pellet that was taken out of its cell: the share of Ti3+ in the Ti 2p signal,
 * docs/model.md equations (50) and (51). The metal and what was grown on it are gone; films on the electrolyte attenuate.
 *
 * <p>The spot is wide: it sees the area that touched the metal, which the box stands for, and the rest of the pellet,
 * where everything is as in the first frame, before cycling. Both electrodes are pooled.
 */
public final class HardXrayPhotoemission {

    private static final double NORMAL_EMISSION = 0;

    private final TrajectoryReader trajectory;
    private final ParameterSet parameters;
    private final PhaseTable phases;
    private final Substances substances;
    private final double[] time_s;
    private final double[] frameTime_s;
    private final Map<Electrode, double[]> contactFactor = new EnumMap<>(Electrode.class);
    private final Map<Electrode, MeasuredArea> untouched = new EnumMap<>(Electrode.class);
    private final Map<Geometry, Optics> optics = new ConcurrentHashMap<>();

    /**
     * @param trajectory a cell's
     * @throws InvalidInputException if {@link #isKnownFor} denies it
     */
    public HardXrayPhotoemission(TrajectoryReader trajectory) {
        this(trajectory, Substances.shipped());
    }

    HardXrayPhotoemission(TrajectoryReader trajectory, Substances substances) {
        if (!isKnownFor(trajectory)) {
            throw new InvalidInputException("the trajectory of the cell '"
                    + trajectory.header().label() + "' lacks what photoemission needs: true contact and a first frame");
        }
        this.trajectory = trajectory;
        this.parameters = ParameterSets.recorded(trajectory.header().parametersText());
        this.phases = PhaseTable.ofLabels(trajectory.header().lattices().get(0).legend(), parameters);
        this.substances = substances;
        this.time_s = trajectory.series("time_s");
        this.frameTime_s = trajectory.frameSeries("time_s");
        for (Electrode electrode : Electrode.values()) {
            contactFactor.put(electrode, trajectory.series(electrode.lattice() + "_contact_factor"));
            untouched.put(electrode, area(0, electrode, trajectory.frame(0, electrode)));
        }
    }

    /** Whether a trajectory records what photoemission needs; those of early versions do not. */
    public static boolean isKnownFor(TrajectoryReader trajectory) {
        return trajectory.hasSeries("a_contact_factor")
                && trajectory.hasSeries("b_contact_factor")
                && trajectory.frameCount() > 0;
    }

    /** Share of Ti3+ in normal emission. */
    public OptionalDouble ti3Share(int frame, double photon_eV) {
        return ti3Share(frame, photon_eV, NORMAL_EMISSION);
    }

    /**
     * Share of Ti3+ among all Ti that the spectrum shows.
     *
     * @param frame number of the frame, from 0
     * @param photon_eV photon energy, above that of Ti 2p by at least 50 eV
     * @param emission_deg angle between surface normal and detected electrons, 0 to below 90
     * @return 0 to 1; empty if the composition of a film on the electrolyte is not known
     */
    public OptionalDouble ti3Share(int frame, double photon_eV, double emission_deg) {
        if (!filmsAreKnown()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                ti3Shares(frame, electrode -> trajectory.frame(frame, electrode), List.of(photon_eV), emission_deg)
                        .get(0));
    }

    /**
     * Shares at several photon energies in normal emission, reading the frame once.
     *
     * @param frame number of the frame, from 0
     * @param photon_eV photon energies
     * @return as many shares; none if the composition of a film on the electrolyte is not known
     */
    public List<Double> ti3Shares(int frame, List<Double> photon_eV) {
        return ti3Shares(frame, electrode -> trajectory.frame(frame, electrode), photon_eV);
    }

    /** As {@link #ti3Shares(int, List)}, for a frame whose boxes have been read already. */
    public List<Double> ti3Shares(int frame, Function<Electrode, Occupancy> boxes, List<Double> photon_eV) {
        return filmsAreKnown() ? ti3Shares(frame, boxes, photon_eV, NORMAL_EMISSION) : List.of();
    }

    private List<Double> ti3Shares(
            int frame, Function<Electrode, Occupancy> boxes, List<Double> photon_eV, double emission_deg) {
        List<Ti2pSignal> sums = new ArrayList<>(Collections.nCopies(photon_eV.size(), new Ti2pSignal(0, 0)));
        for (Electrode electrode : Electrode.values()) {
            double touching = touching(frame, electrode);
            MeasuredArea touched = area(frame, electrode, boxes.apply(electrode));
            for (int i = 0; i < sums.size(); i++) {
                Optics optics = optics(new Geometry(photon_eV.get(i), emission_deg));
                sums.set(
                        i,
                        sums.get(i)
                                .plus(touched.signal(optics.decay()).times(touching))
                                .plus(optics.untouched().get(electrode).times(1 - touching)));
            }
        }
        return sums.stream().map(Ti2pSignal::share).toList();
    }

    private Optics optics(Geometry geometry) {
        return optics.computeIfAbsent(geometry, g -> {
            PhotoelectronDecay decay = PhotoelectronDecay.of(phases, substances, g.photon_eV(), g.emission_deg());
            Map<Electrode, Ti2pSignal> signals = new EnumMap<>(Electrode.class);
            untouched.forEach((electrode, area) -> signals.put(electrode, area.signal(decay)));
            return new Optics(decay, signals);
        });
    }

    private boolean filmsAreKnown() {
        for (int phase = 1; phase < phases.size(); phase++) {
            if (PhotoelectronDecay.covers(phases, phase)
                    && isUsed(phase)
                    && substances.ofPhase(phases, phase).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** A film that neither lithiates nor cracks has no converted phase. */
    private boolean isUsed(int phase) {
        return !phases.isFilm(phase)
                || phase == phases.asDeposited(phases.layer(phase))
                || phases.isLithiated(phase)
                || phases.isCracked(phase);
    }

    private MeasuredArea area(int frame, Electrode electrode, Occupancy box) {
        int surfaceLayer = trajectory.header().surfaceLayer().orElseThrow();
        return new MeasuredArea(box, surfaceLayer, titanium(frame, electrode, box, surfaceLayer));
    }

    private TitaniumDepths titanium(int frame, Electrode electrode, Occupancy box, int surfaceLayer) {
        String name = electrode.lattice() + "_lithium";
        List<TrajectoryLattice> domains = trajectory.header().lattices().stream()
                .filter(lattice -> lattice.name().equals(name))
                .toList();
        return domains.isEmpty()
                ? new BoxDepths(box, surfaceLayer)
                : new DomainDepths(box, surfaceLayer, domains.get(0), trajectory.states(frame, name));
    }

    /** Share of the foil area that truly touched when the frame was written. */
    private double touching(int frame, Electrode electrode) {
        int after =
                (int) Arrays.stream(time_s).filter(t -> t <= frameTime_s[frame]).count();
        double relative = contactFactor.get(electrode)[Math.max(0, after - 1)];
        return Math.min(1, parameters.contact().trueContactFraction() * relative);
    }

    /** Photon energy and emission angle. */
    private record Geometry(double photon_eV, double emission_deg) {}

    /** What is the same in every frame: the attenuation, and the signal of the area that never touched the metal. */
    private record Optics(PhotoelectronDecay decay, Map<Electrode, Ti2pSignal> untouched) {}

    /** One frame of one electrode. */
    private record MeasuredArea(Occupancy box, int surfaceLayer, TitaniumDepths titanium) {

        Ti2pSignal signal(PhotoelectronDecay decay) {
            return decay.signal(box, surfaceLayer, titanium);
        }
    }
}
