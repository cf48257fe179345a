package org.lifront.runs.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lifront.kmc.input.InvalidInputException;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class DiskBoundTest {

    private static final List<Integer> NUMBERS =
            IntStream.range(0, 1000).boxed().toList();

    @Test
    void resultsComeInTheOrderOfTheItems() {
        assertThat(DiskBound.map(NUMBERS, n -> -n))
                .containsExactlyElementsOf(NUMBERS.stream().map(n -> -n).toList());
    }

    @Test
    void moreThanThereAreProcessorsWaitAtATime() {
        CountDownLatch waiting = new CountDownLatch(8);
        List<Boolean> met = DiskBound.map(NUMBERS, n -> {
            waiting.countDown();
            try {
                return waiting.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(met).containsOnly(true);
    }

    @Test
    void aFailureIsThatOfTheItem() {
        assertThatThrownBy(() -> DiskBound.map(NUMBERS, n -> {
                    if (n == 700) {
                        throw new InvalidInputException("cell 700 cannot be read");
                    }
                    return n;
                }))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("cell 700 cannot be read");
    }
}
