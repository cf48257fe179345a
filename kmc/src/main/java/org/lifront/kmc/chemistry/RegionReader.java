package org.lifront.kmc.chemistry;

import java.util.List;
import org.lifront.kmc.input.InputNode;

/** Reads a block of unit cells: along each axis one cell or the first and the last; negative ones count from the end. */
final class RegionReader {

    private RegionReader() {}

    static Region read(InputNode node, LatticeBox box) {
        node.mapping("x", "y", "z");
        int[] x = bounds(node, "x", box.cellsX());
        int[] y = bounds(node, "y", box.cellsY());
        int[] z = bounds(node, "z", box.cellsZ());
        return new Region(x[0], x[1], y[0], y[1], z[0], z[1]);
    }

    private static int[] bounds(InputNode node, String axis, int cells) {
        return node.optional(axis).map(value -> bounds(value, cells)).orElseGet(() -> new int[] {0, Integer.MAX_VALUE});
    }

    private static int[] bounds(InputNode value, int cells) {
        if (!value.isList()) {
            int cell = cell(value, cells);
            return new int[] {cell, cell};
        }
        List<InputNode> items = value.list();
        if (items.size() != 2) {
            throw value.error("found a list of " + items.size()
                    + ", expected one cell or the first and the last such as '[0, 3]'");
        }
        int first = cell(items.get(0), cells);
        int last = cell(items.get(1), cells);
        if (first > last) {
            throw value.error("found the cells " + first + " to " + last + ", expected the first not behind the last");
        }
        return new int[] {first, last};
    }

    private static int cell(InputNode node, int cells) {
        int cell = node.integer(-cells, cells - 1);
        return cell < 0 ? cell + cells : cell;
    }
}
