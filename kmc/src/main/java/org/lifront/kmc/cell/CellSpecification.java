package org.lifront.kmc.cell;

import java.util.List;
import java.util.Set;
import org.lifront.kmc.material.ParameterSet;

/**
 * Everything that determines one run.
 *
 * @param name label of the cell, without influence on the physics
 * @param stack coatings of each interface
 * @param box lattice of each interface
 * @param protocol what the cycler does
 * @param area_m2 electrode area
 * @param pelletThickness_m thickness of the electrolyte pellet between the two interfaces
 * @param parameters material parameters
 * @param seed seed of every random stream
 * @param fieldAge_s longest time between two solutions of an ion field, positive; docs/model.md equation (7)
 * @param frameEvery_cycles a frame is written before cycling, after cycle 1, after every so many cycles, at the end
 * @param frameCycles cycles after which a frame is written besides; those after the last cycle do not count
 */
public record CellSpecification(
        String name,
        Stack stack,
        Box box,
        CyclingProtocol protocol,
        double area_m2,
        double pelletThickness_m,
        ParameterSet parameters,
        long seed,
        double fieldAge_s,
        int frameEvery_cycles,
        Set<Integer> frameCycles) {

    /** Longest time between two solutions of an ion field unless something else is asked for, in seconds. */
    public static final double FIELD_AGE_S = 2 * 3600;

    /** Seed unless something else is asked for. */
    public static final long SEED = 1;

    public CellSpecification {
        frameCycles = Set.copyOf(frameCycles);
    }

    /** Whether a frame is written after a cycle, counted from 1. */
    public boolean showsFrameAfter(int cycle) {
        return cycle == 1
                || cycle == protocol.cycles()
                || cycle % frameEvery_cycles == 0
                || frameCycles.contains(cycle);
    }

    /** The same cell of materials with other values; every film must be among them. */
    public CellSpecification withParameters(ParameterSet others) {
        return new CellSpecification(
                name,
                new Stack(films(stack.onElectrolyte(), others), films(stack.onLithium(), others)),
                box,
                protocol,
                area_m2,
                pelletThickness_m,
                others,
                seed,
                fieldAge_s,
                frameEvery_cycles,
                frameCycles);
    }

    private static List<FilmSpecification> films(List<FilmSpecification> films, ParameterSet parameters) {
        return films.stream()
                .map(film -> new FilmSpecification(
                        parameters.films().get(film.material().name()), film.aldCycles()))
                .toList();
    }
}
