package org.lifront.runs.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.storage.FolderLock;
import org.lifront.runs.execution.CellProgress;
import org.lifront.runs.execution.DiskBound;
import org.lifront.runs.execution.FailureNote;
import org.lifront.runs.execution.PlannedCells;
import org.lifront.runs.provenance.ResultFolder;

/** The result folder of a sweep as processes see it that each simulate one of its cells. */
public final class SweepFolder {

    private final Path path;
    private final List<String> cells;

    private SweepFolder(Path path, List<String> cells) {
        this.path = path;
        this.cells = cells;
    }

    /**
     * @param path result folder of a sweep
     * @throws InvalidInputException if it is none
     */
    public static SweepFolder of(Path path) {
        return new SweepFolder(path, ResultFolder.requireCells(path));
    }

    /** The folder. */
    public Path path() {
        return path;
    }

    /** Number of cells. */
    public int size() {
        return cells.size();
    }

    /**
     * The folder of a cell.
     *
     * @param index its number, from 0
     * @throws InvalidInputException if there is no such cell
     */
    public Path cell(int index) {
        if (index < 0 || index >= cells.size()) {
            throw new InvalidInputException(path + ": found cell number " + index + ", expected 0 to "
                    + (cells.size() - 1) + "; 'lifront sweep status' lists them");
        }
        return path.resolve(cells.get(index));
    }

    /** How far all cells are, in the order of the sweep. */
    public List<CellStatus> status() {
        PlannedCells planned = new PlannedCells(path);
        return DiskBound.map(IntStream.range(0, cells.size()).boxed().toList(), index -> status(planned, index));
    }

    private CellStatus status(PlannedCells planned, int index) {
        Path cell = cell(index);
        Optional<CellProgress> known = planned.progress(cell);
        if (known.isEmpty()) {
            return new CellStatus(index, cells.get(index), CellState.WAITING, 0, 0, 0, "not prepared");
        }
        CellProgress progress = known.get();
        Optional<String> owner = FolderLock.holder(cell);
        Optional<String> failure = failure(cell);
        CellState state = state(progress, owner.isPresent(), failure.isPresent());
        String note = state == CellState.RUNNING ? owner.orElse("") : state == CellState.FAILED ? failure.get() : "";
        return new CellStatus(
                index, cells.get(index), state, progress.cyclesDone(), progress.cycles(), progress.wall_s(), note);
    }

    private static CellState state(CellProgress progress, boolean held, boolean failed) {
        if (progress.cyclesDone() == progress.cycles()) {
            return CellState.COMPLETE;
        }
        if (held) {
            return CellState.RUNNING;
        }
        if (failed) {
            return CellState.FAILED;
        }
        return progress.hasBegun() ? CellState.INTERRUPTED : CellState.WAITING;
    }

    private static Optional<String> failure(Path cell) {
        try {
            return FailureNote.of(cell).read();
        } catch (IOException e) {
            throw new UncheckedIOException(cell + ": cannot be read", e);
        }
    }
}
