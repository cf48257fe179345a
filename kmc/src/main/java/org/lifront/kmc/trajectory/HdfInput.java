package org.lifront.kmc.trajectory;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.storage.IoReason;

/**
 * The border to files that may be damaged, foreign or hostile: opens an HDF5 file, hands out its datasets, and turns
 * whatever the library throws at malformed bytes into one sentence.
 */
final class HdfInput {

    /** A file up to this size is read as a whole, which is cheaper than each header and dataset by a call of its own. */
    private static final int SMALL_BYTES = 1 << 20;

    private static final long SIGNATURE = 0x0A1A0A0D46444889L;
    private static final int FIRST_SUPERBLOCK_WITH_FIXED_LAYOUT = 2;
    private static final int END_OF_FILE_POSITION = 28;
    private static final int SUPERBLOCK_BYTES = 48;

    private final Path file;
    private final long fileBytes;
    private final Group root;

    private HdfInput(Path file, long fileBytes, Group root) {
        this.file = file;
        this.fileBytes = fileBytes;
        this.root = root;
    }

    /**
     * Opens a file, lets {@code reading} take what it needs, and closes the file.
     *
     * @throws InvalidInputException one sentence with file and fault, if the file cannot be read
     */
    static <T> T read(Path file, Function<HdfInput, T> reading) {
        if (Files.isDirectory(file)) {
            throw fault(file, "is a directory, not a file", null);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            checkEnds(file, channel);
            return readStructure(file, channel, reading);
        } catch (NoSuchFileException e) {
            throw fault(file, "does not exist", e);
        } catch (IOException e) {
            throw fault(file, "cannot be read (" + IoReason.of(e) + ")", e);
        }
    }

    /**
     * jHDF answers malformed bytes with many kinds of runtime exception. A damaged length can also make it ask for more
     * memory than there is, and a damaged address can make it run in circles; neither says anything about this program.
     */
    private static <T> T readStructure(Path file, FileChannel channel, Function<HdfInput, T> reading)
            throws IOException {
        try {
            // Closing the channel is enough: the file object holds nothing else as long as no link is followed.
            @SuppressWarnings("resource")
            HdfFile hdf = channel.size() > SMALL_BYTES ? new HdfFile(channel) : HdfFile.fromByteBuffer(all(channel));
            return reading.apply(new HdfInput(file, channel.size(), hdf));
        } catch (InvalidInputException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw fault(file, "is damaged, its HDF5 structure cannot be read", e);
        } catch (OutOfMemoryError e) {
            throw fault(file, "is damaged or too large for the memory of this program", e);
        }
    }

    private static ByteBuffer all(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) > 0) {}
        return bytes.flip();
    }

    /** Finds foreign and truncated files before the library sees them. */
    private static void checkEnds(Path file, FileChannel channel) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(SUPERBLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        while (start.hasRemaining() && channel.read(start, start.position()) > 0) {}
        int bytes = start.position();
        if (bytes == 0) {
            throw fault(file, "is empty", null);
        }
        if (bytes < Long.BYTES || start.getLong(0) != SIGNATURE) {
            throw fault(file, "is not an HDF5 file", null);
        }
        if (bytes < SUPERBLOCK_BYTES) {
            throw fault(file, "is truncated after " + bytes + " bytes", null);
        }
        long size = channel.size();
        long expected = start.getLong(END_OF_FILE_POSITION);
        if (start.get(Long.BYTES) >= FIRST_SUPERBLOCK_WITH_FIXED_LAYOUT && expected > size) {
            throw fault(file, "is truncated, " + size + " of " + expected + " bytes are left", null);
        }
    }

    private static InvalidInputException fault(Path file, String fault, Throwable cause) {
        InvalidInputException exception = new InvalidInputException(file + " " + fault + ".");
        exception.initCause(cause);
        return exception;
    }

    /** The one sentence: this file and what is wrong with it. */
    InvalidInputException fault(String fault) {
        return fault(file, fault, null);
    }

    /** What a file describes, or the sentence that it is impossible if the description is refused. */
    <T> T sound(Supplier<T> description) {
        try {
            return description.get();
        } catch (IllegalArgumentException e) {
            throw fault("describes an impossible box: " + e.getMessage());
        }
    }

    /** Length of the file in bytes. */
    long fileBytes() {
        return fileBytes;
    }

    /** The root group, which carries the attributes of the segment. */
    Group root() {
        return root;
    }

    /** Whether the root has a group of that name. */
    boolean hasGroup(String name) {
        return root.getChild(name) instanceof Group;
    }

    /** The dataset at a path such as {@code series/time_s}; empty if it or a group above it is absent. */
    Optional<Dataset> find(String path) {
        Node node = root;
        for (String name : path.split("/")) {
            // Links are not followed: they could lead out of the segment or back into it.
            node = node instanceof Group group ? group.getChild(name) : null;
        }
        return node instanceof Dataset dataset ? Optional.of(dataset) : Optional.empty();
    }

    /** The dataset at a path, which must exist. */
    Dataset dataset(String path) {
        return find(path).orElseThrow(() -> fault("has no dataset /" + path));
    }
}
