package org.lifront.analysis.report;

import java.util.List;
import java.util.stream.IntStream;
import org.lifront.analysis.cell.CellResult;

/** The colour index of each cell: that of its first run, as in the plots. */
final class CellColours {

    private final List<CellResult> runs;

    CellColours(List<CellResult> runs) {
        this.runs = runs;
    }

    int of(String cell) {
        return IntStream.range(0, runs.size())
                .filter(i -> runs.get(i).cell().equals(cell))
                .findFirst()
                .orElse(0);
    }
}
