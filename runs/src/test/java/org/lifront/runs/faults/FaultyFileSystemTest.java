package org.lifront.runs.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fails, and what does not. */
class FaultyFileSystemTest {

    @TempDir
    private Path temp;

    private Path file(FaultPlan plan) {
        return FaultyFileSystem.wrap(temp, plan).resolve("file");
    }

    @Test
    void withoutAFaultItBehavesAsTheRealOne() throws IOException {
        FaultPlan plan = FaultPlan.none();
        Path file = file(plan);
        Files.write(file, List.of("one", "two"));
        Files.move(file, file.resolveSibling("other"));
        assertThat(Files.readAllLines(file.resolveSibling("other"))).containsExactly("one", "two");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files.map(Path::toString))
                    .containsExactly(temp.resolve("other").toString());
        }
        assertThat(temp.resolve("other")).exists();
        // Made, written, moved.
        assertThat(plan.calls()).isEqualTo(3);
    }

    @Test
    void aFullDiskStaysFullButFilesCanBeRemoved() throws IOException {
        Path file = file(FaultPlan.at(2, Fault.NO_SPACE));
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> Files.writeString(file, "text"))
                    .isInstanceOf(IOException.class)
                    .hasMessage("No space left on device");
        }
        assertThat(Files.deleteIfExists(file)).isTrue();
    }

    @Test
    void anErrorOfTheDevicePasses() throws IOException {
        Path file = file(FaultPlan.at(2, Fault.IO_ERROR));
        assertThatThrownBy(() -> Files.writeString(file, "text"))
                .isInstanceOf(IOException.class)
                .hasMessage("Input/output error");
        Files.writeString(file, "text");
        assertThat(temp.resolve("file")).hasContent("text");
    }

    @Test
    void onAReadOnlyFileSystemNothingCanBeChangedButAllCanBeRead() throws IOException {
        Path file = file(FaultPlan.at(3, Fault.READ_ONLY));
        Files.writeString(file, "text");
        assertThat(Files.isWritable(file)).isTrue();
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> Files.delete(file)).hasMessage("Read-only file system");
            assertThatThrownBy(() -> Files.createDirectory(file.resolveSibling("folder")))
                    .hasMessage("Read-only file system");
            assertThatThrownBy(() -> FileChannel.open(file, StandardOpenOption.WRITE))
                    .hasMessage("Read-only file system");
        }
        assertThat(Files.isWritable(file)).isFalse();
        assertThat(Files.readString(file)).isEqualTo("text");
    }

    @Test
    void aShortWriteSaysHowMuchItWrote() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[10]);
        try (FileChannel channel = FileChannel.open(
                file(FaultPlan.at(2, Fault.SHORT_WRITE)), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            assertThat(channel.write(bytes)).isEqualTo(5);
            assertThat(channel.write(bytes)).isEqualTo(5);
            assertThat(channel.size()).isEqualTo(10);
        }
    }

    @Test
    void flushingAndRenamingCanFailToo() throws IOException {
        Path file = file(FaultPlan.at(3, Fault.IO_ERROR));
        Files.writeString(file, "text");
        assertThatThrownBy(() -> Files.move(file, file.resolveSibling("other"))).hasMessage("Input/output error");
        assertThat(temp.resolve("file")).exists();
    }
}
