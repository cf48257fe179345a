package org.lifront.kmc.meanfield;

import java.util.Optional;
import org.lifront.kmc.cell.FilmSpecification;
import org.lifront.kmc.material.Arrhenius;
import org.lifront.kmc.material.Cracking;
import org.lifront.kmc.material.FilmMaterial;
import org.lifront.kmc.material.Lithiation;
import org.lifront.kmc.units.PhysicalConstants;

/**
 * What one film of the stack is made of, at the temperature of the cell.
 *
 * @param material its material
 * @param onLithium whether it was grown on the metal
 * @param thickness_m mean thickness
 * @param deposited conduction as deposited
 * @param product conduction once lithiated; that as deposited for a film that does not lithiate
 * @param frontSpeed_mPerS v0; 0 for a film that does not lithiate
 * @param nucleation_perS k_n; 0 for a film that does not crack
 * @param spreading_perS k_g; 0 for a film that does not crack
 */
record FilmTraits(
        FilmMaterial material,
        boolean onLithium,
        double thickness_m,
        ColumnLaw deposited,
        ColumnLaw product,
        double frontSpeed_mPerS,
        double nucleation_perS,
        double spreading_perS) {

    static FilmTraits of(FilmSpecification film, boolean onLithium, double temperature_K) {
        FilmMaterial material = film.material();
        ColumnLaw deposited = ColumnLaw.of(material.transport(), temperature_K);
        Optional<Lithiation> lithiation = material.lithiation();
        Optional<Cracking> cracking = material.cracking();
        double crackFactor = cracking.map(c -> Arrhenius.factor(c.activation_eV(), temperature_K))
                .orElse(0.0);
        return new FilmTraits(
                material,
                onLithium,
                film.thickness_m(),
                deposited,
                lithiation.map(l -> ColumnLaw.of(l.product(), temperature_K)).orElse(deposited),
                lithiation.map(l -> frontSpeed_mPerS(l, temperature_K)).orElse(0.0),
                cracking.map(c -> c.nucleation_perS() * crackFactor).orElse(0.0),
                cracking.map(c -> c.spreading_perS() * crackFactor).orElse(0.0));
    }

    private static double frontSpeed_mPerS(Lithiation lithiation, double temperature_K) {
        return lithiation.frontSpeed_mPerS() * Arrhenius.factor(lithiation.frontActivation_eV(), temperature_K);
    }

    boolean lithiates() {
        return material.lithiation().isPresent();
    }

    boolean cracks() {
        return material.cracking().isPresent();
    }

    boolean ruptures() {
        return onLithium && material.rupture().isPresent();
    }

    /** Standard deviation of the local thickness, in metres; docs/model.md equation (21). */
    double roughness_m() {
        return material.growth().roughness_sqrtM() * Math.sqrt(thickness_m);
    }

    /** Bare fraction as grown; docs/model.md equation (21). */
    double pinholes() {
        return StrictMath.exp(-thickness_m / material.growth().pinholeDecay_m());
    }

    /** Decay length of the electron supply through the film, in metres. */
    double attenuation_m(boolean lithiated) {
        return lithiated
                ? material.lithiation().orElseThrow().electronAttenuation_m()
                : material.electronAttenuation_m();
    }

    /** Rupture rate of a weak column at a speed of the metal surface. */
    double ruptureRate_perS(double j_APerM2, double molarVolume_m3PerMol) {
        double speed_mPerS = j_APerM2 * molarVolume_m3PerMol / PhysicalConstants.FARADAY_CPERMOL;
        return material.rupture().orElseThrow().perDisplacement_perM() * speed_mPerS;
    }
}
