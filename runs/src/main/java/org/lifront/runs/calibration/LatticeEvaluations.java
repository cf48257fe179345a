package org.lifront.runs.calibration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.lifront.analysis.cell.CellResult;
import org.lifront.analysis.reference.PublishedPoint;
import org.lifront.analysis.table.AtomicText;
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.runs.execution.CellExecutor;
import org.lifront.runs.execution.CellOutcome;
import org.lifront.runs.execution.CellRun;
import org.lifront.runs.execution.CheckpointPlan;
import org.lifront.runs.execution.Progress;
import org.lifront.runs.execution.StopRequest;
import org.lifront.runs.provenance.BuildIdentity;
import org.lifront.runs.scenario.Scenario;

/**
 * Cells of the lattice, each in a folder named after a digest of its scenario, parameters and seed. A finished one is
 * read, an interrupted one goes on, any other is simulated.
 */
final class LatticeEvaluations {

    private static final String VALUES = "values.tsv";

    private final Path folder;
    private final CalibrationTargets targets;
    private final int columns;
    private final long seed;
    private final int threads;
    private final Progress progress;
    private final StopRequest stop;

    /**
     * @param folder where the cells are kept
     * @param columns columns along x and y
     * @param seed the same for every cell and every round: common random numbers
     */
    LatticeEvaluations(
            Path folder,
            CalibrationTargets targets,
            int columns,
            long seed,
            int threads,
            Progress progress,
            StopRequest stop) {
        this.folder = folder;
        this.targets = targets;
        this.columns = columns;
        this.seed = seed;
        this.threads = threads;
        this.progress = progress;
        this.stop = stop;
    }

    /** ln of the lattice's value of every point, in the order of the targets; empty if the work was interrupted. */
    Optional<double[]> logs(String parameters) {
        List<Scenario> waiting = new ArrayList<>();
        for (String label : targets.scenarios().keySet()) {
            Scenario scenario = scenario(label, parameters);
            if (!Files.isRegularFile(home(scenario, parameters).resolve(VALUES))) {
                waiting.add(scenario);
            }
        }
        if (!simulate(waiting, parameters)) {
            return Optional.empty();
        }
        return Optional.of(targets.points().stream()
                .mapToDouble(point -> StrictMath.log(value(point, parameters)))
                .toArray());
    }

    private Scenario scenario(String label, String parameters) {
        return TargetScenario.of(targets, label).onLattice(columns, seed).with(parameters);
    }

    private Path home(Scenario scenario, String parameters) {
        String content = BuildIdentity.current().version() + "\n" + scenario.text() + "\n" + parameters;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest, 0, 8))
                    .resolve(scenario.specification().name());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private boolean simulate(List<Scenario> waiting, String parameters) {
        List<CellRun> runs = waiting.stream()
                .map(scenario -> run(scenario, home(scenario, parameters)))
                .toList();
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
                keep(home(waiting.get(i), parameters), outcome.cell());
            }
        }
        return complete;
    }

    private CellRun run(Scenario scenario, Path home) {
        CheckpointPlan plan = CheckpointPlan.usual(new org.lifront.runs.execution.CheckpointRequest());
        return Files.isDirectory(home)
                ? CellRun.resume(home, 1, plan, notice -> {})
                : CellRun.begin(scenario, home, 1, plan);
    }

    private void keep(Path home, String cell) {
        CellResult result = CellResult.of(TrajectoryReader.openCell(home));
        StringBuilder text = new StringBuilder("# revision ")
                .append(BuildIdentity.current().revision())
                .append('\n');
        for (PublishedPoint point : targets.points()) {
            if (point.cell().equals(cell)) {
                double value = result.value(point.quantity(), point.cycle()).orElseThrow();
                text.append(key(point)).append('\t').append(value).append('\n');
            }
        }
        try {
            AtomicText.write(home.resolve(VALUES), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(home + ": cannot be written", e);
        }
    }

    private static String key(PublishedPoint point) {
        return point.quantity().key() + "\t" + point.cycle();
    }

    private double value(PublishedPoint point, String parameters) {
        Path file = home(scenario(point.cell(), parameters), parameters).resolve(VALUES);
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(key(point) + "\t"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf('\t') + 1)))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }
}
