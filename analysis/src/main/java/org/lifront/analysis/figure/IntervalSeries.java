package org.lifront.analysis.figure;

import java.util.List;

/**
 * One quantity of many things.
 *
 * @param name what it is
 * @param intervals its values, at most one a row
 */
public record IntervalSeries(String name, List<Interval> intervals) {

    /** Copies the list. */
    public IntervalSeries {
        intervals = List.copyOf(intervals);
    }
}
