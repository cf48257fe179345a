package org.lifront.analysis.report;

import java.util.List;
import org.lifront.analysis.cell.CellResult;

/** The colour index of each cell: its place in the order of cells, as in the plots. */
final class CellColours {

    private final List<String> cells;

    CellColours(List<CellResult> runs) {
        this.cells = runs.stream().map(CellResult::cell).distinct().toList();
    }

    int of(String cell) {
        return Math.max(0, cells.indexOf(cell));
    }
}
