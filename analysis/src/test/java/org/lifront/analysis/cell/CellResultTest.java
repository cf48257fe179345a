package org.lifront.analysis.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifront.analysis.synthetic.SyntheticRun.SHAPE;
import static org.lifront.analysis.synthetic.SyntheticRun.SURFACE_LAYER;
import static org.lifront.analysis.synthetic.SyntheticRun.pristine;
import static org.lifront.analysis.synthetic.SyntheticRun.reducedTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.analysis.morphology.FrameMorphology;
import org.lifront.analysis.series.Curve;
import org.lifront.analysis.synthetic.SyntheticRun;
import org.lifront.analysis.table.Quantity;
import org.lifront.lattice.occupancy.Occupancy;

class CellResultTest {

    @TempDir
    static Path directory;

    private static CellResult coated;
    private static CellResult bare;

    @BeforeAll
    static void read() {
        coated = coatedRun();
        bare = bareRun();
    }

    /** Two cycles; film and damage change between them; frames before cycling and after each. */
    private static CellResult coatedRun() {
        SyntheticRun run = new SyntheticRun(directory.resolve("coated"), "latp_al2o3_150", 5);
        run.set("a_film_m", 15e-9).set("b_film_m", 14e-9).sample(0, 0, 0);
        run.frame(0, 8e6, pristine());
        run.set("a_lithiated_m", 2e-9).set("b_lithiated_m", 4e-9);
        run.set("a_cracked_fraction", 0.25).set("b_cracked_fraction", 0.75);
        run.cycles(1, 1, n -> 9).frame(1, Double.NaN, reducedTo(2), reducedTo(4));
        run.set("a_lithiated_m", 5e-9).set("b_lithiated_m", 7e-9);
        run.set("a_reduced_depth_m", 3e-9).set("b_reduced_depth_m", 5e-9);
        run.set("a_damaged_depth_m", 1e-9).set("b_damaged_depth_m", 2e-9);
        run.cycles(2, 2, n -> 4).frame(2, 2e5, boundary(4), boundary(6));
        return CellResult.of(run.read());
    }

    private static CellResult bareRun() {
        SyntheticRun run = new SyntheticRun(directory.resolve("bare"), "bare", 6).sample(0, 0, 0);
        run.cycles(1, 1, n -> 0.1);
        return CellResult.of(run.frame(1, 6000, reducedTo(20)).read());
    }

    private static Occupancy boundary(int filledLayers) {
        Occupancy box = pristine();
        for (int z = SURFACE_LAYER; z < SHAPE.nz(); z++) {
            box.markBoundary(SHAPE.site(3, z));
            if (z - SURFACE_LAYER < filledLayers) {
                box.fillBoundary(SHAPE.site(3, z));
            }
        }
        return box;
    }

    private static void expect(CellResult run, Quantity quantity, int cycle, double value) {
        assertThat(run.value(quantity, cycle).orElseThrow()).isCloseTo(value, within(1e-9));
    }

    @Test
    void voltageIsTheMeanOfTheCycle() {
        expect(coated, Quantity.OVERPOTENTIAL, 1, 9);
        expect(coated, Quantity.OVERPOTENTIAL, 2, 4);
    }

    @Test
    void filmQuantitiesAreMeansOfBothElectrodesAtTheEndOfTheCycle() {
        expect(coated, Quantity.FILM_THICKNESS, 1, 14.5);
        expect(coated, Quantity.FILM_LITHIATED, 1, 3);
        expect(coated, Quantity.FILM_LITHIATED, 2, 6);
        expect(coated, Quantity.FILM_CRACKED, 2, 0.5);
        expect(coated, Quantity.DAMAGED_DEPTH, 2, 1.5);
    }

    @Test
    void resistanceIsKnownWhereAFrameMeasuredIt() {
        expect(coated, Quantity.RESISTANCE, 0, 8e6);
        expect(coated, Quantity.RESISTANCE, 2, 2e5);
        assertThat(coated.value(Quantity.RESISTANCE, 1)).isEmpty();
    }

    @Test
    void frontsPoolTheColumnsOfBothElectrodes() {
        // After cycle 1: layers 0 and 1 are wholly reduced, layers 2 and 3 on one electrode of two.
        expect(coated, Quantity.TI3_FRONT, 1, 2);
        expect(coated, Quantity.TI4_FRONT, 1, 4);
    }

    @Test
    void boundaryDepthIsTheMeanOfBothElectrodes() {
        expect(coated, Quantity.BOUNDARY_DEPTH, 2, 5);
        // Every boundary site that Li has reached is filled: one site a square nanometre.
        expect(coated, Quantity.BOUNDARY_FILLING, 2, 1);
    }

    @Test
    void aBoxWithoutABoundaryHasNoBoundaryQuantities() {
        assertThat(coated.value(Quantity.BOUNDARY_DEPTH, 1)).isEmpty();
        assertThat(coated.value(Quantity.BOUNDARY_FILLING, 1)).isEmpty();
    }

    @Test
    void beforeCyclingOnlyFramesKnowAnything() {
        expect(coated, Quantity.TI3_FRONT, 0, 0);
        assertThat(coated.value(Quantity.OVERPOTENTIAL, 0)).isEmpty();
        assertThat(coated.value(Quantity.FILM_LITHIATED, 0)).isEmpty();
    }

    @Test
    void aCycleThatDidNotRunHasNoValues() {
        for (Quantity quantity : Quantity.values()) {
            assertThat(coated.value(quantity, 3)).as(quantity.key()).isEmpty();
        }
    }

    @Test
    void aCellWithoutAFilmHasNoFilmQuantities() {
        assertThat(bare.hasFilm()).isFalse();
        assertThat(bare.value(Quantity.FILM_THICKNESS, 1)).isEmpty();
        assertThat(bare.value(Quantity.FILM_LITHIATED, 1)).isEmpty();
        assertThat(bare.value(Quantity.FILM_CRACKED, 1)).isEmpty();
        expect(bare, Quantity.DAMAGED_DEPTH, 1, 0);
        assertThat(coated.hasFilm()).isTrue();
    }

    @Test
    void onlyFrontsAtTheBottomAreLowerBounds() {
        assertThat(bare.isLowerBound(Quantity.TI3_FRONT, 1)).isTrue();
        assertThat(bare.isLowerBound(Quantity.TI4_FRONT_LI_RICH, 1)).isTrue();
        assertThat(bare.isLowerBound(Quantity.OVERPOTENTIAL, 1)).isFalse();
        assertThat(bare.isLowerBound(Quantity.BOUNDARY_DEPTH, 1)).isFalse();
        assertThat(coated.isLowerBound(Quantity.TI3_FRONT, 1)).isFalse();
        assertThat(coated.isLowerBound(Quantity.TI3_FRONT, 99)).isFalse();
    }

    @Test
    void curvesRunOverCyclesElapsedInNanometres() {
        Curve lithiated = coated.filmLithiated_nm();
        assertThat(lithiated.x(lithiated.size() - 1)).isEqualTo(2);
        assertThat(lithiated.y(lithiated.size() - 1)).isCloseTo(6, within(1e-12));
        assertThat(coated.reducedDepth_nm().y(lithiated.size() - 1)).isCloseTo(4, within(1e-12));
        assertThat(coated.damagedDepth_nm().y(0)).isZero();
        assertThat(coated.filmCracked().y(1)).isEqualTo(0.5);
        assertThat(coated.film_nm().y(0)).isCloseTo(14.5, within(1e-12));
    }

    @Test
    void theCurveOfBoundaryDepthHasAPointForEachFrameWithABoundary() {
        Curve depth = coated.boundaryDepth_nm();
        assertThat(depth.size()).isEqualTo(1);
        assertThat(depth.x(0)).isEqualTo(2);
        assertThat(depth.y(0)).isCloseTo(5, within(1e-12));
    }

    @Test
    void ofTwoFramesAfterTheSameCycleTheLaterCounts() {
        SyntheticRun run = new SyntheticRun(directory.resolve("twice"), "x", 1).cycles(1, 1, n -> 1);
        CellResult result = CellResult.of(
                run.frame(1, 1, reducedTo(1)).frame(1, 2, reducedTo(3)).read());
        assertThat(result.frameAfter(1)
                        .map(FrameMorphology::allColumns)
                        .orElseThrow()
                        .fraction(2))
                .isEqualTo(1);
        assertThat(result.frameAfter(0)).isEmpty();
    }

    @Test
    void theFilesMayVanishOnceTheResultIsRead() throws IOException {
        Path path = directory.resolve("short-lived");
        CellResult result = CellResult.of(new SyntheticRun(path, "x", 1)
                .cycles(1, 1, n -> 1)
                .frame(1, 1, pristine())
                .read());
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        expect(result, Quantity.OVERPOTENTIAL, 1, 1);
        expect(result, Quantity.TI3_FRONT, 1, 0);
    }

    @Test
    void headerAndCycleCountAreThoseOfTheTrajectory() {
        assertThat(coated.cell()).isEqualTo("latp_al2o3_150");
        assertThat(coated.header().seed()).isEqualTo(5);
        assertThat(coated.completeCycles()).isEqualTo(2);
        assertThat(coated.frames()).extracting(FrameMorphology::cycle).containsExactly(0, 1, 2);
    }
}
