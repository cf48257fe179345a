package org.lifront.runs.scenario;

import java.util.List;
import org.lifront.kmc.input.Spelling;

/**
 * A key for one of several words.
 *
 * @param choices the words
 */
record ChoiceKey(String path, List<String> choices, String byDefault, String meaning) implements ScenarioKey {

    ChoiceKey {
        choices = List.copyOf(choices);
    }

    @Override
    public String allowed() {
        return Spelling.choices(choices);
    }
}
