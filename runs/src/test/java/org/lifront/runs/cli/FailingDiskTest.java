package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands whose disk fails in one call end with one sentence and code 1, leave nothing half-written, and can be resumed. A
 * sample here; every call in every way with the profile {@code validation}.
 */
class FailingDiskTest {

    private static final long SEED = 20261201;
    private static final int SAMPLE = 5;

    @TempDir
    private Path temp;

    private FailingDisk run() throws IOException {
        Path result = temp.resolve("run");
        return new FailingDisk(
                result,
                "bare",
                TinyCells.command(
                        "run", TinyCells.scenario(1), result, "--set", "protocol.cycles=1", "--checkpoint-every", "0"));
    }

    private FailingDisk model() throws IOException {
        Path result = temp.resolve("model");
        return new FailingDisk(
                result,
                "co-oxidation",
                "kmc",
                "run",
                TinyCells.scenarioFolder()
                        .resolveSibling("models")
                        .resolve("06-co-oxidation.yaml")
                        .toString(),
                "-o",
                result.toString(),
                "--set",
                "lattice.cells=[16, 16]",
                "--set",
                "run={events: 5000, samples: 4, frames: 2}",
                "--checkpoint-every",
                "0");
    }

    private static void someOf(FailingDisk disk) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < SAMPLE; i++) {
            disk.strike(random.nextLong(disk.faults()));
        }
    }

    private static void allOf(String what, FailingDisk disk) throws IOException {
        long told = 0;
        for (long number = 0; number < disk.faults(); number++) {
            told += disk.strike(number) ? 1 : 0;
        }
        System.out.println(what + ": " + disk.faults() + " faults, " + told + " told in a sentence, "
                + (disk.faults() - told) + " without harm, all resumed bit for bit");
        assertThat(told).isPositive();
    }

    @Test
    void aRunSurvivesSomeFailingCalls() throws IOException {
        someOf(run());
    }

    @Test
    void aRunOfALatticeModelSurvivesSomeFailingCalls() throws IOException {
        someOf(model());
    }

    @Test
    @Tag("validation")
    void aRunSurvivesEveryFailingCall() throws IOException {
        allOf("run", run());
    }

    @Test
    @Tag("validation")
    void aRunOfALatticeModelSurvivesEveryFailingCall() throws IOException {
        allOf("kmc run", model());
    }
}
