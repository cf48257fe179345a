package org.lifront.kmc.meanfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifront.kmc.meanfield.MeanFieldCells.cell;
import static org.lifront.kmc.meanfield.MeanFieldCells.film;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The twin beside the lattice, whose values are recorded with the command that made them. */
class LatticeReferenceTest {

    @Test
    void twinFollowsTheLatticeInEveryCell() throws IOException {
        List<Double> deviations = new ArrayList<>();
        for (String[] row : rows()) {
            MeanFieldHistory twin = MeanFieldCell.cycle(
                    cell(film(row[0], Integer.parseInt(row[1])), film(row[2], Integer.parseInt(row[3]))));
            double ratio = twin.overpotential_V(Integer.parseInt(row[4])) / Double.parseDouble(row[5]);
            assertThat(Math.abs(Math.log(ratio)))
                    .as(String.join(" ", row) + ": twin/lattice " + ratio)
                    .isLessThan(0.36);
            deviations.add(Math.abs(Math.log(ratio)));
        }
        deviations.sort(null);
        assertThat(deviations.get(deviations.size() / 2)).isLessThan(0.10);
    }

    private static List<String[]> rows() throws IOException {
        try (InputStream in = LatticeReferenceTest.class.getResourceAsStream("lattice-reference.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }
}
