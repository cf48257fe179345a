package org.lifront.kmc.testbed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifront.kmc.material.Cracking;
import org.lifront.kmc.material.ElectrolyteMaterial;
import org.lifront.kmc.material.FilmMaterial;
import org.lifront.kmc.material.Growth;
import org.lifront.kmc.material.HighFieldTransport;
import org.lifront.kmc.material.IonTransport;
import org.lifront.kmc.material.Lithiation;
import org.lifront.kmc.material.LithiumContact;
import org.lifront.kmc.material.OhmicTransport;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.kmc.material.Rupture;

/** Materials of the tests, close to the shipped ones but independent of their calibration. */
public final class Materials {

    /** An hour in seconds. */
    public static final double HOUR_S = 3600;

    /** Local current density of 10 uA/cm2 at a true contact fraction of 0.15, in A/m2. */
    public static final double LOCAL_CURRENT_APERM2 = 0.1 / 0.15;

    /** High-field conduction of unlithiated alumina. */
    public static final HighFieldTransport INSULATOR = new HighFieldTransport(1.11e8, 1.5e-2, 0.8);

    /** Conduction of lithiated alumina, 622 ohm cm2/nm. */
    public static final OhmicTransport LITHIATED = new OhmicTransport(1 / 6.22e7, 0.56);

    /** Conduction of lithium phosphate, 77 ohm cm2/nm. */
    public static final OhmicTransport PHOSPHATE = new OhmicTransport(1 / 7.7e6, 0.51);

    private static final double PERMITTIVITY = 8;

    private static final Growth GROWTH = new Growth(1e-10, 0.35 * Math.sqrt(1e-9), 2e-9, 4e-10);

    private Materials() {}

    /** The electrolyte. */
    public static ElectrolyteMaterial electrolyte() {
        return electrolyteWithTension(5e8, 0.05, 4);
    }

    /** The electrolyte, through which lithium moves as particles as in the shipped one. */
    public static ElectrolyteMaterial electrolyteWithParticles() {
        return ParameterSets.shipped().electrolyte();
    }

    /** The electrolyte with another tension of the damage front. */
    public static ElectrolyteMaterial electrolyteWithTension(double perM, double min, double max) {
        return new ElectrolyteMaterial(
                new OhmicTransport(1.5e-2, 0.3),
                new OhmicTransport(1 / 1.13e8, 0.6),
                7.83e27,
                3.66e3,
                1.44e-18 / HOUR_S,
                0.55,
                1e-6 / HOUR_S,
                0.04e-9 / HOUR_S,
                perM,
                min,
                max,
                2e-9,
                1.5e-9 / HOUR_S,
                0.55,
                PERMITTIVITY,
                Optional.empty());
    }

    /** The metal and its contact: 359 ohm cm2 locally, voids 0.68. */
    public static LithiumContact contact() {
        return contact(3.59e-2, 0.68);
    }

    /** The metal with another contact resistance and void fraction. */
    public static LithiumContact contact(double resistance_ohmM2, double voids) {
        return new LithiumContact(0.15, 0.78, resistance_ohmM2, 0.55, voids, LOCAL_CURRENT_APERM2, 13.0e-6, 0.05);
    }

    /** The metal with another true contact fraction. */
    public static LithiumContact contactOfFraction(double fraction) {
        LithiumContact usual = contact();
        return new LithiumContact(
                fraction,
                usual.stiffContactFactor(),
                usual.contactResistance_ohmM2(),
                usual.contactActivation_eV(),
                usual.strippingVoids(),
                usual.referenceCurrent_APerM2(),
                usual.molarVolume_m3PerMol(),
                usual.capacitance_FPerM2());
    }

    /** A film that only conducts. */
    public static FilmMaterial inert(IonTransport transport) {
        return new FilmMaterial(
                "inert", transport, 0.2e-9, GROWTH, Optional.empty(), Optional.empty(), Optional.empty(), PERMITTIVITY);
    }

    /** A film that only conducts, by its conductivity. */
    public static FilmMaterial ohmic(double conductivity_SPerM) {
        return inert(new OhmicTransport(conductivity_SPerM, 0.5));
    }

    /** Alumina: insulates, lithiates, ruptures on the metal. */
    public static FilmMaterial alumina() {
        return alumina(0.15);
    }

    /** Alumina with another spread of the quenched rate factors. */
    public static FilmMaterial alumina(double disorder) {
        return new FilmMaterial(
                "alumina",
                INSULATOR,
                0.2e-9,
                GROWTH,
                Optional.of(lithiation(disorder)),
                Optional.empty(),
                Optional.of(new Rupture(0.03, 2.058e5)),
                PERMITTIVITY);
    }

    /** Lithiation of alumina. */
    public static Lithiation lithiation(double disorder) {
        return lithiation(disorder, 4);
    }

    /** Lithiation of alumina with another bound of the reverse rate. */
    public static Lithiation lithiation(double disorder, double cap) {
        return new Lithiation(
                LITHIATED, 1.21e-9, 0.0792e-9 / HOUR_S, 0.6, disorder, 0.25, 0.522, cap, 60e27, 1.3, 1e-9);
    }

    /** A film without disorder that lithiates as alumina but conducts alike before and after. */
    public static FilmMaterial evenlyConducting(double cap) {
        return new FilmMaterial(
                "evenly conducting",
                LITHIATED,
                0.2e-9,
                GROWTH,
                Optional.of(lithiation(0, cap)),
                Optional.empty(),
                Optional.empty(),
                PERMITTIVITY);
    }

    /** Lithium phosphate: conducts and cracks. */
    public static FilmMaterial phosphate() {
        return new FilmMaterial(
                "phosphate",
                PHOSPHATE,
                0.2e-9,
                new Growth(0.0857e-9, 0.35 * Math.sqrt(1e-9), 2e-9, 4e-10),
                Optional.empty(),
                Optional.of(cracking()),
                Optional.empty(),
                PERMITTIVITY);
    }

    /** Cracking of lithium phosphate on patches of 1 nm. */
    public static Cracking cracking() {
        return new Cracking(0.00238 / HOUR_S, 0.013 / HOUR_S, 0.3, 1e-9, 0.165);
    }

    /** A film with other rupture constants and all else alike. */
    public static FilmMaterial rupturing(FilmMaterial film, double weakFraction, double perDisplacement_perM) {
        return new FilmMaterial(
                film.name(),
                film.transport(),
                film.electronAttenuation_m(),
                film.growth(),
                film.lithiation(),
                film.cracking(),
                Optional.of(new Rupture(weakFraction, perDisplacement_perM)),
                film.relativePermittivity());
    }

    /** A film under another name and all else alike. */
    public static FilmMaterial renamed(FilmMaterial film, String name) {
        return new FilmMaterial(
                name,
                film.transport(),
                film.electronAttenuation_m(),
                film.growth(),
                film.lithiation(),
                film.cracking(),
                film.rupture(),
                film.relativePermittivity());
    }

    /** A parameter set without pedigrees. */
    public static ParameterSet parameters(
            ElectrolyteMaterial electrolyte, LithiumContact contact, List<FilmMaterial> films) {
        Map<String, FilmMaterial> byName = new LinkedHashMap<>();
        films.forEach(film -> byName.put(film.name(), film));
        return new ParameterSet(electrolyte, contact, byName, List.of());
    }
}
