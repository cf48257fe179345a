package org.lifront.runs.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.kmc.simulation.BlockRun;
import org.lifront.kmc.simulation.RunOptions;
import org.lifront.runs.rules.ModelFile;
import org.lifront.runs.rules.ShippedModels;

/**
 * A shipped model at one size.
 *
 * @param name name of its row
 * @param model name of the shipped model
 * @param overrides what is changed of it, as with {@code --set}
 * @param threads threads of a run in blocks; empty for one exact process
 * @param isLarge whether it is left out unless asked for
 */
record Benchmark(String name, String model, List<String> overrides, OptionalInt threads, boolean isLarge) {

    /** Runs until it is stopped; a sample and a frame at the start only. */
    private static final String ENDLESS = "run={events: 1e15, samples: 1, frames: 1}";

    Benchmark {
        overrides = List.copyOf(overrides);
    }

    /** The model, without an end. */
    ModelFile modelFile() {
        List<String> all = new ArrayList<>(overrides);
        all.add(ENDLESS);
        return ShippedModels.read(model, all);
    }

    /** How it is run. */
    RunOptions options() {
        Optional<BlockRun> blocks = threads.isPresent()
                ? Optional.of(new BlockRun(threads.getAsInt(), Optional.empty(), BlockRun.DEFAULT_TOLERANCE))
                : Optional.empty();
        return new RunOptions(SelectionMethod.AUTO, blocks, Optional.empty());
    }
}
