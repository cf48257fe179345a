package org.lifront.kmc.trajectory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.storage.CommittedFile;
import org.lifront.kmc.storage.IoReason;

/** The directory that a trajectory is written to. */
final class TrajectoryFolder {

    private TrajectoryFolder() {}

    /** Makes a directory for a new trajectory, unless it is there and free. */
    static void prepare(Path directory) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new InvalidInputException(
                    directory + " is a file, but a trajectory needs a directory; choose another output directory.");
        }
        try {
            CommittedFile.createFolders(directory);
        } catch (IOException e) {
            throw notWritable(directory, IoReason.of(e));
        }
        if (hasSegments(directory)) {
            throw new InvalidInputException(
                    directory + " holds a trajectory already; choose another output directory or delete this one.");
        }
        if (!Files.isWritable(directory)) {
            throw notWritable(directory, "permission denied");
        }
    }

    static boolean hasSegments(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.anyMatch(file ->
                    SegmentFormat.segmentNumber(file.getFileName().toString()).isPresent());
        } catch (IOException e) {
            throw notWritable(directory, IoReason.of(e));
        }
    }

    private static InvalidInputException notWritable(Path directory, String reason) {
        return new InvalidInputException(
                directory + " cannot be created or written (" + reason + "); choose another output directory.");
    }
}
