package org.lifront.runs.scenario;

import java.util.List;
import org.lifront.kmc.cell.Box;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.material.ElectrolyteMaterial;
import org.lifront.lattice.decomposition.BlockCounts;

/** Reads the lattice of one interface. */
final class BoxReader {

    private static final int FEWEST_COLUMNS = 4;
    private static final int MOST_COLUMNS = 4096;

    private BoxReader() {}

    static Box read(InputNode root, ElectrolyteMaterial electrolyte) {
        InputNode section = root.section("lattice", ScenarioKeys.in("lattice"));
        LatticePreset preset = section.optional("preset")
                .map(node -> node.oneOf(LatticePreset.BY_NAME))
                .orElse(LatticePreset.QUICK);
        List<Integer> columns =
                section.optional("columns").map(BoxReader::columns).orElse(List.of(preset.columns(), preset.columns()));
        double spacing_m = ScenarioKeys.SPACING.read(section);
        return new Box(
                columns.get(0),
                columns.get(1),
                spacing_m,
                ScenarioKeys.HEIGHT.read(section),
                ScenarioKeys.GRAINS.readInt(section),
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
