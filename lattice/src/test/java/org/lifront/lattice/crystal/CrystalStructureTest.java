package org.lifront.lattice.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CrystalStructureTest {

    @ParameterizedTest
    @CsvSource({
        "SQUARE, 1, 4",
        "HEXAGONAL, 2, 6",
        "SIMPLE_CUBIC, 1, 6",
        "BODY_CENTRED_CUBIC, 2, 8",
        "FACE_CENTRED_CUBIC, 4, 12"
    })
    void everySiteOfASimpleLatticeHasItsCoordinationNumber(CrystalStructure structure, int sites, int neighbours) {
        assertThat(structure.basis()).hasSize(sites);
        for (int site = 0; site < sites; site++) {
            assertThat(structure.bonds(site)).hasSize(neighbours).doesNotHaveDuplicates();
        }
    }

    @Test
    void intersticesHaveTheNeighboursOfTheFccStructure() {
        Map<String, Map<String, Long>> expected = Map.of(
                "fcc", Map.of("fcc", 12L, "octahedral", 6L, "tetrahedral", 8L),
                "octahedral", Map.of("fcc", 6L, "octahedral", 12L, "tetrahedral", 8L),
                "tetrahedral", Map.of("fcc", 4L, "octahedral", 4L, "tetrahedral", 6L));
        List<BasisSite> basis = CrystalStructure.FCC_WITH_INTERSTICES.basis();
        assertThat(basis).hasSize(16);
        for (int site = 0; site < basis.size(); site++) {
            Map<String, Long> neighbours = CrystalStructure.FCC_WITH_INTERSTICES.bonds(site).stream()
                    .collect(Collectors.groupingBy(
                            bond -> basis.get(bond.basis()).sublattice(), Collectors.counting()));
            assertThat(neighbours).isEqualTo(expected.get(basis.get(site).sublattice()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyBondLeadsBack(CrystalStructure structure) {
        for (int site = 0; site < structure.basis().size(); site++) {
            for (Bond bond : structure.bonds(site)) {
                assertThat(structure.bonds(bond.basis())).contains(new Bond(-bond.dx(), -bond.dy(), -bond.dz(), site));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void bondsOfASiteCancel(CrystalStructure structure) {
        for (int site = 0; site < structure.basis().size(); site++) {
            int from = site;
            double x = structure.bonds(site).stream()
                    .mapToDouble(bond -> structure.displacementX(from, bond))
                    .sum();
            double y = structure.bonds(site).stream()
                    .mapToDouble(bond -> structure.displacementY(from, bond))
                    .sum();
            double z = structure.bonds(site).stream()
                    .mapToDouble(bond -> structure.displacementZ(from, bond))
                    .sum();
            assertThat(Math.abs(x) + Math.abs(y) + Math.abs(z)).isCloseTo(0, within(1e-12));
        }
    }
}
