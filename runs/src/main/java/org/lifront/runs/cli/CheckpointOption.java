package org.lifront.runs.cli;

import org.lifront.runs.execution.CheckpointPlan;
import org.lifront.runs.execution.CheckpointRequest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --checkpoint-every SECONDS}: how often a run is saved; no result depends on it. */
final class CheckpointOption {

    private static final long LONGEST_S = 1_000_000_000L;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "SECONDS",
            converter = Seconds.class,
            description = "Real time between checkpoints, from which 'lifront resume' goes on; default 60, 0 for one"
                    + " after each half cycle or step of a lattice model. Results do not depend on it.")
    private long interval_s = CheckpointPlan.DEFAULT_INTERVAL_S;

    CheckpointPlan plan(CheckpointRequest request) {
        return new CheckpointPlan(interval_s * 1_000_000_000L, request);
    }

    /** Whole seconds. */
    static final class Seconds implements ITypeConverter<Long> {

        @Override
        public Long convert(String text) {
            if (!text.matches("\\d{1,10}") || Long.parseLong(text) > LONGEST_S) {
                throw new TypeConversionException("found '" + text + "', expected seconds, 0 to " + LONGEST_S);
            }
            return Long.parseLong(text);
        }
    }
}
