package org.lifront.analysis.impedance;

import java.util.ArrayList;
import java.util.List;

/**
 * Logarithmically spaced frequencies.
 *
 * @param lowest_Hz lowest frequency, positive
 * @param highest_Hz highest frequency, at least the lowest
 * @param perDecade how many there are in a decade, at least 1
 */
public record FrequencyRange(double lowest_Hz, double highest_Hz, int perDecade) {

    /** 1 mHz to 1 MHz, ten a decade. */
    public static final FrequencyRange USUAL = new FrequencyRange(1e-3, 1e6, 10);

    /** @throws IllegalArgumentException if the range is empty or has no positive, finite ends */
    public FrequencyRange {
        boolean inOrder = lowest_Hz > 0 && highest_Hz >= lowest_Hz && highest_Hz < Double.POSITIVE_INFINITY;
        if (!inOrder || perDecade < 1) {
            throw new IllegalArgumentException(
                    "frequencies from " + lowest_Hz + " to " + highest_Hz + " Hz, " + perDecade + " a decade");
        }
    }

    /** The frequencies in Hz, from low to high, both ends included. */
    public List<Double> frequencies_Hz() {
        double decades = Math.log10(highest_Hz / lowest_Hz);
        int steps = (int) Math.ceil(decades * perDecade - 1e-9);
        List<Double> frequencies = new ArrayList<>(List.of(lowest_Hz));
        for (int i = 1; i < steps; i++) {
            frequencies.add(lowest_Hz * Math.pow(10, decades * i / steps));
        }
        if (steps > 0) {
            frequencies.add(highest_Hz);
        }
        return List.copyOf(frequencies);
    }
}
