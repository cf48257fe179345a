package org.lifront.kmc.selection;

import java.util.Arrays;
import java.util.List;

/** The ways to choose the next event. All give the same statistics; they differ in speed and memory. */
public enum SelectionMethod {
    /** The engine takes the fastest method for the model. */
    AUTO("auto"),
    /** Scan over all channels, the reference: {@link LinearScanSelector}. */
    LINEAR_SCAN("linear"),
    /** Tree of partial sums: {@link SumTreeSelector}. */
    SUM_TREE("tree"),
    /** Groups by powers of two and rejection inside the group: {@link CompositionRejectionSelector}. */
    COMPOSITION_REJECTION("composition-rejection"),
    /** Lists of sites by rate class and rejection inside the class; a part of the engine, not a selector. */
    CLASSES("classes");

    private final String label;

    SelectionMethod(String label) {
        this.label = label;
    }

    /** The name by which model files and the command line call this method. */
    public String label() {
        return label;
    }

    /** The labels of all methods, in a fixed order. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(SelectionMethod::label).toList();
    }

    /** Whether this method draws from a list of propensities, that is, whether {@link #newSelector} works. */
    public boolean hasSelector() {
        return this != AUTO && this != CLASSES;
    }

    /**
     * A selector with all propensities 0.
     *
     * @param channels number of channels, at least 1
     * @throws UnsupportedOperationException if this method has no selector
     */
    public EventSelector newSelector(int channels) {
        return switch (this) {
            case LINEAR_SCAN -> new LinearScanSelector(channels);
            case SUM_TREE -> new SumTreeSelector(channels);
            case COMPOSITION_REJECTION -> new CompositionRejectionSelector(channels);
            case AUTO, CLASSES -> throw new UnsupportedOperationException(label + " has no selector of its own");
        };
    }
}
