package org.lifront.runs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.kmc.simulation.BlockRun;
import org.lifront.kmc.simulation.RunOptions;
import org.lifront.kmc.stiffness.ScalingSettings;
import org.lifront.lattice.decomposition.BlockCounts;

/**
 * Whatever an input is, the program reads it or refuses it in one sentence: no other exception, no more than five seconds,
 * no file written. A sample here, the full count with the profile {@code validation}.
 */
class FuzzTest {

    private static final long SEED = 20260101;
    private static final int FULL_COUNT = 100_000;
    private static final int SAMPLE = 2_500;

    @TempDir
    private Path world;

    /** The kinds of input, each with its share in per cent. */
    private Map<FuzzTarget, Integer> shares() throws IOException {
        FuzzTargets targets = new FuzzTargets(world);
        Map<FuzzTarget, Integer> shares = new LinkedHashMap<>();
        shares.put(targets.scenarios(), 20);
        shares.put(targets.sweeps(), 15);
        shares.put(targets.films(), 10);
        shares.put(targets.electrolytes(), 5);
        shares.put(targets.models(), 19);
        shares.put(targets.targets(), 10);
        FuzzedResults results = new FuzzedResults(world);
        shares.put(results.segments(), 10);
        shares.put(results.checkpoints(), 4);
        for (Map.Entry<String, RunOptions> engine : new TreeMap<>(engines()).entrySet()) {
            shares.put(results.checkpointsOfModel("checkpoint of " + engine.getKey(), engine.getValue()), 1);
        }
        shares.put(results.plans(), 1);
        shares.put(results.records(), 2);
        return shares;
    }

    /** Each kind of engine keeps a state of its own. */
    private static Map<String, RunOptions> engines() {
        Optional<BlockRun> blocks =
                Optional.of(new BlockRun(1, Optional.of(BlockCounts.parse("2x2")), BlockRun.DEFAULT_TOLERANCE));
        return Map.of(
                "classes",
                RunOptions.of(SelectionMethod.CLASSES),
                "tree",
                RunOptions.of(SelectionMethod.SUM_TREE),
                "blocks",
                new RunOptions(SelectionMethod.AUTO, blocks, Optional.empty()),
                "scaling",
                new RunOptions(SelectionMethod.AUTO, Optional.empty(), Optional.of(ScalingSettings.DEFAULT)));
    }

    private void read(int count) throws IOException {
        int read = 0;
        for (Map.Entry<FuzzTarget, Integer> share : shares().entrySet()) {
            int inputs = count * share.getValue() / 100;
            System.out.println(new Fuzzing(share.getKey(), world).run(SEED, inputs));
            read += inputs;
        }
        assertThat(read).isEqualTo(count);
    }

    @Test
    void someMadeUpInputsAreReadOrRefusedInASentence() throws IOException {
        read(SAMPLE);
    }

    @Test
    @Tag("validation")
    void aHundredThousandMadeUpInputsAreReadOrRefusedInASentence() throws IOException {
        read(FULL_COUNT);
    }
}
