package org.lifront.runs.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.simulation.RunState;

class RunProgressTest {

    private static final long SECOND_NS = 1_000_000_000L;

    private final AtomicLong clock_ns = new AtomicLong();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private void show(RunProgress progress, double seconds, RunState state) {
        clock_ns.set(Math.round(seconds * SECOND_NS));
        progress.advanced(state);
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aLineTellsShareEventsSpeedAcceptanceMemoryAndTheTimeLeft() {
        RunProgress progress = new RunProgress(err, false, clock_ns::get);
        show(progress, 9, new RunState(1, 900, 1000, 0.1));
        assertThat(shown()).isEmpty();
        show(progress, 10, new RunState(1, 1000, 2000, 0.25));
        assertThat(shown().strip())
                .matches("25\\.0 %  1000 events  100/s  acceptance 0\\.5  heap \\d+ MB  about 30 s left");
    }

    @Test
    void speedAndAcceptanceAreThoseSinceTheLastLine() {
        RunProgress progress = new RunProgress(err, false, clock_ns::get);
        show(progress, 10, new RunState(1, 1000, 2000, 0.1));
        show(progress, 30, new RunState(1, 21_000, 22_000, 0.2));
        assertThat(shown().lines()).hasSize(2).last().asString().contains("1000/s  acceptance 1  ", "about 2 min left");
    }

    @Test
    void onATerminalTheLineIsRedrawnInPlaceAndTidiedAway() {
        RunProgress progress = new RunProgress(err, true, clock_ns::get);
        show(progress, 0.6, new RunState(1, 1000, 2000, 0.1));
        show(progress, 1.2, new RunState(1, 1000, 2000, 0.2));
        progress.close();
        assertThat(shown())
                .doesNotContain("\n")
                .startsWith("\r10.0 %")
                .contains("acceptance -")
                .endsWith(" \r");
    }
}
