package org.lifront.runs.scenario;

import static org.lifront.kmc.units.QuantityKind.LENGTH;

import java.util.List;
import org.lifront.kmc.cell.Box;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.QuantityRange;
import org.lifront.lattice.decomposition.BlockCounts;

/** Reads the lattice of one interface. */
final class BoxReader {

    private static final int FEWEST_COLUMNS = 4;
    private static final int MOST_COLUMNS = 4096;
    private static final int DEFAULT_COLUMNS = 24;
    private static final int DEFAULT_GRAINS = 2;
    private static final int MOST_GRAINS = 100_000;
    private static final QuantityRange SPACING = QuantityRange.of(LENGTH, "0.2 nm", "2 nm");
    private static final QuantityRange HEIGHT = QuantityRange.of(LENGTH, "32 nm", "20 um");

    private BoxReader() {}

    static Box read(InputNode root) {
        InputNode section = root.section("lattice", "columns", "spacing", "height", "grains", "blocks");
        List<Integer> columns =
                section.optional("columns").map(BoxReader::columns).orElse(List.of(DEFAULT_COLUMNS, DEFAULT_COLUMNS));
        return new Box(
                columns.get(0),
                columns.get(1),
                section.optional("spacing").map(node -> node.quantity(SPACING)).orElse(SPACING.value("1 nm")),
                section.optional("height").map(node -> node.quantity(HEIGHT)).orElse(HEIGHT.value("1024 nm")),
                section.optional("grains")
                        .map(node -> node.integer(1, MOST_GRAINS))
                        .orElse(DEFAULT_GRAINS),
                section.optional("blocks").map(BoxReader::blocks));
    }

    private static BlockCounts blocks(InputNode node) {
        try {
            return BlockCounts.parse(node.text());
        } catch (IllegalArgumentException e) {
            throw node.error(e.getMessage());
        }
    }

    private static List<Integer> columns(InputNode node) {
        if (!node.isList()) {
            int edge = node.integer(FEWEST_COLUMNS, MOST_COLUMNS);
            return List.of(edge, edge);
        }
        List<InputNode> edges = node.list();
        if (edges.size() != 2) {
            throw node.error(
                    "found a list of " + edges.size() + ", expected one number or a list of two such as '[24, 32]'");
        }
        return edges.stream()
                .map(edge -> edge.integer(FEWEST_COLUMNS, MOST_COLUMNS))
                .toList();
    }
}
