package org.lifront.runs.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lifront.runs.execution.CellOutcome.Ending;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class CellExecutorTest {

    private final StopRequest stop = new StopRequest();
    private final CountingProgress progress = new CountingProgress();

    @Test
    void outcomesComeInTheOrderOfTheTasksWhicheverEndsFirst() {
        CountDownLatch secondEnded = new CountDownLatch(1);
        List<CellOutcome> outcomes = run(2, new Task("slow", s -> await(secondEnded)), new Task("quick", s -> {
            secondEnded.countDown();
            return true;
        }));
        assertThat(outcomes).extracting(CellOutcome::cell).containsExactly("slow", "quick");
        assertThat(outcomes).extracting(CellOutcome::ending).containsOnly(Ending.COMPLETE);
    }

    @Test
    void asManyCellsRunAtATimeAsThereAreThreads() {
        CountDownLatch bothRunning = new CountDownLatch(2);
        List<CellOutcome> outcomes = run(2, meeting("a", bothRunning), meeting("b", bothRunning));
        assertThat(outcomes).extracting(CellOutcome::ending).containsOnly(Ending.COMPLETE);
    }

    @Test
    void theNextCellBeginsWhileOneWaitsForTheDisk() {
        CountDownLatch nextHasBegun = new CountDownLatch(1);
        List<CellOutcome> outcomes = run(
                1,
                new Task("writing", 2, (s, turn) -> {
                    turn.begins();
                    boolean waited = await(nextHasBegun);
                    turn.ends();
                    return waited;
                }),
                new Task("next", 1, s -> {
                    nextHasBegun.countDown();
                    return true;
                }));
        assertThat(outcomes).extracting(CellOutcome::ending).containsOnly(Ending.COMPLETE);
    }

    @Test
    void aCellThatHasWaitedForTheDiskDoesNotWaitForOneThatTakesLong() {
        CountDownLatch longHasBegun = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        List<CellOutcome> outcomes = run(
                1,
                new Task("writing", 2, (s, turn) -> {
                    turn.begins();
                    boolean waited = await(longHasBegun);
                    turn.ends();
                    written.countDown();
                    return waited;
                }),
                new Task("long", 1, s -> {
                    longHasBegun.countDown();
                    return await(written);
                }));
        assertThat(outcomes).extracting(CellOutcome::ending).containsOnly(Ending.COMPLETE);
    }

    @Test
    void howeverManyCellsWaitForTheDiskAllComeToTheirEnd() {
        Task[] tasks = IntStream.range(0, 200)
                .mapToObj(cell -> new Task("cell " + cell, 1, (s, turn) -> {
                    for (int flush = 0; flush < 6; flush++) {
                        turn.begins();
                        Thread.yield();
                        turn.ends();
                    }
                    return true;
                }))
                .toArray(Task[]::new);
        assertThat(run(2, tasks)).extracting(CellOutcome::ending).containsOnly(Ending.COMPLETE);
        assertThat(progress.cells).hasValue(200);
    }

    @Test
    void noMoreCellsAreSimulatedAtATimeThanThereAreThreads() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Task[] tasks = IntStream.range(0, 60)
                .mapToObj(cell -> new Task("cell " + cell, 1, (s, turn) -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    running.decrementAndGet();
                    turn.close();
                    turn.close();
                    return true;
                }))
                .toArray(Task[]::new);
        run(3, tasks);
        assertThat(most).hasValueLessThanOrEqualTo(3);
    }

    @Test
    void aFailingCellIsReportedAndTheOthersFinish() {
        IllegalStateException defect = new IllegalStateException("no convergence");
        List<CellOutcome> outcomes = run(
                1,
                new Task("broken", s -> {
                    throw defect;
                }),
                new Task("sound", s -> true));
        assertThat(outcomes)
                .containsExactly(
                        new CellOutcome("broken", Ending.FAILED, defect),
                        new CellOutcome("sound", Ending.COMPLETE, null));
    }

    @Test
    void runningOutOfMemoryInOneCellLeavesTheOthersAlone() {
        List<CellOutcome> outcomes = run(
                1,
                new Task("huge", s -> {
                    throw new OutOfMemoryError("simulated");
                }),
                new Task("small", s -> true));
        assertThat(outcomes).extracting(CellOutcome::ending).containsExactly(Ending.FAILED, Ending.COMPLETE);
    }

    @Test
    void aStopEndsRunningCellsAndKeepsWaitingOnesFromStarting() {
        AtomicInteger started = new AtomicInteger();
        List<CellOutcome> outcomes = run(
                1,
                new Task("running", s -> {
                    s.raise();
                    return false;
                }),
                new Task("waiting", s -> {
                    started.incrementAndGet();
                    return true;
                }));
        assertThat(outcomes).extracting(CellOutcome::ending).containsOnly(Ending.INTERRUPTED);
        assertThat(started).hasValue(0);
    }

    @Test
    void theHeaviestCellStartsFirst() {
        List<String> started = new java.util.concurrent.CopyOnWriteArrayList<>();
        List<CellOutcome> outcomes = run(
                1,
                new Task("light", 1, s -> started.add("light")),
                new Task("heavy", 30, s -> started.add("heavy")),
                new Task("middling", 2, s -> started.add("middling")));
        assertThat(started).containsExactly("heavy", "middling", "light");
        assertThat(outcomes).extracting(CellOutcome::cell).containsExactly("light", "heavy", "middling");
    }

    @Test
    void progressHearsOfEveryCellThatRan() {
        run(2, new Task("a", s -> true), new Task("b", s -> false), new Task("c", s -> true));
        assertThat(progress.cells).hasValue(3);
    }

    private List<CellOutcome> run(int threads, CellTask... tasks) {
        return new CellExecutor(threads, progress, stop).run(List.of(tasks));
    }

    private static Task meeting(String name, CountDownLatch latch) {
        return new Task(name, s -> {
            latch.countDown();
            return await(latch);
        });
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        boolean until(StopRequest stop, Turn turn);
    }

    private record Task(String cell, double effort, Work work) implements CellTask {
        Task(String cell, Predicate<StopRequest> work) {
            this(cell, 1, work);
        }

        Task(String cell, double effort, Predicate<StopRequest> work) {
            this(cell, effort, (stop, turn) -> work.test(stop));
        }

        @Override
        public boolean simulate(Progress progress, StopRequest stop, Turn turn) {
            return work.until(stop, turn);
        }
    }

    private static final class CountingProgress implements Progress {
        private final AtomicInteger cells = new AtomicInteger();

        @Override
        public void cycleFinished() {}

        @Override
        public void cellFinished() {
            cells.incrementAndGet();
        }

        @Override
        public void close() {}
    }
}
