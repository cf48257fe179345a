package org.lifront.runs.scenario;

/** One key of a scenario: what it means and what may stand there. Readers and documentation are made from the same keys. */
public sealed interface ScenarioKey permits QuantityKey, WholeNumberKey, WholeNumbersKey, ChoiceKey, FreeKey {

    /** Where it stands: names joined by dots, {@code []} after a list. */
    String path();

    /** What may stand there, in words. */
    String allowed();

    /** What counts if it is left out, as it would be written, or in words in parentheses. */
    String byDefault();

    /** What it means, in one or two sentences. */
    String meaning();

    /** Last name of the path. */
    default String name() {
        return path().substring(path().lastIndexOf('.') + 1);
    }

    /** Path of the section it stands in; empty at the top. */
    default String section() {
        int dot = path().lastIndexOf('.');
        return dot < 0 ? "" : path().substring(0, dot);
    }

    /** Whether the default is a value, which could be written as it stands. */
    default boolean hasDefault() {
        return !byDefault().isEmpty() && !byDefault().startsWith("(");
    }
}
