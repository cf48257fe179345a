package org.lifront.runs.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lifront.kmc.lithium.LithiumDomains.BoundaryBox;

/** Lattices for a purpose: what holds where a scenario does not say otherwise. */
enum LatticePreset {
    /** A first look within minutes: lithium enters the electrolyte in columns. */
    QUICK(24, false, 16, 128, new BoundaryBox(64, 8, 1280, 8)),
    /** Everyday runs with lithium as particles. */
    STANDARD(32, true, 16, 128, new BoundaryBox(64, 8, 1280, 8)),
    /** Wide boxes for figures. */
    FIGURES(64, true, 64, 256, new BoundaryBox(64, 64, 1280, 8));

    static final Map<String, LatticePreset> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("quick", QUICK);
        BY_NAME.put("standard", STANDARD);
        BY_NAME.put("figures", FIGURES);
    }

    private final int columns;
    private final boolean particles;
    private final int particleColumns;
    private final int particleLayers;
    private final BoundaryBox boundary;

    LatticePreset(int columns, boolean particles, int particleColumns, int particleLayers, BoundaryBox boundary) {
        this.columns = columns;
        this.particles = particles;
        this.particleColumns = particleColumns;
        this.particleLayers = particleLayers;
        this.boundary = boundary;
    }

    /** Columns of the box along x and along y. */
    int columns() {
        return columns;
    }

    /** Whether lithium moves as particles. */
    boolean hasParticles() {
        return particles;
    }

    /** Columns of particles along x and along y. */
    int particleColumns() {
        return particleColumns;
    }

    /** Layers of particles. */
    int particleLayers() {
        return particleLayers;
    }

    /** Box around a grain boundary. */
    BoundaryBox boundary() {
        return boundary;
    }
}
