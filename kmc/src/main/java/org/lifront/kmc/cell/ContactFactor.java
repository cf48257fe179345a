package org.lifront.kmc.cell;

import org.lifront.kmc.material.Cracking;
import org.lifront.kmc.material.FilmMaterial;
import org.lifront.kmc.material.Lithiation;
import org.lifront.kmc.material.LithiumContact;
import org.lifront.kmc.material.PhaseTable;

/**
 * Relative area of true contact f_rel, docs/model.md equation (3): how wetting, stiffness and cracks change the current
 * density in the contact that the box lies in. Contact patches are far larger than a film is thick, so this acts on the
 * current only and may use averages over the box: the one non-local quantity of the model.
 */
final class ContactFactor {

    private final PhaseTable phases;
    private final LithiumContact contact;
    private final int outermost;

    /**
     * @param phases films of the stack
     * @param contact the metal and its contact
     * @param layersOnElectrolyte number of films on the electrolyte; the last of them faces the other side
     */
    ContactFactor(PhaseTable phases, LithiumContact contact, int layersOnElectrolyte) {
        this.phases = phases;
        this.contact = contact;
        this.outermost = layersOnElectrolyte - 1;
    }

    /**
     * @param films averages over the box
     * @return relative contact area, positive; 1 for bare electrolyte
     */
    double of(FilmAverages films) {
        boolean stiffOnStiff = phases.layerCount() > outermost + 1;
        double factor = stiffOnStiff ? contact.stiffContactFactor() : outermost < 0 ? 1 : wetting(films);
        for (int layer = 0; layer < phases.layerCount(); layer++) {
            Cracking cracking = phases.material(layer).cracking().orElse(null);
            if (cracking != null) {
                factor *= 1 - cracking.deadContact() * films.crackedFraction(layer);
            }
        }
        return factor;
    }

    private double wetting(FilmAverages films) {
        FilmMaterial facingMetal = phases.material(outermost);
        return facingMetal
                .lithiation()
                .map(lithiation -> wetting(lithiation, films.lithiated_m(outermost)))
                .orElse(1.0);
    }

    private static double wetting(Lithiation lithiation, double lithiated_m) {
        double onset = -StrictMath.expm1(-lithiated_m / lithiation.wettingDecay_m());
        return 1 + (lithiation.wettingGain() - 1) * onset;
    }
}
