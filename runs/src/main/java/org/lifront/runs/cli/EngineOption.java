package org.lifront.runs.cli;

import java.util.Optional;
import org.lifront.kmc.input.Spelling;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.kmc.simulation.BlockRun;
import org.lifront.kmc.simulation.RunOptions;
import org.lifront.kmc.stiffness.ScalingSettings;
import org.lifront.kmc.units.QuantityKind;
import org.lifront.kmc.units.QuantityRange;
import org.lifront.lattice.decomposition.BlockCounts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a model is run. */
final class EngineOption {

    private static final int MOST_THREADS = 1024;
    private static final String SELECTION = "--selection";
    private static final String THREADS = "--threads";
    private static final String BLOCKS = "--blocks";
    private static final String TOLERANCE = "--tolerance";
    private static final QuantityRange TOLERANCES = QuantityRange.of(QuantityKind.NUMBER, "0.0001 %", "10 %");

    @Option(
            names = SELECTION,
            paramLabel = "METHOD",
            description = "How the next event is chosen: auto (default), classes, tree, composition-rejection or"
                    + " linear. All are exact.")
    private String selection = SelectionMethod.AUTO.label();

    @Option(
            names = THREADS,
            paramLabel = "N",
            description = "Cut the lattice into blocks that run side by side on N threads. The results are the same"
                    + " for every N; without this option one exact process runs.")
    private Integer threads;

    @Option(names = BLOCKS, paramLabel = "AxBxC", description = "Blocks along x, y and z; default by the lattice.")
    private String blocks;

    @Option(
            names = TOLERANCE,
            paramLabel = "SHARE",
            description = "Bias of the event rate that blocks may cause; default 0.2%%.")
    private String tolerance;

    @Option(
            names = "--scale-fast",
            description = {"Slow down fast steps that are in equilibrium with their reverse."})
    private boolean scaleFast;

    /** The options, checked. */
    RunOptions options(CommandSpec spec) {
        Optional<ScalingSettings> scaling = scaleFast ? Optional.of(ScalingSettings.DEFAULT) : Optional.empty();
        return new RunOptions(method(spec), blockRun(spec), scaling);
    }

    private SelectionMethod method(CommandSpec spec) {
        for (SelectionMethod method : SelectionMethod.values()) {
            if (method.label().equals(selection)) {
                return method;
            }
        }
        throw rejected(
                spec,
                SELECTION,
                selection,
                Spelling.choices(SelectionMethod.labels()) + Spelling.suggestion(selection, SelectionMethod.labels()));
    }

    private Optional<BlockRun> blockRun(CommandSpec spec) {
        if (threads == null && blocks == null) {
            if (tolerance != null) {
                throw new ParameterException(
                        spec.commandLine(),
                        TOLERANCE + " belongs to a run in blocks, expected " + THREADS + " or " + BLOCKS + " too");
            }
            return Optional.empty();
        }
        int number = threads == null ? 1 : threads;
        if (number < 1 || number > MOST_THREADS) {
            throw rejected(spec, THREADS, threads.toString(), "a number from 1 to " + MOST_THREADS);
        }
        return Optional.of(new BlockRun(number, counts(spec), tolerance(spec)));
    }

    private Optional<BlockCounts> counts(CommandSpec spec) {
        try {
            return Optional.ofNullable(blocks).map(BlockCounts::parse);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), BLOCKS + ": " + e.getMessage());
        }
    }

    private double tolerance(CommandSpec spec) {
        if (tolerance == null) {
            return BlockRun.DEFAULT_TOLERANCE;
        }
        try {
            double share = TOLERANCES.value(tolerance.replaceFirst("(\\d)%$", "$1 %"));
            if (TOLERANCES.contains(share)) {
                return share;
            }
        } catch (IllegalArgumentException e) {
            // The sentence below says all that the exception does.
        }
        throw rejected(spec, TOLERANCE, tolerance, "a share from 0.0001 % to 10 % such as '0.2%'");
    }

    private static ParameterException rejected(CommandSpec spec, String option, String found, String allowed) {
        return new ParameterException(
                spec.commandLine(), "found " + option + " " + Spelling.excerpt(found) + ", expected " + allowed);
    }
}
