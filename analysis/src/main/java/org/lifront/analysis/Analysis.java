package org.lifront.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lifront.analysis.cell.CellResult;
import org.lifront.analysis.cell.CellWarnings;
import org.lifront.analysis.cell.FittedParameters;
import org.lifront.analysis.cell.InstrumentReadings;
import org.lifront.analysis.cell.Replicas;
import org.lifront.analysis.figure.FigureFiles;
import org.lifront.analysis.figure.InstrumentPlots;
import org.lifront.analysis.figure.MapFigure;
import org.lifront.analysis.figure.Plot;
import org.lifront.analysis.figure.Plots;
import org.lifront.analysis.reference.Claims;
import org.lifront.analysis.reference.Comparison;
import org.lifront.analysis.reference.ComparisonTable;
import org.lifront.analysis.reference.PublishedPoints;
import org.lifront.analysis.reference.Verdict;
import org.lifront.analysis.report.ReportContent;
import org.lifront.analysis.report.SweepReport;
import org.lifront.analysis.table.ClosingTable;
import org.lifront.analysis.table.Quantity;
import org.lifront.analysis.table.ResultRow;
import org.lifront.analysis.table.RowMarks;
import org.lifront.analysis.table.RowTable;
import org.lifront.kmc.trajectory.TrajectoryReader;

/**
 * Everything that can be said about a set of trajectories: rows, tables, figures, comparison, report.
 *
 * <p>Trajectories are read when the analysis is made. Runs with the same cell label count as replicas.
 */
public final class Analysis {

    private final List<TrajectoryReader> trajectories;
    private final List<CellResult> runs;
    private final Replicas replicas;
    private final PublishedPoints published;
    private final ResultRows rows;

    private Analysis(List<TrajectoryReader> trajectories, PublishedPoints published) {
        this.trajectories = List.copyOf(trajectories);
        // Runs do not know of each other; their order is kept.
        this.runs = Concurrently.map(trajectories, CellResult::of);
        this.published = published;
        this.replicas = new Replicas(this.runs);
        this.rows = new ResultRows(replicas, published);
    }

    /**
     * Reads trajectories, to be set beside the given published points.
     *
     * @param trajectoryDirectories one directory a run
     * @throws org.lifront.kmc.input.InvalidInputException if one is not a complete trajectory of ours
     */
    public static Analysis of(List<Path> trajectoryDirectories, PublishedPoints published) {
        return new Analysis(Concurrently.map(trajectoryDirectories, TrajectoryReader::openCell), published);
    }

    /** The runs, in the order given. */
    public List<CellResult> runs() {
        return runs;
    }

    /** The rows of the table that closes a run or a sweep. */
    public List<ResultRow> closingRows() {
        return rows.closing();
    }

    /** Every row: overpotential, resistance and morphology, at the usual cycles and where a value is published. */
    public List<ResultRow> rows() {
        return rows.all();
    }

    /** Remarks on single rows: named misfits and lower bounds. */
    public RowMarks marks() {
        return row -> {
            Optional<String> misfit = published.misfit(row);
            if (misfit.isPresent()) {
                return misfit;
            }
            return replicas.isLowerBound(row.cell(), row.quantity(), row.cycle())
                    ? Optional.of("at least: the front reached the bottom of the simulated box")
                    : Optional.empty();
        };
    }

    /** The closing table as aligned text. */
    public String closingTable() {
        return ClosingTable.text(closingRows(), marks());
    }

    /** Every row as aligned text. */
    public String fullTable() {
        return RowTable.text(rows(), marks());
    }

    /** Simulated beside published values. */
    public Comparison comparison() {
        return Comparison.of(rows(), published);
    }

    /** What the publication says in words, judged on these cells. */
    public List<Verdict> verdicts() {
        return Claims.judge(published.statements(), replicas);
    }

    /** The comparison as text: every compared row, a summary a quantity, what was fitted on what, the verdicts. */
    public String comparisonText() {
        StringBuilder text = new StringBuilder(ComparisonTable.text(comparison(), published, marks()));
        text.append('\n');
        for (Quantity quantity : Quantity.values()) {
            comparison().summary(quantity).ifPresent(line -> text.append(line).append('\n'));
        }
        text.append("\nfitted parameters, by what they were fitted on:\n");
        FittedParameters.lines(runs)
                .forEach(line -> text.append("  ").append(line).append('\n'));
        text.append('\n');
        for (Verdict verdict : verdicts()) {
            text.append(verdict.status().label()).append("  ").append(verdict.statement());
            text.append("\n      ").append(verdict.evidence()).append('\n');
        }
        return text.toString();
    }

    /** What instruments show of the first run of each cell. */
    public List<InstrumentReadings> readings() {
        Set<String> seen = new HashSet<>();
        List<TrajectoryReader> first = trajectories.stream()
                .filter(trajectory -> seen.add(trajectory.header().label()))
                .toList();
        return Concurrently.map(first, InstrumentReadings::of).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Writes every plot as SVG, PNG and CSV, and maps of elements as SVG and CSV.
     *
     * @param directory where to, made if need be
     * @return the files, in order
     * @throws IOException if a file cannot be written
     */
    public List<Path> writeFigures(Path directory) throws IOException {
        List<InstrumentReadings> readings = readings();
        List<Plot> plots = new ArrayList<>(new Plots(runs, published).all());
        plots.addAll(new InstrumentPlots(runs, readings).all());
        List<Path> files = new ArrayList<>(FigureFiles.write(plots, directory));
        for (InstrumentReadings reading : readings) {
            if (reading.section().isPresent()) {
                String name = "map-" + reading.cell().replaceAll("[^A-Za-z0-9_.-]+", "-");
                String title = reading.cell() + ", elements after cycle " + reading.lastCycle();
                files.addAll(MapFigure.write(reading.section().get(), title, directory, name));
            }
        }
        return files;
    }

    /**
     * Writes the report, one self-contained HTML file.
     *
     * @param html where to, replaced
     * @param title name of the run or the sweep
     * @param command command line that made the trajectories, if known
     * @throws IOException if the file cannot be written
     */
    public void writeReport(Path html, String title, Optional<String> command) throws IOException {
        SweepReport.write(
                new ReportContent(
                        title,
                        command,
                        runs,
                        readings(),
                        closingRows(),
                        rows(),
                        marks(),
                        published,
                        comparison(),
                        verdicts()),
                html);
    }

    /** Warnings on the runs of each cell and on taking them for replicas, each beginning with the cell's label. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (String cell : replicas.cells()) {
            CellWarnings.ofReplicas(replicas.runs(cell)).forEach(warning -> warnings.add(cell + ": " + warning));
        }
        return warnings;
    }
}
