package org.lifront.analysis.spectroscopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.analysis.substance.ChemicalFormula;
import org.lifront.analysis.substance.Substance;
import org.lifront.analysis.substance.Substances;
import org.lifront.analysis.synthetic.RecordedCell;
import org.lifront.analysis.synthetic.SyntheticRun;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

class HardXrayPhotoemissionTest {

    private static final LatticeShape SHAPE = new LatticeShape(4, 4, 64, 1e-9);
    private static final double PHOTON_EV = 4500;
    private static final double KINETIC_EV = 4040;
    private static final double EVERYWHERE = 1 / RecordedCell.contactFraction();

    @TempDir
    private Path directory;

    private static double path_m() {
        return ElectronPath.inelastic_m(Substances.shipped().electrolyte(), KINETIC_EV);
    }

    private static void reduce(Occupancy box, int surfaceLayer, int layers) {
        for (int column = 0; column < SHAPE.columnCount(); column++) {
            for (int z = 0; z < layers; z++) {
                box.reduce(SHAPE.site(column, surfaceLayer + z));
            }
        }
    }

    private HardXrayPhotoemission bareReducedBy(int layers, double contactFactor) {
        try (RecordedCell cell = RecordedCell.with(directory, SHAPE, 0)) {
            cell.frame(0, contactFactor, cell.box(0));
            Occupancy reduced = cell.box(0);
            reduce(reduced, 0, layers);
            return new HardXrayPhotoemission(
                    cell.frame(100, contactFactor, reduced).read());
        }
    }

    @Test
    void aUniformLayerShowsOneMinusTheExponentialOfItsThickness() {
        HardXrayPhotoemission xps = bareReducedBy(12, EVERYWHERE);

        assertThat(xps.ti3Share(1, PHOTON_EV).orElseThrow()).isEqualTo(1 - Math.exp(-12e-9 / path_m()), within(1e-12));
        assertThat(xps.ti3Share(0, PHOTON_EV).orElseThrow()).isZero();
    }

    @Test
    void grazingEmissionSeesLessDeepByTheCosine() {
        HardXrayPhotoemission xps = bareReducedBy(12, EVERYWHERE);

        assertThat(xps.ti3Share(1, PHOTON_EV, 60).orElseThrow())
                .isEqualTo(1 - Math.exp(-12e-9 / (0.5 * path_m())), within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> xps.ti3Share(1, PHOTON_EV, 90));
    }

    @Test
    void areaThatNeverTouchedTheMetalDilutesTheSignal() {
        HardXrayPhotoemission xps = bareReducedBy(12, 1);

        assertThat(xps.ti3Share(1, PHOTON_EV).orElseThrow())
                .isEqualTo(RecordedCell.contactFraction() * (1 - Math.exp(-12e-9 / path_m())), within(1e-12));
    }

    @Test
    void underAnEvenFilmTheShareIsThatOfTheBareElectrolyte() {
        int film = 10;
        try (RecordedCell cell = RecordedCell.with(directory, SHAPE, film, "li3po4")) {
            Occupancy box = coated(cell, film, 2, 2);
            cell.frame(0, EVERYWHERE, box);
            reduce(box, film, 12);
            HardXrayPhotoemission xps =
                    new HardXrayPhotoemission(cell.frame(100, EVERYWHERE, box).read());

            assertThat(xps.ti3Share(1, PHOTON_EV).orElseThrow())
                    .isEqualTo(1 - Math.exp(-12e-9 / path_m()), within(1e-12));
        }
    }

    @Test
    void columnsWeighWithWhatTheirFilmLetsThrough() {
        int film = 10;
        try (RecordedCell cell = RecordedCell.with(directory, SHAPE, film, "al2o3")) {
            // Even columns under unlithiated film stay Ti4+; odd columns, without film, are reduced throughout.
            Occupancy box = coated(cell, film, 2, 0);
            cell.frame(0, EVERYWHERE, box);
            for (int column = 1; column < SHAPE.columnCount(); column += 2) {
                for (int z = film; z < SHAPE.nz(); z++) {
                    box.reduce(SHAPE.site(column, z));
                }
            }
            HardXrayPhotoemission xps =
                    new HardXrayPhotoemission(cell.frame(100, EVERYWHERE, box).read());

            Substance alumina = new Substance(ChemicalFormula.parse("Al2O3"), 3.0, 6.5, 1);
            double film_m = ElectronPath.inelastic_m(alumina, KINETIC_EV);
            double deep = 1 - Math.exp(-54e-9 / path_m());
            assertThat(xps.ti3Share(1, PHOTON_EV).orElseThrow())
                    .isEqualTo(deep / (1 + Math.exp(-10e-9 / film_m)), within(1e-12));
        }
    }

    @Test
    void aFilmThatHasSwollenAttenuatesMore() {
        double reducedUnderFresh = shareWithHalfTheColumnsUnder(2);
        double reducedUnderLithiated = shareWithHalfTheColumnsUnder(3);

        assertThat(reducedUnderLithiated).isGreaterThan(reducedUnderFresh);
    }

    private double shareWithHalfTheColumnsUnder(int phase) {
        int film = 10;
        try (RecordedCell cell = RecordedCell.with(directory.resolve("phase" + phase), SHAPE, film, "al2o3")) {
            Occupancy box = coated(cell, film, phase, 0);
            for (int column = 1; column < SHAPE.columnCount(); column += 2) {
                box.reduce(SHAPE.site(column, film));
            }
            return new HardXrayPhotoemission(cell.frame(0, EVERYWHERE, box).read())
                    .ti3Share(0, PHOTON_EV)
                    .orElseThrow();
        }
    }

    /** Phase of the film over even and over odd columns; 0 is no film. */
    private static Occupancy coated(RecordedCell cell, int film, int even, int odd) {
        Occupancy box = cell.box(film);
        for (int column = 0; column < SHAPE.columnCount(); column++) {
            for (int z = 0; z < film; z++) {
                box.place(SHAPE.site(column, z), column % 2 == 0 ? even : odd);
            }
        }
        return box;
    }

    @Test
    void particlesAreReadFromTheirFinerLattice() {
        double spacing_m = 0.5e-9;
        try (RecordedCell cell = RecordedCell.withGrainDomains(directory, SHAPE, 4, 40, spacing_m)) {
            byte[] box = cell.box(0).copyOfStates();
            byte[] domain = new byte[4 * 4 * 40];
            java.util.Arrays.fill(domain, 0, 16 * 7, (byte) 2);
            cell.sample(0, EVERYWHERE).states(0, box, box, domain, domain);
            HardXrayPhotoemission xps = new HardXrayPhotoemission(cell.read());

            assertThat(xps.ti3Share(0, PHOTON_EV).orElseThrow())
                    .isEqualTo(1 - Math.exp(-3.5e-9 / path_m()), within(1e-12));
        }
    }

    @Test
    void severalEnergiesAtOnceAreThoseOneByOne() {
        HardXrayPhotoemission xps = bareReducedBy(5, EVERYWHERE);

        assertThat(xps.ti3Shares(1, java.util.List.of(3000.0, PHOTON_EV)))
                .containsExactly(
                        xps.ti3Share(1, 3000).orElseThrow(),
                        xps.ti3Share(1, PHOTON_EV).orElseThrow());
    }

    @Test
    void trajectoriesOfEarlyVersionsCannotBeMeasured() {
        try (SyntheticRun run = new SyntheticRun(directory, "bare", 1)) {
            assertThat(HardXrayPhotoemission.isKnownFor(
                            run.frame(0, 1, SyntheticRun.pristine()).read()))
                    .isFalse();
        }
    }
}
