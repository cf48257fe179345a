package org.lifront.analysis.reference;

import java.util.List;
import java.util.Optional;
import org.lifront.analysis.table.Quantity;
import org.lifront.analysis.table.ResultRow;

/**
 * The values of one publication and what it says in words.
 *
 * @param source how to cite it, with its DOI
 * @param points every value, in the order of the file
 * @param statements what it says without a number, each a sentence
 * @param errorIsAssumed whether the relative error of its values is our assumption, because it gives none
 */
public record PublishedPoints(
        String source, List<PublishedPoint> points, List<String> statements, boolean errorIsAssumed) {

    /** Relative error where none is given. */
    public static final double ASSUMED_RELATIVE_ERROR = 0.15;

    /** No values at all. */
    public static final PublishedPoints NONE = new PublishedPoints("none", List.of(), List.of(), true);

    /** Copies the lists. */
    public PublishedPoints {
        points = List.copyOf(points);
        statements = List.copyOf(statements);
    }

    /** Values whose file gives their error. */
    public PublishedPoints(String source, List<PublishedPoint> points, List<String> statements) {
        this(source, points, statements, false);
    }

    /** The value of a cell's quantity at a cycle. */
    public Optional<PublishedPoint> find(String cell, Quantity quantity, int cycle) {
        return ofCell(cell, quantity).stream().filter(p -> p.cycle() == cycle).findFirst();
    }

    /** Every value of a cell's quantity. */
    public List<PublishedPoint> ofCell(String cell, Quantity quantity) {
        return points.stream()
                .filter(p -> p.cell().equals(cell) && p.quantity() == quantity)
                .toList();
    }

    /** Relative error of the measured value of a row; the assumed one if there is no such value. */
    public double relativeError(ResultRow row) {
        return find(row.cell(), row.quantity(), row.cycle())
                .map(PublishedPoint::relativeError)
                .orElse(ASSUMED_RELATIVE_ERROR);
    }

    /** Why the model is known not to meet the measured value of a row, if so. */
    public Optional<String> misfit(ResultRow row) {
        return find(row.cell(), row.quantity(), row.cycle()).flatMap(PublishedPoint::misfit);
    }
}
