package org.lifront.kmc.lithium;

import org.lifront.kmc.material.ElectrolyteMaterial;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.kmc.units.PhysicalConstants;

/** Domains of lithium as particles with chosen rates or with those of the shipped electrolyte. */
final class ParticleBox {

    static final double HOUR_S = 3600;
    private static final ElectrolyteMaterial ELECTROLYTE =
            ParameterSets.shipped().electrolyte();

    private ParticleBox() {}

    /** Rates in units of the hop rate, without a boundary and without a limit of the supply. */
    static LithiumRates rates(double contactShare, double reaction) {
        return new LithiumRates(1, contactShare, reaction, 0, 0, 0, 1, 0);
    }

    /** Those of the shipped electrolyte at 25 C with one Ti a site. */
    static LithiumRates shippedRates() {
        return shippedRates(spacing_m(), PhysicalConstants.REFERENCE_TEMPERATURE_K);
    }

    static LithiumRates shippedRates(double spacing_m, double temperature_K) {
        return LithiumRates.of(ELECTROLYTE, ELECTROLYTE.mobileLithium().orElseThrow(), spacing_m, temperature_K);
    }

    static double spacing_m() {
        return LithiumRates.siteSpacing_m(ELECTROLYTE);
    }

    static double bareSupply() {
        return ELECTROLYTE.bareElectronSupply();
    }

    /** A piece of grain under a uniform supply factor. */
    static LithiumDomain grain(int edge, int layers, LithiumRates rates, double supplyFactor, long seed) {
        LithiumDomain domain =
                LithiumDomain.ofGrain(edge, edge, layers, spacing_m(), rates, new RandomStreams(seed).stream(1));
        supply(domain, supplyFactor);
        return domain;
    }

    /** A boundary under uniform supply factors. */
    static LithiumDomain boundary(
            int across, int along, int layers, LithiumRates rates, int longestHop, double supplyFactor, long seed) {
        LithiumDomain domain = LithiumDomain.ofBoundary(
                across, along, layers, spacing_m(), rates, longestHop, new RandomStreams(seed).stream(2));
        supply(domain, supplyFactor);
        domain.setMouthFactor(supplyFactor);
        return domain;
    }

    static void supply(LithiumDomain domain, double supplyFactor) {
        for (int column = 0; column < domain.columnsX() * domain.columnsY(); column++) {
            domain.setSupplyFactor(column, supplyFactor);
        }
    }

    /** Lets a grain go on until so many layers' worth of Ti is reduced. */
    static LithiumDomain untilReduced(LithiumDomain domain, double layers, double step_s) {
        double goal = layers * domain.columnsX() * domain.columnsY();
        while (domain.reduced() < goal) {
            domain.advance(domain.time_s() + step_s);
        }
        return domain;
    }

    static long imbalance(LithiumDomain domain) {
        return domain.injected() - domain.ejected() - domain.mobile() - domain.reduced();
    }
}
