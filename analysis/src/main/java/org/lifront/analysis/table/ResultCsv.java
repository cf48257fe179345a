package org.lifront.analysis.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** Result rows as comma-separated values with a heading line, fields quoted as in RFC 4180; an absent number is an empty field. */
public final class ResultCsv {

    private static final String HEADING = "cell,quantity,cycle,median,low,high,measured";

    private ResultCsv() {}

    /** The rows as one text. */
    public static String text(List<ResultRow> rows) {
        StringBuilder text = new StringBuilder(HEADING).append("\n");
        for (ResultRow row : rows) {
            text.append(quoted(row.cell()))
                    .append(',')
                    .append(row.quantity().key())
                    .append(',')
                    .append(row.cycle());
            append(text, row.median());
            append(text, row.low());
            append(text, row.high());
            append(text, row.measured());
            text.append("\n");
        }
        return text.toString();
    }

    /**
     * Writes the rows to a file, replacing it.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(List<ResultRow> rows, Path file) throws IOException {
        AtomicText.write(file, text(rows));
    }

    /** A field, quoted if it holds a comma, a quote or a line break. */
    public static String quoted(String field) {
        if (field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
            return field;
        }
        return '"' + field.replace("\"", "\"\"") + '"';
    }

    private static void append(StringBuilder text, OptionalDouble value) {
        text.append(',');
        value.ifPresent(text::append);
    }
}
