package org.lifront.kmc.chemistry;

import static org.lifront.kmc.units.QuantityKind.LENGTH;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.QuantityRange;
import org.lifront.lattice.crystal.CrystalStructure;

/** Reads the lattice of a model and its extent. */
final class LatticeBoxReader {

    private static final int MOST_CELLS = 1_000_000_000;
    /** Sites that an array can index, with the few elements that virtual machines reserve. */
    private static final long MOST_SITES = Integer.MAX_VALUE - 16L;
    /** Cells that the border adds along an axis: two on either side, as far as a step and its energy reach. */
    private static final int BORDER_CELLS = 4;

    /** A centre's own cell and those of its neighbours on either side. */
    private static final int LEAST_PERIOD_CELLS = 3;

    private static final String AXES = "xyz";
    private static final Map<String, CrystalStructure> STRUCTURES = structures();
    private static final Map<String, Boolean> TRUE_OR_FALSE = new TreeMap<>(Map.of("true", true, "false", false));
    private static final QuantityRange CONSTANT = QuantityRange.of(LENGTH, "0.01 nm", "1 mm");

    private LatticeBoxReader() {}

    static LatticeBox read(InputNode section) {
        section.mapping("structure", "cells", "constant", "periodic");
        CrystalStructure structure = section.require("structure").oneOf(STRUCTURES);
        InputNode cellsNode = section.require("cells");
        List<Integer> cells = cells(cellsNode, structure);
        sitesFitTheMemory(cellsNode, structure, cells);
        List<Boolean> periodic = section.optional("periodic")
                .map(node -> periodic(node, structure))
                .orElseGet(() -> List.of(true, true, !structure.isPlanar()));
        repetitionsAreWideEnough(cellsNode, cells, periodic);
        return new LatticeBox(
                structure,
                cells.get(0),
                cells.get(1),
                cells.get(2),
                section.optional("constant")
                        .map(node -> node.quantity(CONSTANT))
                        .orElseGet(() -> CONSTANT.value("1 nm")),
                periodic.get(0),
                periodic.get(1),
                periodic.get(2));
    }

    private static Map<String, CrystalStructure> structures() {
        Map<String, CrystalStructure> structures = new LinkedHashMap<>();
        for (CrystalStructure structure : CrystalStructure.values()) {
            structures.put(structure.label(), structure);
        }
        return structures;
    }

    private static List<Integer> cells(InputNode node, CrystalStructure structure) {
        if (!node.isList()) {
            int edge = node.integer(1, MOST_CELLS);
            return List.of(edge, edge, structure.isPlanar() ? 1 : edge);
        }
        List<InputNode> items = axes(node, structure, "[32, 32, 128]", "[64, 64]");
        List<Integer> cells = new ArrayList<>();
        items.forEach(item -> cells.add(item.integer(1, MOST_CELLS)));
        if (cells.size() == 2) {
            cells.add(1);
        }
        if (structure.isPlanar() && cells.get(2) != 1) {
            throw items.get(2)
                    .error("found '" + cells.get(2) + "', expected 1, because the " + structure.label()
                            + " lattice is a layer");
        }
        return cells;
    }

    private static List<Boolean> periodic(InputNode node, CrystalStructure structure) {
        if (!node.isList()) {
            boolean everywhere = isTrue(node);
            return List.of(everywhere, everywhere, everywhere && !structure.isPlanar());
        }
        List<InputNode> items = axes(node, structure, "[true, true, false]", "[true, false]");
        List<Boolean> periodic = new ArrayList<>();
        items.forEach(item -> periodic.add(isTrue(item)));
        if (periodic.size() == 2) {
            periodic.add(false);
        }
        if (structure.isPlanar() && periodic.get(2)) {
            throw items.get(2)
                    .error("found 'true', expected 'false', because the " + structure.label() + " lattice is a layer");
        }
        return periodic;
    }

    private static boolean isTrue(InputNode node) {
        return node.oneOf(TRUE_OR_FALSE);
    }

    /** One item for each axis; of a layer the last may be left out. */
    private static List<InputNode> axes(InputNode node, CrystalStructure structure, String solid, String layer) {
        List<InputNode> items = node.list();
        boolean fits = items.size() == 3 || structure.isPlanar() && items.size() == 2;
        if (!fits) {
            throw node.error("found a list of " + items.size() + ", expected one value for every direction or a list"
                    + " such as '" + (structure.isPlanar() ? layer : solid) + "'");
        }
        return items;
    }

    private static void sitesFitTheMemory(InputNode node, CrystalStructure structure, List<Integer> cells) {
        double layers = structure.isPlanar() ? 1 : cells.get(2) + BORDER_CELLS;
        double sites = (cells.get(0) + (double) BORDER_CELLS)
                * (cells.get(1) + (double) BORDER_CELLS)
                * layers
                * structure.basis().size();
        if (sites > MOST_SITES) {
            throw node.error(String.format(
                    "the box with its border of two cells has %.4g sites, expected at most %d", sites, MOST_SITES));
        }
    }

    private static void repetitionsAreWideEnough(InputNode node, List<Integer> cells, List<Boolean> periodic) {
        for (int axis = 0; axis < 3; axis++) {
            if (periodic.get(axis) && cells.get(axis) < LEAST_PERIOD_CELLS) {
                throw node.error("found " + cells.get(axis) + " along " + AXES.charAt(axis) + ", where the box repeats,"
                        + " expected at least " + LEAST_PERIOD_CELLS + " so that no step meets a site twice");
            }
        }
    }
}
