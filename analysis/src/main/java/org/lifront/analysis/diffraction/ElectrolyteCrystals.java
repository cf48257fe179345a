package org.lifront.analysis.diffraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.QuantityKind;
import org.lifront.kmc.units.QuantityRange;

/**
 * The crystals of the electrolyte: the file {@code analysis/reference/crystals.yaml}.
 *
 * @param pristine with Ti4+
 * @param lithiated with Ti3+ and the lithium that came with it
 * @param pristineSource where the pristine lattice comes from
 * @param lithiatedSource where the lithiated lattice comes from
 */
public record ElectrolyteCrystals(
        HexagonalCrystal pristine, HexagonalCrystal lithiated, String pristineSource, String lithiatedSource) {

    private static final String SHIPPED = "/org/lifront/analysis/reference/crystals.yaml";
    private static final QuantityRange LATTICE = QuantityRange.of(QuantityKind.NUMBER, "0.1", "10");
    private static final Map<String, SpaceGroup> GROUPS = Map.of("R-3c", SpaceGroup.R_3C, "R-3", SpaceGroup.R_3);
    private static final double M_PER_NM = 1e-9;

    /** Those that come with the program. */
    public static ElectrolyteCrystals shipped() {
        try (InputStream in = ElectrolyteCrystals.class.getResourceAsStream(SHIPPED)) {
            InputNode root = InputDocument.ofText(
                            "crystals.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .root()
                    .mapping("pristine", "lithiated");
            InputNode pristine = root.require("pristine");
            InputNode lithiated = root.require("lithiated");
            return new ElectrolyteCrystals(crystal(pristine), crystal(lithiated), source(pristine), source(lithiated));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped crystals cannot be read", e);
        }
    }

    private static HexagonalCrystal crystal(InputNode node) {
        node.mapping("space_group", "a_nm", "c_nm", "source");
        return new HexagonalCrystal(
                node.require("space_group").oneOf(GROUPS),
                node.require("a_nm").quantity(LATTICE) * M_PER_NM,
                node.require("c_nm").quantity(LATTICE) * M_PER_NM);
    }

    private static String source(InputNode node) {
        return node.require("source").text();
    }
}
