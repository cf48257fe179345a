package org.lifront.runs.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifront.analysis.cell.CellResult;
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.runs.execution.CellExecutor;
import org.lifront.runs.execution.CellIdentity;
import org.lifront.runs.execution.CellOutcome;
import org.lifront.runs.execution.CellRun;
import org.lifront.runs.execution.CheckpointPlan;
import org.lifront.runs.execution.CheckpointRequest;
import org.lifront.runs.execution.Progress;
import org.lifront.runs.execution.StopRequest;
import org.lifront.runs.provenance.BuildIdentity;
import org.lifront.runs.provenance.TextHash;
import org.lifront.runs.scenario.Scenario;

/**
 * Cells of the lattice, each in a folder named after a digest of version, scenario (its seed included) and parameters. A
 * finished one is read, an interrupted one goes on, any other is simulated.
 */
public final class KeptCells {

    private static final String VALUES = "values.tsv";

    /** Digits of the hash in the name of a folder. */
    private static final int DIGITS = 16;

    private final Path folder;
    private final int threads;
    private final Progress progress;
    private final StopRequest stop;

    /**
     * @param folder where the cells are kept
     * @param threads cells at a time; no result depends on it
     */
    public KeptCells(Path folder, int threads, Progress progress, StopRequest stop) {
        this.folder = folder;
        this.threads = threads;
        this.progress = progress;
        this.stop = stop;
    }

    /**
     * Simulates those that are not there yet; several at a time.
     *
     * @return whether all are there now; not so if a stop was requested
     * @throws IllegalStateException if a cell failed
     */
    public boolean simulate(List<Scenario> scenarios) {
        Map<Path, Scenario> waiting = new LinkedHashMap<>();
        scenarios.stream().filter(scenario -> !holds(scenario)).forEach(s -> waiting.put(home(s), s));
        List<Path> homes = List.copyOf(waiting.keySet());
        List<CellRun> runs =
                homes.stream().map(home -> run(waiting.get(home), home)).toList();
        List<CellOutcome> outcomes = new CellExecutor(threads, progress, stop).run(List.copyOf(runs));
        boolean complete = true;
        for (int i = 0; i < outcomes.size(); i++) {
            CellOutcome outcome = outcomes.get(i);
            if (outcome.ending() == CellOutcome.Ending.FAILED) {
                throw new IllegalStateException("cell " + outcome.cell() + " failed", outcome.failure());
            }
            boolean done = outcome.ending() == CellOutcome.Ending.COMPLETE;
            complete &= done;
            if (done) {
                CellValues.of(CellResult.of(TrajectoryReader.openCell(homes.get(i))))
                        .write(homes.get(i).resolve(VALUES));
            }
        }
        return complete;
    }

    private static CellRun run(Scenario scenario, Path home) {
        CheckpointPlan plan = CheckpointPlan.usual(new CheckpointRequest());
        return CellRun.isSaved(home)
                ? CellRun.remaining(Optional.of(CellIdentity.of(scenario)), home, 1, plan, notice -> {})
                : CellRun.begin(scenario, home, 1, plan);
    }

    /** Whether a cell is finished. */
    public boolean holds(Scenario scenario) {
        return Files.isRegularFile(home(scenario).resolve(VALUES));
    }

    /** The numbers of a finished cell. */
    public CellValues values(Scenario scenario) {
        return CellValues.read(home(scenario).resolve(VALUES));
    }

    /** The trajectory of a cell. */
    public Path home(Scenario scenario) {
        String content = BuildIdentity.current().version() + "\n" + scenario.text() + "\n"
                + CellIdentity.parametersText(scenario.specification());
        return folder.resolve(TextHash.of(content).substring(0, DIGITS))
                .resolve(scenario.specification().name());
    }
}
