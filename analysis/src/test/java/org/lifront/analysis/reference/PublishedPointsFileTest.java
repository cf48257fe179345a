package org.lifront.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.analysis.table.Quantity;
import org.lifront.kmc.input.InvalidInputException;

class PublishedPointsFileTest {

    @TempDir
    Path directory;

    private PublishedPoints read(String yaml) throws IOException {
        return PublishedPointsFile.read(Files.writeString(directory.resolve("targets.yaml"), yaml));
    }

    @Test
    void theShippedPointsNameTheirSource() {
        assertThat(PublishedPointsFile.shipped().source()).contains("DOI 10.1021/acsami.8b06366");
    }

    @Test
    void theShippedPointsHoldEveryOverpotential() {
        PublishedPoints shipped = PublishedPointsFile.shipped();
        assertThat(shipped.points()).hasSize(24 + 6 + 2);
        assertThat(value(shipped, "bare", Quantity.OVERPOTENTIAL, 300)).isEqualTo(3.5);
        assertThat(value(shipped, "latp_li3po4_175", Quantity.OVERPOTENTIAL, 25))
                .isEqualTo(0.3);
        assertThat(value(shipped, "bilayer_75_75", Quantity.OVERPOTENTIAL, 100)).isEqualTo(5.5);
        assertThat(shipped.find("latp_al2o3_200", Quantity.OVERPOTENTIAL, 1)).isEmpty();
        assertThat(shipped.find("latp_al2o3_50", Quantity.OVERPOTENTIAL, 300)).isEmpty();
    }

    @Test
    void impedancesAreKiloohmInTheFileAndOhmInside() {
        PublishedPoints shipped = PublishedPointsFile.shipped();
        assertThat(value(shipped, "bare", Quantity.RESISTANCE, 0)).isEqualTo(6e3);
        assertThat(value(shipped, "latp_al2o3_150", Quantity.RESISTANCE, 300)).isEqualTo(150e3);
    }

    @Test
    void theLineScanIsComparedWithTheLithiumRichColumns() {
        PublishedPoints shipped = PublishedPointsFile.shipped();
        assertThat(value(shipped, "bare", Quantity.TI3_FRONT_LI_RICH, 100)).isEqualTo(24);
        assertThat(value(shipped, "bare", Quantity.TI4_FRONT_LI_RICH, 100)).isEqualTo(28);
    }

    @Test
    void exactlyTheTwoNamedImpedancesAreMisfits() {
        assertThat(PublishedPointsFile.shipped().points().stream()
                        .filter(p -> p.misfit().isPresent())
                        .map(p -> p.cell() + " " + p.quantity() + " " + p.cycle()))
                .containsExactlyInAnyOrder("latp_li3po4_175 RESISTANCE 0", "latp_al2o3_150 RESISTANCE 300");
    }

    @Test
    void anErrorOfFifteenPercentIsAssumedWhereNoneIsStated() throws IOException {
        assertThat(PublishedPointsFile.shipped().points()).allMatch(p -> p.relativeError() == 0.15);
        assertThat(read("overpotential_V: {x: {1: 2.0}}").points())
                .containsExactly(
                        new PublishedPoint("x", Quantity.OVERPOTENTIAL, 1, 2.0, 0.15, java.util.Optional.empty()));
    }

    @Test
    void anUnknownSectionIsRefusedWithThePlaceAndTheNearestName() {
        assertThatThrownBy(() -> read("overpotential_v: {bare: {1: 0.1}}\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("targets.yaml:1:1")
                .hasMessageContaining("did you mean 'overpotential_V'?");
    }

    @Test
    void aCycleThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> read("overpotential_V:\n  bare: {first: 0.1}\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("targets.yaml:2:17")
                .hasMessageContaining("expected a whole number from 1");
    }

    @Test
    void aNegativeValueIsRefused() {
        assertThatThrownBy(() -> read("impedance_kOhm:\n  bare: {before: -6}\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("impedance_kOhm.bare.before");
    }

    @Test
    void aMissingFileIsRefused() {
        assertThatThrownBy(() -> PublishedPointsFile.read(directory.resolve("none.yaml")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no such file");
    }

    private static double value(PublishedPoints points, String cell, Quantity quantity, int cycle) {
        return points.find(cell, quantity, cycle).orElseThrow().value();
    }
}
