package org.lifront.kmc.multigrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class WaitingTeamTest {

    @Test
    void everyPieceIsDoneOnceBeforeTheTaskReturns() {
        AtomicIntegerArray done = new AtomicIntegerArray(37);
        try (WaitingTeam team = new WaitingTeam(4)) {
            for (int task = 1; task <= 2000; task++) {
                team.run(37, (piece, worker) -> done.incrementAndGet(piece));
                for (int piece = 0; piece < 37; piece++) {
                    assertThat(done.get(piece)).isEqualTo(task);
                }
            }
        }
    }

    @Test
    void aFailureOfAPieceReachesTheCaller() {
        try (WaitingTeam team = new WaitingTeam(3)) {
            assertThatThrownBy(() -> team.run(9, (piece, worker) -> {
                        throw new IllegalStateException("piece " + piece);
                    }))
                    .isInstanceOf(IllegalStateException.class);
            team.run(9, (piece, worker) -> {});
        }
    }
}
