package org.lifront.runs.execution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lifront.kmc.checkpoint.PlannedRuns;
import org.lifront.kmc.checkpoint.RunIdentity;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.storage.CommittedFile;
import org.lifront.kmc.storage.IoReason;
import org.lifront.runs.scenario.Scenario;

/**
 * The cells of a run or sweep in its result folder. All are written down at once, before any of them begins; the folder of
 * a cell stays empty until its turn comes.
 */
public final class PlannedCells {

    private final Path folder;
    private PlannedRuns plan;

    /** @param folder the result folder */
    public PlannedCells(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes cells down.
     *
     * @param folder the result folder, which exists and holds no cells
     * @param cells what is to be simulated, in folders of different names
     * @throws UncheckedIOException one sentence with file and reason if that cannot be done
     */
    public static void write(Path folder, List<Scenario> cells) {
        try {
            CommittedFile.createFolders(
                    folder, cells.stream().map(Scenario::folder).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": no folders could be made in it (" + IoReason.of(e) + ").", e);
        }
        PlannedRuns.write(folder, cells.stream().map(CellIdentity::of).toList());
    }

    /**
     * What is left of a cell, or all of it.
     *
     * @param cell folder of the cell in the result folder
     * @param notices told about what cannot be used
     * @throws InvalidInputException if nothing can be used
     */
    public CellRun remaining(Path cell, int threads, CheckpointPlan checkpoints, Consumer<String> notices) {
        return CellRun.remaining(planned(cell, notices), cell, threads, checkpoints, notices);
    }

    /**
     * How far a cell is.
     *
     * @param cell folder of the cell in the result folder
     * @return empty if it has neither been written down nor saved
     * @throws InvalidInputException if nothing can be used
     */
    public Optional<CellProgress> progress(Path cell) {
        Optional<RunIdentity> planned = planned(cell, notice -> {});
        return planned.isPresent() || CellRun.isSaved(cell)
                ? Optional.of(CellProgress.of(planned, cell))
                : Optional.empty();
    }

    /** A cell that was saved can do without what was written down. */
    private Optional<RunIdentity> planned(Path cell, Consumer<String> notices) {
        try {
            return plan().run(String.valueOf(cell.getFileName()));
        } catch (InvalidInputException e) {
            if (!CellRun.isSaved(cell)) {
                throw e;
            }
            notices.accept(e.getMessage());
            return Optional.empty();
        }
    }

    private synchronized PlannedRuns plan() {
        if (plan == null) {
            plan = PlannedRuns.in(folder);
        }
        return plan;
    }
}
