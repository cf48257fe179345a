package org.lifront.runs.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final List<String> lines = new ArrayList<>();
    private long now_ns;

    @Test
    void pipedProgressIsOneLinePerTenthOfTheWork() {
        simulate(100, 60);
        assertThat(lines).hasSize(10);
        assertThat(lines.get(0)).isEqualTo("10 % (10 of 100 cycles, 0 of 2 cells finished), about 1.5 h left");
        assertThat(lines.get(4)).isEqualTo("50 % (50 of 100 cycles, 0 of 2 cells finished), about 50 min left");
    }

    @Test
    void pipedProgressKeepsTenSecondsBetweenLines() {
        simulate(100, 0.3);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("34 %").endsWith("about 20 s left");
        assertThat(lines.get(1)).startsWith("68 %").endsWith("about 10 s left");
    }

    @Test
    void longWaitsAreToldInHours() {
        simulate(10, 3600);
        assertThat(lines.get(0)).endsWith("about 9.0 h left");
    }

    @Test
    void finishedCellsAreCounted() {
        Progress progress = new PlainProgress(lines::add, () -> now_ns, 10, 2);
        progress.cellFinished();
        now_ns += 20_000_000_000L;
        progress.cycleFinished();
        assertThat(lines).containsExactly("10 % (1 of 10 cycles, 1 of 2 cells finished), about 3 min left");
    }

    @Test
    void aTerminalGetsABarThatEndsAtAllCycles() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Progress progress = Progress.on(new PrintStream(bytes, true, StandardCharsets.UTF_8), true, 4, 1)) {
            for (int cycle = 0; cycle < 4; cycle++) {
                progress.cycleFinished();
            }
            progress.cellFinished();
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("cycles", "4/4", "1 of 1 cells finished");
    }

    private void simulate(int cycles, double secondsPerCycle) {
        Progress progress = new PlainProgress(lines::add, () -> now_ns, cycles, 2);
        for (int cycle = 0; cycle < cycles; cycle++) {
            now_ns += Math.round(secondsPerCycle * 1e9);
            progress.cycleFinished();
        }
    }
}
