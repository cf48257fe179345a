package org.lifront.analysis.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lifront.analysis.table.Quantity;
import org.lifront.analysis.table.ResultRow;
import org.lifront.analysis.table.Significant;

/**
 * How far simulated rows lie from published values, as {@code |ln(simulated/measured)|}. Points that the model is known
 * to miss stay in the table but are left out of the summary, which says how many.
 */
public final class Comparison {

    private final List<ResultRow> compared;
    private final PublishedPoints published;

    private Comparison(List<ResultRow> compared, PublishedPoints published) {
        this.compared = compared;
        this.published = published;
    }

    /** Compares the rows that have both a positive simulated and a positive measured value. */
    public static Comparison of(List<ResultRow> rows, PublishedPoints published) {
        return new Comparison(
                rows.stream()
                        .filter(r -> r.ratio().isPresent() && r.ratio().getAsDouble() > 0)
                        .toList(),
                published);
    }

    /** Every compared row, in the order given. */
    public List<ResultRow> rows() {
        return compared;
    }

    /** {@code |ln(simulated/measured)|} of a compared row. */
    public static double absLn(ResultRow row) {
        return Math.abs(Math.log(row.ratio().orElseThrow()));
    }

    /** The compared rows of a quantity that count in its summary. */
    public List<ResultRow> counted(Quantity quantity) {
        return compared.stream()
                .filter(r -> r.quantity() == quantity && published.misfit(r).isEmpty())
                .toList();
    }

    /** Median of {@code |ln|} over the counted rows; NaN if there are none. */
    public double medianAbsLn(Quantity quantity) {
        double[] sorted = counted(quantity).stream()
                .mapToDouble(Comparison::absLn)
                .sorted()
                .toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
    }

    /** The counted row that lies farthest off. */
    public Optional<ResultRow> worst(Quantity quantity) {
        return counted(quantity).stream().max(Comparator.comparingDouble(Comparison::absLn));
    }

    /** How many counted rows of a quantity lie within a factor of the measured value. */
    public long within(Quantity quantity, double factor) {
        double bound = Math.log(factor);
        return counted(quantity).stream().filter(r -> absLn(r) <= bound).count();
    }

    /** Number of compared rows of a quantity that are left out of the summary as named misfits. */
    public long misfits(Quantity quantity) {
        return compared.stream().filter(r -> r.quantity() == quantity).count()
                - counted(quantity).size();
    }

    /** The summary of a quantity in one line, or empty if nothing of it can be compared. */
    public Optional<String> summary(Quantity quantity) {
        return worst(quantity)
                .map(worst -> String.format(
                        java.util.Locale.ROOT,
                        "%s: %s, median |ln(simulated/measured)| %s, worst x%s (%s, cycle %d)%s",
                        quantity.key(),
                        counted(quantity).size() == 1
                                ? "1 point"
                                : counted(quantity).size() + " points",
                        Significant.three(medianAbsLn(quantity)),
                        Significant.three(worst.ratio().getAsDouble()),
                        worst.cell(),
                        worst.cycle(),
                        misfits(quantity) > 0 ? ", named misfits left out: " + misfits(quantity) : ""));
    }
}
