package org.lifront.analysis.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.analysis.synthetic.SyntheticRun;

class ReplicaWarningsTest {

    @TempDir
    Path directory;

    private CellResult run(String name, long seed) {
        return CellResult.of(new SyntheticRun(directory.resolve(name), "bare", seed)
                .cycles(1, 1, n -> 1)
                .read());
    }

    @Test
    void runsOfDifferentSeedsAreReplicas() {
        assertThat(ReplicaWarnings.of(List.of(run("r", 1), run("s", 2)))).isEmpty();
    }

    @Test
    void aSingleRunHasNothingToDifferFrom() {
        assertThat(ReplicaWarnings.of(List.of(run("r", 1)))).isEmpty();
    }

    @Test
    void runsOfOneSeedAreNoScatter() {
        assertThat(ReplicaWarnings.of(List.of(run("r", 1), run("s", 1), run("t", 2))))
                .containsExactly(
                        "Of 3 runs with this label some have the same seed; they are copies, or cells that differ"
                                + " in more than the seed, and their range is no scatter.");
    }

    @Test
    void runsWithOtherParametersAreOtherCells() {
        CellResult other = CellResult.of(new SyntheticRun(
                        directory.resolve("o"), "bare", 2, "latp.transport.conductivity\t2e-4 S/cm\tmeasured\tmine\n")
                .cycles(1, 1, n -> 1)
                .read());
        assertThat(ReplicaWarnings.of(List.of(run("r", 1), other)))
                .containsExactly("The 2 runs with this label differ in their material parameters; their median mixes"
                        + " different cells. Give them labels with the key 'cell'.");
    }
}
