package org.lifront.kmc.simulation;

import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.ChemistryReader;
import org.lifront.kmc.input.InputDocument;

/** Models that run in a moment, with run plans of the test's choice. */
final class SmallModels {

    private SmallModels() {}

    /** Hopping particles, 10 % of 16^3 sites. */
    static Chemistry exclusion(String run) {
        return model(
                "lattice: {structure: simple cubic, cells: 16}",
                "species: [vacancy, particle]",
                "steps:",
                "  - {name: hop, sites: [{from: particle, to: vacancy}, {from: vacancy, to: particle}], rate: 1 /s}",
                "start: [{species: particle, fraction: 10 %}]",
                run);
    }

    /** The same with one site in a hundred left vacant, so that few draws become events. */
    static Chemistry crowded(String run) {
        return model(
                "lattice: {structure: simple cubic, cells: 16}",
                "species: [vacancy, particle]",
                "steps:",
                "  - {name: hop, sites: [{from: particle, to: vacancy}, {from: vacancy, to: particle}], rate: 1 /s}",
                "start: [{species: particle, fraction: 99 %}]",
                run);
    }

    /** Adsorption at 1/s and desorption at 0.5/s on 64 x 64 sites. */
    static Chemistry langmuir(String run) {
        return model(
                "lattice: {structure: square, cells: 64}",
                "species: [vacancy, gas]",
                "steps:",
                "  - {name: adsorption, sites: [{from: vacancy, to: gas}], rate: 1 /s}",
                "  - {name: desorption, sites: [{from: gas, to: vacancy}], rate: 0.5 /s}",
                run);
    }

    /** Adsorption for good on 16 x 16 sites. */
    static Chemistry filling(String run) {
        return model(
                "lattice: {structure: square, cells: 16}",
                "species: [vacancy, gas]",
                "steps:",
                "  - {name: adsorption, sites: [{from: vacancy, to: gas}], rate: 1 /s}",
                run);
    }

    /** Positive ions between walls in a field along z that reverses after every second. */
    static Chemistry ionsInAField(String run) {
        return model(
                "lattice: {structure: simple cubic, cells: [6, 6, 20], constant: 0.5 nm, periodic: [true, true, false]}",
                "species: [vacancy, {name: ion, charge: 1}]",
                "steps:",
                "  - name: hop",
                "    sites: [{from: ion, to: vacancy}, {from: vacancy, to: ion}]",
                "    rate: {arrhenius: {prefactor: 100 /s, barrier: 0 eV}}",
                "temperature: 25 C",
                "field: {z: 0.1 V/nm, reverses_every: 1 s}",
                "start: [{species: ion, fraction: 10 %}]",
                run);
    }

    private static Chemistry model(String... lines) {
        String text = "model: small\n" + String.join("\n", lines) + "\n";
        return ChemistryReader.read(InputDocument.ofText("small.yaml", text).root());
    }
}
