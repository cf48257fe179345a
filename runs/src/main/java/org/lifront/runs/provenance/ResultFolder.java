package org.lifront.runs.provenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lifront.kmc.input.InvalidInputException;

/**
 * The folder into which one run or sweep writes; {@value #RECORD} in it says which program made it, how and when.
 *
 * <p>Two steps, so that nothing is created before all input is known to be good: {@link #claim} only looks,
 * {@link #create} acts. Only a folder that holds such a record is ever cleared.
 */
public final class ResultFolder {

    /** Name of the record file. */
    public static final String RECORD = "provenance.txt";

    private static final String TITLE = "LiFront result";
    private static final String COMMAND = "command\t";
    private static final String CELL = "cell\t";

    private final Path path;

    private ResultFolder(Path path) {
        this.path = path;
    }

    /**
     * Checks that a folder can be used.
     *
     * @param path the folder; it may be missing or empty
     * @param overwrite whether an earlier result in it may be deleted
     * @throws InvalidInputException if the path is taken or cannot be written
     */
    public static ResultFolder claim(Path path, boolean overwrite) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            requireFree(path, overwrite);
        }
        requireWritable(path);
        return new ResultFolder(path);
    }

    private static void requireFree(Path path, boolean overwrite) {
        if (!Files.isDirectory(path)) {
            throw new InvalidInputException(path + ": is a file; choose a folder for the results");
        }
        if (isEmpty(path) || (overwrite && isResult(path))) {
            return;
        }
        throw new InvalidInputException(path
                + (isResult(path)
                        ? ": holds results already; choose another folder or add --overwrite"
                        : ": is not empty and holds no LiFront result; choose another folder"));
    }

    private static void requireWritable(Path path) {
        Path existing = path.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw notWritable(path);
        }
    }

    private static InvalidInputException notWritable(Path path) {
        return new InvalidInputException(path + ": cannot be written; choose a folder that you may write");
    }

    /**
     * Clears the folder of an earlier result, creates it if need be and writes the record.
     *
     * @param cells labels of the cells, each of which gets a folder of that name, in their order
     * @param command the command line, for the record
     * @param clock the time, for the record
     */
    public void create(List<String> cells, String command, Clock clock) {
        BuildIdentity program = BuildIdentity.current();
        List<String> record = new ArrayList<>(List.of(
                TITLE,
                "version\t" + program.version(),
                "revision\t" + program.revision(),
                "java\t" + System.getProperty("java.version"),
                COMMAND + command,
                "started\t" + clock.instant()));
        cells.forEach(cell -> record.add(CELL + cell));
        try {
            if (Files.isDirectory(path)) {
                clear();
            }
            Files.createDirectories(path);
            Files.write(path.resolve(RECORD), record);
        } catch (IOException e) {
            throw notWritable(path);
        }
    }

    /** The folder itself. */
    public Path path() {
        return path;
    }

    /** Labels of the cells that the record of a folder lists, in their order; none if it has no record. */
    public static List<String> recordedCells(Path folder) {
        return recorded(folder, CELL);
    }

    /** The command line in the record of a folder, if it has one. */
    public static Optional<String> recordedCommand(Path folder) {
        return recorded(folder, COMMAND).stream().findFirst();
    }

    private static List<String> recorded(Path folder, String key) {
        if (!isResult(folder)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(folder.resolve(RECORD))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(key.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": its " + RECORD + " cannot be read", e);
        }
    }

    private void clear() throws IOException {
        List<Path> entries;
        try (Stream<Path> all = Files.walk(path)) {
            entries = all.filter(entry -> !entry.equals(path))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path entry : entries) {
            Files.delete(entry);
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new InvalidInputException(folder + ": cannot be read; choose another folder");
        }
    }

    private static boolean isResult(Path folder) {
        Path record = folder.resolve(RECORD);
        try (Stream<String> lines = Files.isRegularFile(record) ? Files.lines(record) : Stream.empty()) {
            return lines.findFirst().filter(TITLE::equals).isPresent();
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
