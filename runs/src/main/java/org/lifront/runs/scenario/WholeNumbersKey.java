package org.lifront.runs.scenario;

import java.util.Set;
import java.util.TreeSet;
import org.lifront.kmc.input.InputNode;

/**
 * A key for a list of whole numbers, whose order and repetition mean nothing; none by default.
 *
 * @param least smallest that is allowed
 * @param most largest that is allowed
 */
record WholeNumbersKey(String path, int least, int most, String meaning) implements ScenarioKey {

    @Override
    public String allowed() {
        return "a list of whole numbers between " + least + " and " + most;
    }

    @Override
    public String byDefault() {
        return "[]";
    }

    /** The numbers in a section, or none. */
    Set<Integer> read(InputNode section) {
        Set<Integer> numbers = new TreeSet<>();
        section.optional(name()).ifPresent(node -> node.list().forEach(item -> numbers.add(item.integer(least, most))));
        return numbers;
    }
}
