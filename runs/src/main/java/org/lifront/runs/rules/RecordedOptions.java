package org.lifront.runs.rules;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.kmc.simulation.BlockRun;
import org.lifront.kmc.simulation.RunOptions;
import org.lifront.kmc.state.StateMismatchException;
import org.lifront.kmc.stiffness.ScalingSettings;
import org.lifront.lattice.decomposition.BlockCounts;

/** The options of a run as its checkpoints record them: name and value, one a line. Threads are not among them. */
final class RecordedOptions {

    private static final String SELECTION = "selection";
    private static final String BLOCKS = "blocks";
    private static final String TOLERANCE = "tolerance";
    private static final String SCALING = "scaling";
    private static final String BY_THE_LATTICE = "auto";

    private RecordedOptions() {}

    static String text(RunOptions options) {
        StringBuilder text = new StringBuilder();
        line(text, SELECTION, options.selection().name());
        options.blocks().ifPresent(blocks -> {
            line(text, BLOCKS, blocks.counts().map(BlockCounts::toString).orElse(BY_THE_LATTICE));
            line(text, TOLERANCE, blocks.tolerance());
        });
        options.scaling()
                .ifPresent(s -> line(
                        text,
                        SCALING,
                        String.format(
                                Locale.ROOT,
                                "%s %s %d %d %s %s",
                                s.separation(),
                                s.imbalance(),
                                s.executions(),
                                s.interval_events(),
                                s.superbasinShare(),
                                s.mixingLength())));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append('\t').append(value).append('\n');
    }

    /**
     * The options of a record.
     *
     * @param threads for a run in blocks; changes no result
     * @throws StateMismatchException if this is no record of options
     */
    static RunOptions of(String text, int threads) {
        try {
            Map<String, String> values = text.lines()
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
            Optional<BlockRun> blocks = Optional.ofNullable(values.get(BLOCKS))
                    .map(counts -> new BlockRun(
                            threads,
                            counts.equals(BY_THE_LATTICE) ? Optional.empty() : Optional.of(BlockCounts.parse(counts)),
                            Double.parseDouble(values.get(TOLERANCE))));
            Optional<ScalingSettings> scaling =
                    Optional.ofNullable(values.get(SCALING)).map(RecordedOptions::scaling);
            return new RunOptions(SelectionMethod.valueOf(values.get(SELECTION)), blocks, scaling);
        } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
            throw new StateMismatchException("the recorded options are none");
        }
    }

    private static ScalingSettings scaling(String text) {
        String[] words = text.split(" ");
        return new ScalingSettings(
                Double.parseDouble(words[0]),
                Double.parseDouble(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]),
                Double.parseDouble(words[4]),
                Double.parseDouble(words[5]));
    }
}
