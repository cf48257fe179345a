package org.lifront.kmc.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.storage.CommittedFile;
import org.lifront.kmc.storage.IoReason;

/**
 * The checkpoints of one run, {@code checkpoint-NNNNNN.lfc} beside the segments of its trajectory. The newest
 * {@value #GENERATIONS} are kept, so that damage to one loses no more than the time since the one before.
 */
public final class CheckpointFolder {

    private static final int GENERATIONS = 2;
    private static final int DIGITS = 6;
    private static final Pattern FILE_NAME = Pattern.compile("checkpoint-(\\d{" + DIGITS + "})\\.lfc");

    private final Path folder;

    /** @param folder folder of the trajectory */
    public CheckpointFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder if need be.
     *
     * @throws java.io.UncheckedIOException if that cannot be done
     */
    public void createFolder() {
        try {
            CommittedFile.createFolders(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be made (" + IoReason.of(e) + ").", e);
        }
    }

    /**
     * Saves a run.
     *
     * @throws java.io.UncheckedIOException one sentence with file and reason; earlier checkpoints are still there
     */
    public void save(RunIdentity identity, RunPosition position, Resumable state) {
        NavigableSet<Integer> earlier = numbers();
        int number = earlier.isEmpty() ? 1 : earlier.last() + 1;
        CheckpointFile.write(file(number), output -> Checkpoint.write(output, identity, position, state));
        removeOld(earlier);
    }

    /** A checkpoint too many does no harm, so a failure is none. */
    private void removeOld(Set<Integer> earlier) {
        List<Integer> numbers = new ArrayList<>(earlier);
        for (int number : numbers.subList(0, Math.max(0, numbers.size() + 1 - GENERATIONS))) {
            try {
                Files.deleteIfExists(file(number));
            } catch (IOException e) {
                return;
            }
        }
    }

    /**
     * The newest checkpoint that can be used; the start of the run if there is none.
     *
     * @param planned the run, if that is known: only its checkpoints are used, and it can begin anew
     * @param usable whether the trajectory reaches as far as a checkpoint
     * @param notices told in a sentence about each newer one that cannot be used
     * @throws InvalidInputException if there is none, and it is not known which run it is
     */
    public Checkpoint newest(Optional<RunIdentity> planned, Predicate<RunPosition> usable, Consumer<String> notices) {
        for (int number : numbers().descendingSet()) {
            Optional<Checkpoint> checkpoint = candidate(number, planned, usable, notices);
            if (checkpoint.isPresent()) {
                return checkpoint.get();
            }
        }
        return planned.map(run -> Checkpoint.start(folder, run))
                .orElseThrow(() -> new InvalidInputException(
                        folder + " has no checkpoint that can be used; start the run anew in another folder."));
    }

    private Optional<Checkpoint> candidate(
            int number, Optional<RunIdentity> run, Predicate<RunPosition> usable, Consumer<String> notices) {
        try {
            Checkpoint checkpoint = Checkpoint.open(file(number));
            RunIdentity identity = checkpoint.identity();
            if (run.isPresent() && !run.get().equals(identity)) {
                throw new DamagedCheckpointException(
                        file(number), "belongs to another run: its " + identity.difference(run.get()) + " differs");
            }
            if (!usable.test(checkpoint.position())) {
                throw new DamagedCheckpointException(
                        file(number),
                        "was taken after sample " + checkpoint.position().samples()
                                + ", which the trajectory does not reach");
            }
            return Optional.of(checkpoint);
        } catch (DamagedCheckpointException e) {
            notices.accept(e.getMessage() + "; going back to the one before.");
            return Optional.empty();
        }
    }

    /** Kind of the model that the folder has checkpoints of, as in the header of its trajectory; empty if none can be read. */
    public Optional<String> model() {
        for (int number : numbers()) {
            try {
                return Optional.of(Checkpoint.open(file(number)).identity().model());
            } catch (DamagedCheckpointException e) {
                // Whoever goes on from the folder tells of it; another one may do.
            }
        }
        return Optional.empty();
    }

    /** Whether there is no checkpoint. */
    public boolean isEmpty() {
        return numbers().isEmpty();
    }

    private NavigableSet<Integer> numbers() {
        NavigableSet<Integer> numbers = new TreeSet<>();
        if (!Files.isDirectory(folder)) {
            return numbers;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> {
                Matcher matcher = FILE_NAME.matcher(file.getFileName().toString());
                if (matcher.matches()) {
                    numbers.add(Integer.parseInt(matcher.group(1)));
                }
            });
        } catch (IOException e) {
            throw new InvalidInputException(folder + " cannot be listed.");
        }
        return numbers;
    }

    private Path file(int number) {
        String digits = Integer.toString(number);
        return folder.resolve("checkpoint-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits + ".lfc");
    }
}
