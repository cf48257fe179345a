package org.lifront.runs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs go on exactly whatever was done to them: a sample here, the full counts with the profile {@code validation}. */
class DrillsTest {

    private static final long SEED = 20260101;

    @TempDir
    private Path temp;

    private void assertPassed(Consumer<Drills> drills) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Drills attempt = Drills.in(temp.resolve("drill"), SEED, new PrintStream(out, true, StandardCharsets.UTF_8));
        drills.accept(attempt);
        String told = out.toString(StandardCharsets.UTF_8);
        System.out.print(told);
        assertThat(attempt.close()).as(told).isTrue();
        assertThat(temp.resolve("drill")).doesNotExist();
    }

    @Test
    void someKilledRunsGoOnExactly() {
        assertPassed(drills -> drills.kills(2));
    }

    @Test
    void someFailingCallsAreSurvived() {
        assertPassed(drills -> drills.faults(8));
    }

    @Test
    void someDamagedFilesAreNoticed() {
        assertPassed(drills -> drills.corruptions(200));
    }

    @Test
    @Tag("validation")
    void threeHundredKilledRunsGoOnExactly() {
        assertPassed(drills -> drills.kills(300));
    }

    @Test
    @Tag("validation")
    void everyFailingCallIsSurvived() {
        assertPassed(drills -> drills.faults(Integer.MAX_VALUE));
    }

    @Test
    @Tag("validation")
    void tenThousandDamagedFilesAreNoticed() {
        assertPassed(drills -> drills.corruptions(10_000));
    }
}
