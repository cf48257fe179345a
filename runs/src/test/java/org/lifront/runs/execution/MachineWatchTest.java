package org.lifront.runs.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.trajectory.MachineReadings;

class MachineWatchTest {

    // A clock may start anywhere, also below zero.
    private final AtomicLong clock_ns = new AtomicLong(-500_000_000L);
    private final MachineWatch watch = new MachineWatch(clock_ns::get, 0);

    private MachineReadings after(long seconds) {
        clock_ns.addAndGet(seconds * 1_000_000_000L);
        return watch.readings();
    }

    @Test
    void timeIsThatSinceTheStartAndSpeedThatSinceTheReadingsBefore() {
        watch.counted(1000);
        MachineReadings first = after(2);
        assertThat(first.wall_s()).isEqualTo(2);
        assertThat(first.eventsPerWall_s()).isEqualTo(500);
        watch.counted(4000);
        watch.counted(7000);
        MachineReadings second = after(3);
        assertThat(second.wall_s()).isEqualTo(5);
        assertThat(second.eventsPerWall_s()).isEqualTo(2000);
        assertThat(after(1).eventsPerWall_s()).isZero();
    }

    @Test
    void whatComesAfterTheEndOfARunDoesNotCount() {
        after(2);
        watch.stop();
        assertThat(after(3).wall_s()).isEqualTo(2);
        assertThat(watch.wall_s()).isEqualTo(2);
    }

    @Test
    void eventsThatNobodyCountsHaveNoSpeed() {
        assertThat(after(1).eventsPerWall_s()).isNaN();
        assertThat(after(1).eventsPerWall_s()).isNaN();
    }

    @Test
    void theHeapIsInUse() {
        assertThat(watch.readings().heap_bytes())
                .isBetween(1L, Runtime.getRuntime().maxMemory());
    }
}
