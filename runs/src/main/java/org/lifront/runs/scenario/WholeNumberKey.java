package org.lifront.runs.scenario;

import org.lifront.kmc.input.InputNode;

/**
 * A key for a whole number.
 *
 * @param least smallest that is allowed
 * @param most largest that is allowed
 */
record WholeNumberKey(String path, long least, long most, String byDefault, String meaning) implements ScenarioKey {

    @Override
    public String allowed() {
        return "a whole number between " + least + " and " + most;
    }

    /** The value in a section, or the default. */
    long read(InputNode section) {
        return section.optional(name()).map(node -> node.integer(least, most)).orElseGet(() -> Long.valueOf(byDefault));
    }

    /** As {@link #read}, for ranges of {@code int}. */
    int readInt(InputNode section) {
        return Math.toIntExact(read(section));
    }

    /** The value in a section, or another default than the one that is documented in words. */
    int readInt(InputNode section, int otherwise) {
        return section.optional(name())
                .map(node -> Math.toIntExact(node.integer(least, most)))
                .orElse(otherwise);
    }
}
