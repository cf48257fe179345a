package org.lifront.runs.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.simulation.RunState;
import org.lifront.runs.execution.StopRequest;

class WindowsTest {

    private static final long SECOND_NS = 1_000_000_000L;

    private final AtomicLong clock_ns = new AtomicLong();
    private final StopRequest stop = new StopRequest();
    private final Windows windows = new Windows(clock_ns::get, stop, 3, 1);

    private void advance(double seconds, long events) {
        clock_ns.addAndGet(Math.round(seconds * SECOND_NS));
        windows.advanced(new RunState(0, events, events, 0));
    }

    @Test
    void theMedianOfTheWindowsAfterTheWarmUpCounts() {
        advance(2, 10);
        advance(1, 100);
        long events = 100;
        for (int rate_perS : new int[] {1000, 9000, 3000, 2000, 4000}) {
            assertThat(windows.stopRequested()).isFalse();
            events += rate_perS;
            advance(1, events);
        }
        assertThat(windows.isComplete()).isTrue();
        assertThat(windows.stopRequested()).isTrue();
        assertThat(windows.median_perS()).isCloseTo(3000, within(1e-6));
        assertThat(windows.events()).isEqualTo(19_000);
    }

    @Test
    void longWindowsAreDividedByTheirTrueLength() {
        advance(3, 0);
        advance(0.5, 100);
        advance(3.5, 8000);
        assertThat(windows.rates_perS())
                .singleElement()
                .satisfies(rate -> assertThat(rate).isCloseTo(2000, within(1e-6)));
    }

    @Test
    void aStopRequestIsPassedOn() {
        stop.raise();
        assertThat(windows.stopRequested()).isTrue();
        assertThat(windows.isComplete()).isFalse();
    }
}
