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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.storage.CommittedFile;
import org.lifront.kmc.storage.FolderLock;
import org.lifront.kmc.storage.IoReason;

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
    private static final String STARTED = "started\t";
    private static final String CELL = "cell\t";
    private static final String RUN_TITLE = "title\t";

    /** A label names a folder inside the result folder, never one beside it. */
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

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
     * @param title what the run is about, one line
     * @param cells labels of the cells, each of which gets a folder of that name, in their order
     * @param command the command line, for the record
     * @param clock the time, for the record
     * @return keeps the folder for this process until it is closed
     * @throws InvalidInputException if another process uses the folder, or it cannot be written
     */
    public FolderLock create(String title, List<String> cells, String command, Clock clock) {
        BuildIdentity program = BuildIdentity.current();
        List<String> record = new ArrayList<>(List.of(
                TITLE,
                "version\t" + program.version(),
                "revision\t" + program.revision(),
                "java\t" + System.getProperty("java.version"),
                COMMAND + oneLine(command),
                RUN_TITLE + oneLine(title),
                STARTED + clock.instant()));
        cells.forEach(cell -> record.add(CELL + cell));
        try {
            CommittedFile.createFolders(path);
        } catch (IOException e) {
            throw failed(path, e);
        }
        FolderLock lock = FolderLock.of(path);
        try {
            clear();
            CommittedFile.write(path.resolve(RECORD), file -> Files.write(file, record), file -> {
                if (!Files.readAllLines(file).equals(record)) {
                    throw new IOException("what was read back differs from what was written");
                }
            });
            return lock;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e instanceof RuntimeException runtime ? runtime : failed(path, (IOException) e);
        }
    }

    /** The folder looked as if it could be written, so this is the fault of the disk. */
    private static UncheckedIOException failed(Path path, IOException e) {
        return new UncheckedIOException(path + " could not be written (" + IoReason.of(e) + ").", e);
    }

    /** A record is lines of text. */
    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    /**
     * Takes up a folder again whose run was interrupted.
     *
     * @return keeps the folder for this process until it is closed
     * @throws InvalidInputException if it holds no result, cannot be written, names impossible cells, or another process uses it
     */
    public static FolderLock reopen(Path folder) {
        requireResult(folder);
        if (!Files.isWritable(folder)) {
            throw new InvalidInputException(
                    folder + ": cannot be written, so nothing can go on in it; copy it to where you may write");
        }
        requireCells(folder);
        return FolderLock.of(folder);
    }

    /**
     * Labels of the cells of a result, in their order, at least one.
     *
     * @throws InvalidInputException if a folder holds no result, or its record names no or impossible cells
     */
    public static List<String> requireCells(Path folder) {
        requireResult(folder);
        List<String> cells = recordedCells(folder);
        if (cells.isEmpty()
                || !cells.stream().allMatch(label -> LABEL.matcher(label).matches())) {
            throw new InvalidInputException(folder.resolve(RECORD) + ": does not name the cells of the run");
        }
        return cells;
    }

    private static void requireResult(Path folder) {
        if (!isResult(folder)) {
            String reason = Files.isDirectory(folder)
                    ? ": holds no LiFront result (no file " + RECORD + " in it)"
                    : Files.exists(folder) ? ": is a file, expected a result folder" : ": no such folder";
            throw new InvalidInputException(folder + reason + NearbyResult.suggestion(folder));
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

    /** When the run in a folder began, by its record, as an instant in ISO 8601. */
    static Optional<String> recordedStart(Path folder) {
        return recorded(folder, STARTED).stream().findFirst();
    }

    /** What the run in a folder is about, by its record; the folder's name if it does not say. */
    public static String recordedTitle(Path folder) {
        return recorded(folder, RUN_TITLE).stream()
                .findFirst()
                .orElseGet(
                        () -> String.valueOf(folder.toAbsolutePath().normalize().getFileName()));
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
            entries = all.filter(entry -> !entry.equals(path) && !entry.equals(path.resolve(FolderLock.FILE)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path entry : entries) {
            Files.delete(entry);
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            // What a run that was killed at its very beginning leaves behind is nothing.
            return entries.map(entry -> entry.getFileName().toString())
                    .allMatch(name -> name.equals(FolderLock.FILE) || name.equals("." + RECORD + ".tmp"));
        } catch (IOException e) {
            throw new InvalidInputException(folder + ": cannot be read; choose another folder");
        }
    }

    /** Whether a folder has the record of a result. */
    static boolean isResult(Path folder) {
        Path record = folder.resolve(RECORD);
        try (Stream<String> lines = Files.isRegularFile(record) ? Files.lines(record) : Stream.empty()) {
            return lines.findFirst().filter(TITLE::equals).isPresent();
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
