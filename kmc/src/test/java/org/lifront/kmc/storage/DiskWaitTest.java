package org.lifront.kmc.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asked is told when files are flushed, and nobody else. */
class DiskWaitTest {

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    private final DiskWait listener = new DiskWait() {
        @Override
        public void begins() {
            told.add("begins");
        }

        @Override
        public void ends() {
            told.add("ends");
        }
    };

    private void write(String name) {
        CommittedFile.write(folder.resolve(name), file -> Files.writeString(file, name), file -> {});
    }

    @Test
    void aCommittedFileWaitsForItsContentAndForItsName() {
        DiskWait.tell(listener, () -> write("file"));
        assertThat(told).containsExactly("begins", "ends", "begins", "ends");
    }

    @Test
    void filesThatAreWrittenTogetherWaitOnceForTheirNames() {
        DiskWait.tell(
                listener,
                () -> CommittedFile.together(() -> {
                    write("a");
                    write("b");
                    assertThat(told).as("contents").hasSize(4);
                }));
        assertThat(told).hasSize(6);
        assertThat(folder.resolve("a")).hasContent("a");
        assertThat(folder.resolve("b")).hasContent("b");
    }

    @Test
    void whatIsWrittenBeforeAndAfterIsNotTold() {
        write("before");
        DiskWait.tell(listener, () -> {});
        write("after");
        assertThat(told).isEmpty();
    }

    @Test
    void afterAFailureNothingMoreIsTold() {
        write("taken");
        assertThatThrownBy(() -> DiskWait.tell(listener, () -> write("taken")))
                .isInstanceOf(UncheckedIOException.class);
        told.clear();
        write("after");
        assertThat(told).isEmpty();
    }
}
