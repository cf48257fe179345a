package org.lifront.analysis.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lifront.analysis.table.AtomicText;
import org.lifront.analysis.table.ResultCsv;

/** Quantities of many things, a row each: a dot in its band, as SVG, and the numbers as CSV. The axis begins at zero. */
public final class IntervalFigure {

    private static final int ROW = 22;
    private static final int HEAD = 62;
    private static final int FOOT = 62;
    private static final int PLOT = 520;
    private static final int MARGIN = 16;
    private static final double LETTER = 7.3;

    /** Distance between the dots of a row. */
    private static final int APART = 7;

    private static final int MOST_TICKS = 8;

    private final String title;
    private final String quantity;
    private final String meaning;
    private final List<IntervalSeries> series;
    private final List<String> rows;
    private final int left;
    private final double tick;
    private final double end;

    /**
     * @param title what stands above
     * @param quantity quantity and unit along the axis
     * @param meaning what dots and bands are
     * @param series quantities, at least one with a value
     */
    public IntervalFigure(String title, String quantity, String meaning, List<IntervalSeries> series) {
        this.title = title;
        this.quantity = quantity;
        this.meaning = meaning;
        this.series = List.copyOf(series);
        this.rows = intervals().map(Interval::row).distinct().toList();
        this.left = MARGIN
                + (int) Math.ceil(
                        LETTER * rows.stream().mapToInt(String::length).max().orElseThrow())
                + 10;
        double largest = intervals().mapToDouble(Interval::high).max().orElseThrow();
        this.tick = tick(largest > 0 ? largest : 1);
        this.end = tick * Math.max(1, Math.ceil(largest / tick));
    }

    private Stream<Interval> intervals() {
        return series.stream().flatMap(one -> one.intervals().stream());
    }

    /** A distance of 1, 2 or 5 times a power of ten. */
    private static double tick(double largest) {
        double decade = Math.pow(10, Math.floor(Math.log10(largest)) - 1);
        return Stream.of(1, 2, 5, 10, 20)
                .mapToDouble(step -> step * decade)
                .filter(step -> largest / step <= MOST_TICKS)
                .findFirst()
                .orElse(20 * decade);
    }

    /**
     * Writes both files, replacing them.
     *
     * @return the files
     * @throws IOException if one cannot be written
     */
    public List<Path> write(Path directory, String name) throws IOException {
        Path svg = directory.resolve(name + ".svg");
        Path csv = directory.resolve(name + ".csv");
        AtomicText.write(svg, svg());
        AtomicText.write(csv, csv());
        return List.of(svg, csv);
    }

    String csv() {
        StringBuilder text = new StringBuilder("series,row,low,middle,high\n");
        for (IntervalSeries one : series) {
            for (Interval interval : one.intervals()) {
                text.append(ResultCsv.quoted(one.name())).append(',').append(ResultCsv.quoted(interval.row()));
                text.append(',').append(interval.low()).append(',').append(interval.middle());
                text.append(',').append(interval.high()).append('\n');
            }
        }
        return text.toString();
    }

    String svg() {
        int bottom = HEAD + ROW * rows.size();
        StringBuilder svg = new StringBuilder(formatted(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"12\"><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                left + PLOT + 2 * MARGIN, bottom + FOOT));
        svg.append(text(MARGIN, 22, "start", " font-size=\"14\" font-weight=\"bold\"", title));
        axis(svg, bottom);
        for (int row = 0; row < rows.size(); row++) {
            svg.append(text(left - 10, middle(row) + 4, "end", "", rows.get(row)));
        }
        for (int one = 0; one < series.size(); one++) {
            key(svg, one);
            for (Interval interval : series.get(one).intervals()) {
                bar(svg, one, interval);
            }
        }
        svg.append(text(left + PLOT / 2, bottom + 36, "middle", "", quantity));
        svg.append(text(MARGIN, bottom + 54, "start", " font-size=\"11\" fill=\"#555\"", meaning));
        return svg.append("</svg>\n").toString();
    }

    private void axis(StringBuilder svg, int bottom) {
        for (int k = 0; k * tick <= end * (1 + 1e-9); k++) {
            String colour = k == 0 ? "#888" : "#ddd";
            svg.append(line(x(k * tick), HEAD, x(k * tick), bottom, colour, 1));
            String words = formatted(tick < 1 ? "%.2g" : "%.0f", k * tick);
            svg.append(text((int) Math.round(x(k * tick)), bottom + 18, "middle", "", words));
        }
    }

    private void key(StringBuilder svg, int one) {
        double from = left;
        for (int before = 0; before < one; before++) {
            from += 40 + LETTER * series.get(before).name().length();
        }
        svg.append(line(from, 46, from + 20, 46, Palette.onWhite(one), 3));
        svg.append(circle(from + 10, 46, one));
        svg.append(text((int) from + 26, 50, "start", "", series.get(one).name()));
    }

    private void bar(StringBuilder svg, int one, Interval interval) {
        double y = middle(rows.indexOf(interval.row())) + APART * (one - 0.5 * (series.size() - 1));
        svg.append(line(x(interval.low()), y, x(interval.high()), y, Palette.onWhite(one), 3));
        svg.append(circle(x(interval.middle()), y, one));
    }

    private static String line(double x1, double y1, double x2, double y2, String colour, int width) {
        return formatted(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%d\"%s/>%n",
                x1, y1, x2, y2, colour, width, width > 1 ? " stroke-opacity=\"0.45\"" : "");
    }

    private static String circle(double x, double y, int one) {
        return formatted("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.2\" fill=\"%s\"/>%n", x, y, Palette.onWhite(one));
    }

    private static String text(int x, int y, String anchor, String more, String words) {
        String escaped = words.replace("&", "&amp;").replace("<", "&lt;");
        return formatted("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\"%s>%s</text>%n", x, y, anchor, more, escaped);
    }

    private static String formatted(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private int middle(int row) {
        return HEAD + ROW * row + ROW / 2;
    }

    private double x(double value) {
        return left + PLOT * value / end;
    }
}
