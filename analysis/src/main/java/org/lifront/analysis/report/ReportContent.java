package org.lifront.analysis.report;

import java.util.List;
import java.util.Optional;
import org.lifront.analysis.cell.CellResult;
import org.lifront.analysis.cell.InstrumentReadings;
import org.lifront.analysis.reference.Comparison;
import org.lifront.analysis.reference.PublishedPoints;
import org.lifront.analysis.reference.Verdict;
import org.lifront.analysis.table.ResultRow;
import org.lifront.analysis.table.RowMarks;

/**
 * What a report tells.
 *
 * @param title name of the run or the sweep
 * @param command command line that made the trajectories, if known
 * @param runs the runs, in order
 * @param readings what instruments show of the first run of each cell
 * @param closing rows of the headline table
 * @param rows every row
 * @param marks remarks on rows
 * @param published points to show beside the curves
 * @param comparison how far the rows lie from them
 * @param verdicts statements in words, judged
 */
public record ReportContent(
        String title,
        Optional<String> command,
        List<CellResult> runs,
        List<InstrumentReadings> readings,
        List<ResultRow> closing,
        List<ResultRow> rows,
        RowMarks marks,
        PublishedPoints published,
        Comparison comparison,
        List<Verdict> verdicts) {

    /** Copies the lists. */
    public ReportContent {
        runs = List.copyOf(runs);
        readings = List.copyOf(readings);
        closing = List.copyOf(closing);
        rows = List.copyOf(rows);
        verdicts = List.copyOf(verdicts);
    }
}
