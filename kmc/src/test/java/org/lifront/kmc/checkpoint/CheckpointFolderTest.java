package org.lifront.kmc.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;

/** What is kept, what is found again, and what is refused. */
class CheckpointFolderTest {

    private static final RunIdentity RUN =
            new RunIdentity("cell", "bare", "0.1", "abc", "cell: bäre\n", "key\tvalue\n");

    @TempDir
    private Path temp;

    private Path folder;
    private CheckpointFolder checkpoints;
    private final List<String> notices = new ArrayList<>();

    @BeforeEach
    void begin() {
        folder = temp.resolve("run/bare");
        checkpoints = new CheckpointFolder(folder);
        checkpoints.createFolder();
    }

    /** Arrays of all kinds, some longer than any buffer. */
    private static final class Counter implements Resumable {

        private static final int LONG = 100_003;
        private int count;

        Counter(int count) {
            this.count = count;
        }

        @Override
        public void save(StateSink sink) {
            byte[] bytes = new byte[LONG];
            double[] doubles = new double[LONG];
            for (int i = 0; i < LONG; i++) {
                bytes[i] = (byte) (i * count);
                doubles[i] = Math.sqrt(i) * count;
            }
            sink.ints("count", count, -count);
            sink.bytes("bytes", bytes);
            sink.doubles("doubles", doubles);
            sink.doubles("special", Double.NaN, -0.0, Double.MIN_VALUE, Double.NEGATIVE_INFINITY);
            sink.longs("none");
            sink.flag("flag", true);
        }

        @Override
        public void restore(StateSource source) {
            count = source.ints("count", 2)[0];
            assertThat(source.bytes("bytes", LONG)[7]).isEqualTo((byte) (7 * count));
            assertThat(source.doubles("doubles", LONG)[LONG - 1]).isEqualTo(Math.sqrt(LONG - 1) * count);
            double[] special = source.doubles("special");
            assertThat(special).containsExactly(Double.NaN, -0.0, Double.MIN_VALUE, Double.NEGATIVE_INFINITY);
            assertThat(source.longs("none")).isEmpty();
            assertThat(source.flag("flag")).isTrue();
        }
    }

    private void save(int count) {
        checkpoints.save(RUN, new RunPosition(10 * count, count, count, 0.5 * count), new Counter(count));
    }

    private Checkpoint newest() {
        return checkpoints.newest(Optional.of(RUN), position -> true, notices::add);
    }

    private static int restored(Checkpoint checkpoint) {
        Counter counter = new Counter(0);
        checkpoint.restore(counter);
        return counter.count;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void flip(String name, int place) throws IOException {
        Path file = folder.resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        bytes[place < 0 ? bytes.length + place : place] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void theStartIsACheckpointWithoutAStateAndNeedsNoFolder() {
        checkpoints = new CheckpointFolder(temp.resolve("waiting"));
        assertThat(checkpoints.isEmpty()).isTrue();
        Checkpoint start = newest();
        assertThat(start.identity()).isEqualTo(RUN);
        assertThat(start.position()).isEqualTo(RunPosition.START);
        assertThat(start.isUnderWay()).isFalse();
        assertThat(restored(start)).isZero();
    }

    @Test
    void theNewestTwoAreKept() throws IOException {
        for (int count = 1; count <= 4; count++) {
            save(count);
        }
        assertThat(names()).containsExactly("checkpoint-000003.lfc", "checkpoint-000004.lfc");
        Checkpoint newest = newest();
        assertThat(newest.position()).isEqualTo(new RunPosition(40, 4, 4, 2));
        assertThat(newest.isUnderWay()).isTrue();
        assertThat(restored(newest)).isEqualTo(4);
        assertThat(notices).isEmpty();
    }

    @Test
    void damageAnywhereLeadsToTheOneBefore() throws IOException {
        save(1);
        save(2);
        for (int place : new int[] {0, 9, 40, 500_000, -33, -1}) {
            flip("checkpoint-000002.lfc", place);
            assertThat(restored(newest())).as("byte %d", place).isEqualTo(1);
            flip("checkpoint-000002.lfc", place);
        }
        assertThat(notices)
                .hasSize(6)
                .allMatch(notice -> notice.equals(folder.resolve("checkpoint-000002.lfc")
                        + " is damaged, it does not match its checksum; going back to the one before."));
        assertThat(restored(newest())).isEqualTo(2);
    }

    @Test
    void aPositionThatCannotBeLeadsToTheOneBefore() {
        for (RunPosition impossible : List.of(
                new RunPosition(-1, 0, 0, 0),
                new RunPosition(0, -1, 0, 0),
                new RunPosition(0, 0, -1, 0),
                new RunPosition(0, 0, 0, -1),
                new RunPosition(0, 0, 0, Double.NaN))) {
            save(1);
            checkpoints.save(RUN, impossible, new Counter(2));
            assertThat(restored(newest())).as("%s", impossible).isEqualTo(1);
        }
    }

    @Test
    void aTruncatedFileLeadsToTheOneBefore() throws IOException {
        save(1);
        save(2);
        Path file = folder.resolve("checkpoint-000002.lfc");
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 5, 31, 32, 200, bytes.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            assertThat(restored(newest())).isEqualTo(1);
        }
    }

    @Test
    void aCheckpointOfAnotherRunIsPassedOver() throws IOException {
        save(1);
        RunIdentity other = new RunIdentity("cell", "bare", "0.1", "abc", "cell: other\n", "key\tvalue\n");
        checkpoints.save(other, new RunPosition(90, 9, 9, 9), new Counter(9));
        assertThat(restored(newest())).isEqualTo(1);
        assertThat(notices)
                .containsExactly(folder.resolve("checkpoint-000002.lfc")
                        + " belongs to another run: its scenario differs; going back to the one before.");
    }

    @Test
    void whoDoesNotKnowTheRunLearnsItFromTheNewest() {
        save(1);
        Checkpoint newest = checkpoints.newest(Optional.empty(), position -> true, notices::add);
        assertThat(newest.identity()).isEqualTo(RUN);
        assertThat(restored(newest)).isEqualTo(1);
        assertThat(notices).isEmpty();
    }

    @Test
    void withNothingSoundARunThatIsKnownBeginsAnew() throws IOException {
        save(1);
        flip("checkpoint-000001.lfc", 50);
        assertThat(newest().position()).isEqualTo(RunPosition.START);
        assertThat(notices).hasSize(1);
    }

    @Test
    void withNothingSoundARunThatIsNotKnownCannotBeResumed() throws IOException {
        save(1);
        flip("checkpoint-000001.lfc", 50);
        assertThatThrownBy(() -> checkpoints.newest(Optional.empty(), position -> true, notices::add))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(folder + " has no checkpoint that can be used; start the run anew in another folder.");
    }

    @Test
    void aStateThatDoesNotFitIsRefusedInASentence() {
        save(3);
        assertThatThrownBy(() -> newest().restore(new Resumable() {
                    @Override
                    public void save(StateSink sink) {
                        throw new AssertionError("never saved");
                    }

                    @Override
                    public void restore(StateSource source) {
                        source.ints("count", 3);
                    }
                }))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(folder.resolve("checkpoint-000001.lfc") + " does not fit the run that it claims to belong"
                        + " to: the saved array 'count' has 2 elements where 3 are expected.");
    }

    @Test
    void aHalfWrittenCheckpointOfAKilledRunIsReplaced() throws IOException {
        Files.writeString(folder.resolve(".checkpoint-000001.lfc.tmp"), "half".repeat(1000));
        save(1);
        assertThat(names()).containsExactly("checkpoint-000001.lfc");
        assertThat(restored(newest())).isEqualTo(1);
    }
}
