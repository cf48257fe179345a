package org.lifront.kmc.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;
import org.lifront.lattice.occupancy.OccupancyView;

/** Alumina attenuates over 0.2 nm as deposited and over 1.21 nm lithiated; intact phosphate over 0.2 nm. */
class ElectronSupplyTest {

    private static final double BARE = 3.66e3;
    private static final int SURFACE = 20;

    private final LatticeShape shape = new LatticeShape(6, 5, 30, 0.5e-9);
    private final PhaseTable phases = Structures.onElectrolyte(Materials.alumina(), Materials.phosphate());
    private final int insulating = phases.asDeposited(0);
    private final int lithiated = phases.converted(0);
    private final int intact = phases.asDeposited(1);
    private final int cracked = phases.converted(1);

    private ElectronSupply supplyOf(Occupancy occupancy) {
        ElectronSupply supply = new ElectronSupply(shape, phases, SURFACE);
        supply.refresh(occupancy);
        return supply;
    }

    private static void assertSupply(ElectronSupply supply, int column, double depth) {
        assertThat(supply.supply(column)).isCloseTo(BARE * Math.exp(-depth), withinPercentage(1e-9));
    }

    @Test
    void aBareSurfaceHasTheBareSupply() {
        ElectronSupply supply = supplyOf(Structures.bare(shape, SURFACE));
        for (int column = 0; column < shape.columnCount(); column++) {
            assertThat(supply.supply(column)).isEqualTo(BARE);
        }
    }

    @Test
    void aUniformFilmAttenuatesExponentially() {
        for (int sites = 1; sites < 18; sites++) {
            Occupancy occupancy = Structures.bare(shape, SURFACE);
            Structures.fill(occupancy, SURFACE - sites, SURFACE, lithiated);
            assertSupply(supplyOf(occupancy), 11, sites * 0.5 / 1.21);
        }
    }

    @Test
    void layersAddUp() {
        Occupancy occupancy = Structures.bare(shape, SURFACE);
        Structures.fill(occupancy, 6, 13, lithiated);
        Structures.fill(occupancy, 13, 16, insulating);
        Structures.fill(occupancy, 16, SURFACE, intact);
        assertSupply(supplyOf(occupancy), 3, 3.5 / 1.21 + 1.5 / 0.2 + 2 / 0.2);
    }

    @Test
    void aPinholeHasTheBareSupplyAndItsSurroundingsTheShorterWay() {
        Occupancy occupancy = Structures.bare(shape, SURFACE);
        Structures.fill(occupancy, 12, SURFACE, insulating);
        int pinhole = shape.column(shape.site(2, 2, 0));
        Structures.fillColumn(occupancy, pinhole, 0, SURFACE, OccupancyView.LITHIUM);
        ElectronSupply supply = supplyOf(occupancy);
        assertThat(supply.supply(pinhole)).isEqualTo(BARE);
        // Half a site from the wall to the centre of the first column, whole sites from column to column, and half a
        // site down to the surface.
        assertSupply(supply, shape.east(pinhole), 0.5 / 0.2);
        assertSupply(supply, shape.north(shape.east(pinhole)), 1.0 / 0.2);
        assertSupply(supply, shape.column(shape.site(5, 4, 0)), 2.5 / 0.2);
    }

    @Test
    void aCrackedFilmIsTransparent() {
        Occupancy occupancy = Structures.bare(shape, SURFACE);
        Structures.fill(occupancy, 10, 14, lithiated);
        Structures.fill(occupancy, 14, SURFACE, intact);
        Structures.fillColumn(occupancy, 7, 14, SURFACE, cracked);
        ElectronSupply supply = supplyOf(occupancy);
        assertSupply(supply, 7, 2 / 1.21);
        assertSupply(supply, shape.west(7), 2 / 1.21 + 0.5 / 0.2);
    }

    @Test
    void refreshFollowsTheStructureBothWays() {
        Occupancy occupancy = Structures.bare(shape, SURFACE);
        Structures.fill(occupancy, 16, SURFACE, insulating);
        ElectronSupply supply = supplyOf(occupancy);
        Structures.fill(occupancy, 16, SURFACE, lithiated);
        supply.refresh(occupancy);
        assertSupply(supply, 0, 2 / 1.21);
        Structures.fill(occupancy, 16, SURFACE, insulating);
        supply.refresh(occupancy);
        assertSupply(supply, 0, 2 / 0.2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theCheapestOfAllPathsCountsAsDijkstraFindsIt(long seed) {
        Occupancy occupancy = random(seed);
        ElectronSupply supply = supplyOf(occupancy);
        double[] depths = dijkstra(occupancy);
        for (int column = 0; column < shape.columnCount(); column++) {
            int above = shape.site(column, SURFACE - 1);
            assertSupply(supply, column, depths[above] + halfDepth(occupancy.phase(above)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void followingChangesGivesTheBitsOfANewStart(long seed) {
        UniformRandomProvider random = Structures.random(100 + seed);
        Occupancy occupancy = random(seed);
        ElectronSupply followed = supplyOf(occupancy);
        int[] choices = {insulating, lithiated, intact, cracked, OccupancyView.LITHIUM};
        for (int round = 0; round < 60; round++) {
            for (int change = random.nextInt(12); change > 0; change--) {
                int site = random.nextInt(SURFACE * shape.columnCount());
                occupancy.place(site, choices[random.nextInt(choices.length)]);
            }
            followed.refresh(occupancy);
            ElectronSupply fresh = supplyOf(occupancy);
            for (int column = 0; column < shape.columnCount(); column++) {
                assertThat(followed.supply(column)).isEqualTo(fresh.supply(column));
            }
        }
    }

    private Occupancy random(long seed) {
        UniformRandomProvider random = Structures.random(seed);
        Occupancy occupancy = Structures.bare(shape, SURFACE);
        int[] choices = {insulating, lithiated, lithiated, intact, cracked};
        for (int column = 0; column < shape.columnCount(); column++) {
            int sites = random.nextInt(SURFACE);
            for (int z = SURFACE - sites; z < SURFACE; z++) {
                occupancy.place(shape.site(column, z), choices[random.nextInt(choices.length)]);
            }
        }
        return occupancy;
    }

    private double halfDepth(int phase) {
        if (phase == lithiated) {
            return 0.25 / 1.21;
        }
        return phase == insulating || phase == intact ? 0.25 / 0.2 : 0;
    }

    /** Depth of every film site's centre, by the textbook algorithm (Dijkstra 1959). */
    private double[] dijkstra(Occupancy occupancy) {
        double[] depths = new double[SURFACE * shape.columnCount()];
        Arrays.fill(depths, Double.POSITIVE_INFINITY);
        record Reached(int site, double depth) {}
        PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingDouble(Reached::depth));
        for (int site = 0; site < depths.length; site++) {
            if (occupancy.phase(site) == OccupancyView.LITHIUM) {
                queue.add(new Reached(site, 0));
            }
        }
        while (!queue.isEmpty()) {
            Reached reached = queue.remove();
            if (reached.depth() >= depths[reached.site()]) {
                continue;
            }
            depths[reached.site()] = reached.depth();
            for (int neighbour : neighbours(reached.site())) {
                if (neighbour >= 0 && neighbour < depths.length) {
                    double step = halfDepth(occupancy.phase(reached.site())) + halfDepth(occupancy.phase(neighbour));
                    queue.add(new Reached(neighbour, reached.depth() + step));
                }
            }
        }
        return depths;
    }

    private int[] neighbours(int site) {
        return new int[] {
            shape.up(site), shape.down(site), shape.east(site), shape.west(site), shape.north(site), shape.south(site)
        };
    }
}
