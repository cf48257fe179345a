package org.lifront.analysis.spectroscopy;

import java.util.Optional;
import org.lifront.analysis.substance.Substance;
import org.lifront.analysis.substance.Substances;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Depths over which the Ti 2p signal falls by e in each phase of a stack, for one photon energy and emission angle. Depths
 * in a film are those of the film as deposited, which is what sites count; a film that has swollen attenuates more.
 */
final class PhotoelectronDecay {

    /** Binding energy of Ti 2p: 458 to 465 eV for both lines of both valences. */
    static final double TI_2P_BINDING_EV = 460;

    private final double[] decay_m;

    private PhotoelectronDecay(double[] decay_m) {
        this.decay_m = decay_m;
    }

    /**
     * @param phases the stack
     * @param substances what its phases consist of
     * @param photon_eV photon energy
     * @param emission_deg angle between surface normal and detected electrons, 0 to below 90
     */
    static PhotoelectronDecay of(PhaseTable phases, Substances substances, double photon_eV, double emission_deg) {
        if (!(emission_deg >= 0 && emission_deg < 90)) {
            throw new IllegalArgumentException(
                    "the emission angle lies from 0 to below 90 degrees, got " + emission_deg);
        }
        double slope = StrictMath.cos(StrictMath.toRadians(emission_deg));
        double[] decay_m = new double[phases.size()];
        for (int phase = 0; phase < phases.size(); phase++) {
            Optional<Substance> substance =
                    covers(phases, phase) ? substances.ofPhase(phases, phase) : Optional.empty();
            decay_m[phase] = substance
                    .map(s -> slope * ElectronPath.inelastic_m(s, photon_eV - TI_2P_BINDING_EV) / s.expansion())
                    .orElse(Double.POSITIVE_INFINITY);
        }
        return new PhotoelectronDecay(decay_m);
    }

    /** Metal and films grown on it are peeled off before a pellet is measured. */
    static boolean covers(PhaseTable phases, int phase) {
        return phase != OccupancyView.LITHIUM
                && (phase == OccupancyView.ELECTROLYTE || !phases.isOnLithium(phases.layer(phase)));
    }

    double inElectrolyte_m() {
        return decay_m[OccupancyView.ELECTROLYTE];
    }

    /** Signal of an area, mean over the columns of a box. */
    Ti2pSignal signal(OccupancyView box, int surfaceLayer, TitaniumDepths titanium) {
        int columns = box.shape().columnCount();
        double[] shares = titanium.visibleShares(inElectrolyte_m());
        Ti2pSignal sum = new Ti2pSignal(0, 0);
        for (int column = 0; column < columns; column++) {
            double transmitted = transmitted(box, surfaceLayer, column);
            sum = sum.plus(new Ti2pSignal(transmitted * shares[column], transmitted));
        }
        return sum.times(1.0 / columns);
    }

    private double transmitted(OccupancyView box, int surfaceLayer, int column) {
        double depths = 0;
        for (int z = 0; z < surfaceLayer; z++) {
            depths += box.shape().spacing_m() / decay_m[box.phase(box.shape().site(column, z))];
        }
        return StrictMath.exp(-depths);
    }
}
