package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However much of a file is kept in memory, what lies on the disk is the same. */
class StagedChannelTest {

    private static final int LONGEST = 300_000;

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, 70_000, 299_999, 1_000_000})
    void piecesInAnyOrderEndUpWhereAFileWouldHaveThem(int staged) throws IOException {
        Path expected = scratch.resolve("expected");
        try (FileChannel channel =
                FileChannel.open(expected, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writePieces(channel);
        }
        Path file = scratch.resolve("file");
        try (StagedChannel channel = StagedChannel.to(file, staged)) {
            writePieces(channel);
        }
        assertThat(file).hasSameBinaryContentAs(expected);
        StagedChannel inMemory = StagedChannel.inMemory();
        writePieces(inMemory);
        assertThat(inMemory.bytes()).isEqualTo(Files.readAllBytes(expected));
    }

    private static void writePieces(FileChannel channel) throws IOException {
        Random random = new Random(5);
        for (int piece = 0; piece < 200; piece++) {
            byte[] bytes = new byte[1 + random.nextInt(5000)];
            random.nextBytes(bytes);
            int at = random.nextInt(LONGEST - bytes.length);
            if (piece % 3 == 0) {
                channel.position(at);
                assertThat(channel.write(ByteBuffer.wrap(bytes))).isEqualTo(bytes.length);
                assertThat(channel.position()).isEqualTo(at + bytes.length);
            } else {
                assertThat(channel.write(ByteBuffer.wrap(bytes), at)).isEqualTo(bytes.length);
            }
        }
    }

    @Test
    void aFileThatExistsIsLeftAlone() throws IOException {
        Path file = Files.writeString(scratch.resolve("file"), "mine");
        assertThatThrownBy(() -> StagedChannel.to(file, 10)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
    }
}
