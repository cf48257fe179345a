package org.lifront.runs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        shares.put(targets.models(), 20);
        shares.put(targets.targets(), 10);
        shares.put(targets.segments(), 10);
        shares.put(targets.checkpoints(), 8);
        shares.put(targets.records(), 2);
        return shares;
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
