package org.lifront.kmc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerTeamTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void everyTaskIsDoneOnceInEveryJob(int threads) {
        try (WorkerTeam team = new WorkerTeam(threads)) {
            for (int tasks = 0; tasks < 200; tasks++) {
                AtomicIntegerArray done = new AtomicIntegerArray(tasks);
                team.share(tasks, done::incrementAndGet);
                for (int task = 0; task < tasks; task++) {
                    assertThat(done.get(task)).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void whatTasksWriteIsSeenAfterwards() {
        long[] plain = new long[64];
        try (WorkerTeam team = new WorkerTeam(4)) {
            for (int job = 1; job <= 1000; job++) {
                team.share(plain.length, task -> plain[task] += task);
                assertThat(plain[63]).isEqualTo(63L * job);
            }
        }
    }

    @Test
    void aFailureReachesTheCallerAndTheTeamGoesOn() {
        try (WorkerTeam team = new WorkerTeam(3)) {
            assertThatThrownBy(() -> team.share(50, task -> {
                        if (task == 7) {
                            throw new ArithmeticException("seven");
                        }
                    }))
                    .hasRootCauseInstanceOf(ArithmeticException.class)
                    .hasMessageContaining("seven");
            int[] done = new int[4];
            team.share(4, task -> done[task] = 1);
            assertThat(done).containsOnly(1);
        }
    }

    @Test
    void aTeamHasAtLeastOneThread() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkerTeam(0)).withMessageContaining("got 0");
    }
}
