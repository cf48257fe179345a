package org.lifront.kmc.chemistry;

import static org.lifront.kmc.units.QuantityKind.NUMBER;
import static org.lifront.kmc.units.QuantityKind.TIME;

import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.QuantityRange;

/** Reads how long a model runs and what is recorded. */
final class RunPlanReader {

    private static final int DEFAULT_SAMPLES = 200;
    private static final int MOST_SAMPLES = 1_000_000;
    private static final int DEFAULT_FRAMES = 20;
    private static final int MOST_FRAMES = 100_000;
    private static final QuantityRange DURATION = QuantityRange.of(TIME, "1e-18 s", "1e9 h");
    private static final QuantityRange EVENTS = QuantityRange.of(NUMBER, "1", "1e15");

    private RunPlanReader() {}

    static RunPlan read(InputNode section) {
        section.mapping("time", "events", "samples", "frames", "seed");
        if (section.optional("time").isEmpty() && section.optional("events").isEmpty()) {
            throw section.error("the run has no end, expected 'time', 'events' or both");
        }
        return new RunPlan(
                section.optional("time").map(node -> node.quantity(DURATION)).orElse(Double.POSITIVE_INFINITY),
                section.optional("events").map(RunPlanReader::events).orElse(Long.MAX_VALUE),
                section.optional("samples")
                        .map(node -> node.integer(1, MOST_SAMPLES))
                        .orElse(DEFAULT_SAMPLES),
                section.optional("frames")
                        .map(node -> node.integer(1, MOST_FRAMES))
                        .orElse(DEFAULT_FRAMES),
                section.optional("seed")
                        .map(node -> node.integer(0, Long.MAX_VALUE))
                        .orElse(1L));
    }

    /** Read as a quantity, so that {@code 1e7} can be written. */
    private static long events(InputNode node) {
        double events = node.quantity(EVENTS);
        if (events != Math.rint(events)) {
            throw node.error("found '" + node.text() + "', expected a whole number of events");
        }
        return (long) events;
    }
}
