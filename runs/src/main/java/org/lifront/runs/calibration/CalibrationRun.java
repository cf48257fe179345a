package org.lifront.runs.calibration;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lifront.analysis.table.AtomicText;
import org.lifront.kmc.input.InputNode;
import org.lifront.runs.evaluation.KeptCells;
import org.lifront.runs.execution.Progress;
import org.lifront.runs.execution.StopRequest;
import org.lifront.runs.provenance.BuildIdentity;

/**
 * A calibration into a folder: log of the rounds, parameters, materials files, cells of the lattice.
 *
 * @param folder where to
 * @param targets what is to be met
 * @param parameters what may move
 * @param documents materials files of the start values
 * @param columns columns of the lattice along x and y
 * @param budget most cells of the lattice before the check, 0 for the twin alone
 * @param replicas seeds of the lattice that check what was found, 0 for no check
 * @param searches evaluations of the twin in the global search
 * @param seed seed of the search and of every cell
 * @param threads cells of the lattice at a time
 */
public record CalibrationRun(
        Path folder,
        CalibrationTargets targets,
        FreeParameters parameters,
        Map<String, InputNode> documents,
        int columns,
        int budget,
        int replicas,
        int searches,
        long seed,
        int threads) {

    /**
     * Calibrates, or goes on where an earlier call was interrupted.
     *
     * @param command the command line, for the record
     * @param out gets the summary of each round and the final table
     * @return whether it came to its end
     */
    public boolean carryOut(String command, Progress progress, StopRequest stop, PrintStream out) {
        Optional<LatticeEvaluations> lattice = budget == 0
                ? Optional.empty()
                : Optional.of(new LatticeEvaluations(
                        new KeptCells(folder.resolve("lattice"), threads, progress, stop), targets, columns, seed));
        Set<String> idle = new TwinFit(targets, parameters).idle();
        idle.stream().sorted().forEach(key -> out.println("held, no value depends on it: " + key));
        FreeParameters moving = parameters.without(idle);
        List<String> log = new ArrayList<>(List.of(CalibrationTable.HEADING));
        Calibration calibration = new Calibration(targets, moving, lattice, searches, seed, round -> {
            log.addAll(CalibrationTable.rows(targets, round));
            write("calibration.tsv", String.join("\n", log) + "\n");
            out.println(CalibrationTable.summary(targets, round));
            out.flush();
        });
        Optional<CalibrationRound> best = calibration.run(budget, replicas);
        best.ifPresent(round -> finish(moving, round, command, out));
        return best.isPresent();
    }

    private void finish(FreeParameters moving, CalibrationRound round, String command, PrintStream out) {
        ParameterFiles files = new ParameterFiles(targets, moving, round.theta());
        files.materials(documents).forEach((name, text) -> write("materials/" + name, text));
        BuildIdentity program = BuildIdentity.current();
        String summary = files.summary(List.of(
                "Parameters calibrated by: " + command,
                "LiFront " + program.version() + ", revision " + program.revision() + ", seed " + seed,
                "data: " + targets.source(),
                CalibrationTable.summary(targets, round)));
        write("parameters.yaml", summary);
        out.println(CalibrationTable.HEADING);
        CalibrationTable.rows(targets, round).forEach(out::println);
        out.println("parameters: " + folder.resolve("parameters.yaml"));
    }

    private void write(String name, String text) {
        try {
            AtomicText.write(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(name) + ": cannot be written", e);
        }
    }
}
