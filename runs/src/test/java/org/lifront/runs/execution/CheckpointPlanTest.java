package org.lifront.runs.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CheckpointPlanTest {

    // A clock may start anywhere, also below zero.
    private final AtomicLong clock_ns = new AtomicLong(-500_000_000L);
    private final CheckpointRequest request = new CheckpointRequest();
    private final AtomicInteger taken = new AtomicInteger();

    private CheckpointPlan.Timer timer(long interval_s) {
        return new CheckpointPlan(TimeUnit.SECONDS.toNanos(interval_s), request).start(clock_ns::get);
    }

    private void pass(long seconds) {
        clock_ns.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    private void take(CheckpointPlan.Timer timer) {
        timer.take(taken::incrementAndGet);
    }

    @Test
    void oneIsDueAfterTheInterval() {
        CheckpointPlan.Timer timer = timer(60);
        pass(59);
        assertThat(timer.isDue()).isFalse();
        pass(1);
        assertThat(timer.isDue()).isTrue();
        take(timer);
        assertThat(timer.isDue()).isFalse();
        assertThat(taken).hasValue(1);
    }

    @Test
    void oneIsDueAfterEveryStepIfTheIntervalIsZero() {
        CheckpointPlan.Timer timer = timer(0);
        assertThat(timer.isDue()).isTrue();
        timer.take(() -> pass(5));
        assertThat(timer.isDue()).isTrue();
    }

    @Test
    void oneThatIsAskedForIsDueOnceAndRestartsTheInterval() {
        CheckpointPlan.Timer timer = timer(60);
        pass(50);
        request.raise();
        request.raise();
        assertThat(timer.isDue()).isTrue();
        take(timer);
        assertThat(timer.isDue()).isFalse();
        pass(50);
        assertThat(timer.isDue()).isFalse();
        pass(10);
        assertThat(timer.isDue()).isTrue();
    }

    @Test
    void aRequestDuringACheckpointBringsAnotherOne() {
        CheckpointPlan.Timer timer = timer(60);
        timer.take(request::raise);
        assertThat(timer.isDue()).isTrue();
    }

    @Test
    void checkpointsTakeLessThanTwoPerCentOfTheTime() {
        CheckpointPlan.Timer timer = timer(60);
        timer.take(() -> pass(3));
        pass(149);
        assertThat(timer.isDue()).isFalse();
        pass(1);
        assertThat(timer.isDue()).isTrue();
    }

    @Test
    void aClockThatJumpsForwardBringsOneCheckpointAndNoMore() {
        CheckpointPlan.Timer timer = timer(60);
        pass(TimeUnit.DAYS.toSeconds(3650));
        assertThatOneIsDueAndTheNextAfterAMinute(timer);
    }

    @Test
    void aClockThatJumpsBackDoesNotPutOffCheckpoints() {
        CheckpointPlan.Timer timer = timer(60);
        pass(-TimeUnit.DAYS.toSeconds(3650));
        assertThatOneIsDueAndTheNextAfterAMinute(timer);
    }

    @Test
    void aClockThatJumpsWhileACheckpointIsTakenDoesNoHarm() {
        CheckpointPlan.Timer timer = timer(60);
        timer.take(() -> pass(-TimeUnit.DAYS.toSeconds(1)));
        assertThat(timer.isDue()).isFalse();
        pass(60);
        assertThat(timer.isDue()).isTrue();
    }

    private void assertThatOneIsDueAndTheNextAfterAMinute(CheckpointPlan.Timer timer) {
        assertThat(timer.isDue()).isTrue();
        take(timer);
        assertThat(timer.isDue()).isFalse();
        pass(60);
        assertThat(timer.isDue()).isTrue();
    }
}
