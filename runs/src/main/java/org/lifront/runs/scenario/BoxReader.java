package org.lifront.runs.scenario;

import static org.lifront.kmc.units.QuantityKind.LENGTH;

import java.util.List;
import org.lifront.kmc.cell.Box;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.material.ElectrolyteMaterial;
import org.lifront.kmc.units.QuantityRange;
import org.lifront.lattice.decomposition.BlockCounts;

/** Reads the lattice of one interface. */
final class BoxReader {

    private static final int FEWEST_COLUMNS = 4;
    private static final int MOST_COLUMNS = 4096;
    private static final int DEFAULT_GRAINS = 2;
    private static final int MOST_GRAINS = 100_000;
    private static final QuantityRange SPACING = QuantityRange.of(LENGTH, "0.2 nm", "2 nm");
    private static final QuantityRange HEIGHT = QuantityRange.of(LENGTH, "32 nm", "20 um");

    private BoxReader() {}

    static Box read(InputNode root, ElectrolyteMaterial electrolyte) {
        InputNode section = root.section(
                "lattice", "preset", "columns", "spacing", "height", "grains", "blocks", "lithium", "particles");
        LatticePreset preset = section.optional("preset")
                .map(node -> node.oneOf(LatticePreset.BY_NAME))
                .orElse(LatticePreset.QUICK);
        List<Integer> columns =
                section.optional("columns").map(BoxReader::columns).orElse(List.of(preset.columns(), preset.columns()));
        double spacing_m =
                section.optional("spacing").map(node -> node.quantity(SPACING)).orElse(SPACING.value("1 nm"));
        return new Box(
                columns.get(0),
                columns.get(1),
                spacing_m,
                section.optional("height").map(node -> node.quantity(HEIGHT)).orElse(HEIGHT.value("1024 nm")),
                section.optional("grains")
                        .map(node -> node.integer(1, MOST_GRAINS))
                        .orElse(DEFAULT_GRAINS),
                section.optional("blocks").map(BoxReader::blocks),
                ParticleReader.read(section, preset, columns, spacing_m, electrolyte));
    }

    private static BlockCounts blocks(InputNode node) {
        try {
            return BlockCounts.parse(node.text());
        } catch (IllegalArgumentException e) {
            throw node.error(e.getMessage());
        }
    }

    private static List<Integer> columns(InputNode node) {
        return edges(node, FEWEST_COLUMNS, MOST_COLUMNS);
    }

    /** One whole number for both directions, or a list of two. */
    static List<Integer> edges(InputNode node, int fewest, int most) {
        if (!node.isList()) {
            int edge = node.integer(fewest, most);
            return List.of(edge, edge);
        }
        List<InputNode> edges = node.list();
        if (edges.size() != 2) {
            throw node.error(
                    "found a list of " + edges.size() + ", expected one number or a list of two such as '[24, 32]'");
        }
        return edges.stream().map(edge -> edge.integer(fewest, most)).toList();
    }
}
