package org.lifront.kmc.checkpoint;

import java.util.List;
import java.util.stream.IntStream;
import org.lifront.kmc.state.StateMismatchException;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;

/**
 * Which run a checkpoint belongs to: all that determines the trajectory. Enough to begin the run anew.
 *
 * @param model kind of the model, as in the header of its trajectory
 * @param label label of the results
 * @param version version of the program
 * @param revision revision of its source
 * @param scenario the scenario or model as text
 * @param parameters the parameters, as the trajectory records them
 */
public record RunIdentity(
        String model, String label, String version, String revision, String scenario, String parameters) {

    private static final List<String> NAMES =
            List.of("model", "label", "version", "revision", "scenario", "parameters");

    /** How many texts it consists of. */
    static final int TEXTS = NAMES.size();

    /** Its texts. */
    List<String> texts() {
        return List.of(model, label, version, revision, scenario, parameters);
    }

    /** The run with such texts. */
    static RunIdentity of(List<String> texts) {
        return new RunIdentity(texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4), texts.get(5));
    }

    void save(StateSink sink) {
        List<String> texts = texts();
        IntStream.range(0, NAMES.size()).forEach(i -> Texts.save(NAMES.get(i), texts.get(i), sink));
    }

    static RunIdentity restore(StateSource source) {
        return of(NAMES.stream().map(name -> Texts.restore(name, source)).toList());
    }

    /** The first thing in which another run differs. */
    String difference(RunIdentity other) {
        List<String> mine = texts();
        List<String> others = other.texts();
        return IntStream.range(0, NAMES.size())
                .filter(i -> !mine.get(i).equals(others.get(i)))
                .mapToObj(NAMES::get)
                .findFirst()
                .orElseThrow(() -> new StateMismatchException("two equal runs differ in nothing"));
    }
}
