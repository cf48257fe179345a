package org.lifront.kmc.checkpoint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.state.StateMismatchException;
import org.lifront.kmc.state.StateSource;

/**
 * The runs of a study, written down in one file of its folder before any of them begins, so that thousands cost little more
 * than one. A run that was saved can do without: each of its checkpoints says what it is, too.
 */
public final class PlannedRuns {

    /** Name of the file. */
    public static final String FILE = "plan.lfc";

    private final Map<String, RunIdentity> runs;

    private PlannedRuns(Map<String, RunIdentity> runs) {
        this.runs = runs;
    }

    /**
     * Writes runs down.
     *
     * @param folder folder of the study, which exists and has no such file yet
     * @param runs the runs, each with a label of its own
     * @throws java.io.UncheckedIOException one sentence with file and reason if that cannot be done
     */
    public static void write(Path folder, List<RunIdentity> runs) {
        // Runs of a study have most of their texts in common; each is written once.
        Map<String, Integer> texts = new LinkedHashMap<>();
        int[] parts = runs.stream()
                .flatMap(run -> run.texts().stream())
                .mapToInt(text -> numberOf(text, texts))
                .toArray();
        CheckpointFile.write(folder.resolve(FILE), output -> {
            output.ints("number of texts", texts.size());
            texts.keySet().forEach(text -> Texts.save("text", text, output));
            output.ints("texts of each run", parts);
        });
    }

    private static int numberOf(String text, Map<String, Integer> texts) {
        Integer earlier = texts.putIfAbsent(text, texts.size());
        return earlier == null ? texts.size() - 1 : earlier;
    }

    /**
     * Reads what was written down.
     *
     * @param folder folder of the study; where nothing was written down, there are no runs
     * @throws InvalidInputException if the file cannot be used
     */
    public static PlannedRuns in(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new PlannedRuns(Map.of());
        }
        try (CheckpointInput input = CheckpointInput.open(file)) {
            Map<String, RunIdentity> runs = restore(input);
            input.requireEnd();
            return new PlannedRuns(runs);
        } catch (DamagedCheckpointException e) {
            throw new InvalidInputException(e.getMessage() + "; run the study anew with --overwrite.");
        } catch (StateMismatchException e) {
            throw new InvalidInputException(
                    file + " is not laid out as expected; run the study anew with --overwrite.");
        }
    }

    private static Map<String, RunIdentity> restore(StateSource source) {
        int count = source.ints("number of texts", 1)[0];
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(Texts.restore("text", source));
        }
        int[] parts = source.ints("texts of each run");
        if (parts.length % RunIdentity.TEXTS != 0) {
            throw new StateMismatchException("a run has " + RunIdentity.TEXTS + " texts");
        }
        Map<String, RunIdentity> runs = new HashMap<>();
        for (int from = 0; from < parts.length; from += RunIdentity.TEXTS) {
            List<String> own = new ArrayList<>();
            for (int i = from; i < from + RunIdentity.TEXTS; i++) {
                if (parts[i] < 0 || parts[i] >= texts.size()) {
                    throw new StateMismatchException("there is no text " + parts[i]);
                }
                own.add(texts.get(parts[i]));
            }
            RunIdentity run = RunIdentity.of(own);
            runs.put(run.label(), run);
        }
        return runs;
    }

    /** The run with a label, if it was written down. */
    public Optional<RunIdentity> run(String label) {
        return Optional.ofNullable(runs.get(label));
    }
}
