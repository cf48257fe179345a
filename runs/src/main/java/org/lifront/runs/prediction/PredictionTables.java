package org.lifront.runs.prediction;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.lifront.analysis.table.ResultCsv;
import org.lifront.analysis.table.Significant;
import org.lifront.analysis.table.TextTable;

/** Predicted rows as CSV and JSON, with five significant digits, and as plain text. */
final class PredictionTables {

    private static final String HEADING = "cell,quantity,cycle,median,low,high,measured_low,measured_high";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Bands are some percent wide; more digits would only tell how far spectra were solved. */
    private static final MathContext DIGITS = new MathContext(5);

    private PredictionTables() {}

    static String csv(List<PredictedRow> rows) {
        StringBuilder text = new StringBuilder(HEADING).append('\n');
        for (PredictedRow row : rows) {
            text.append(ResultCsv.quoted(row.cell())).append(',');
            text.append(row.quantity().key()).append(',').append(row.cycle());
            for (double value : numbers(row)) {
                text.append(',').append(value);
            }
            text.append('\n');
        }
        return text.toString();
    }

    static String json(List<PredictedRow> rows) {
        ArrayNode array = MAPPER.createArrayNode();
        for (PredictedRow row : rows) {
            ObjectNode node = array.addObject();
            node.put("cell", row.cell());
            node.put("quantity", row.quantity().key());
            node.put("cycle", row.cycle());
            String[] keys = HEADING.split(",");
            double[] numbers = numbers(row);
            for (int i = 0; i < numbers.length; i++) {
                node.put(keys[keys.length - numbers.length + i], numbers[i]);
            }
        }
        return array.toPrettyString() + "\n";
    }

    private static double[] numbers(PredictedRow row) {
        return DoubleStream.of(
                        row.band().median(),
                        row.band().low(),
                        row.band().high(),
                        row.measured().low(),
                        row.measured().high())
                .map(PredictionTables::rounded)
                .toArray();
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
    }

    static String text(List<PredictedRow> rows) {
        TextTable table = new TextTable(
                List.of("cell", "quantity", "cycle", "median", "5 %", "95 %", "measured 5 %", "measured 95 %"),
                List.of(false, false, true, true, true, true, true, true));
        for (PredictedRow row : rows) {
            List<String> fields =
                    new ArrayList<>(List.of(row.cell(), row.quantity().key(), String.valueOf(row.cycle())));
            for (double value : numbers(row)) {
                fields.add(Significant.three(value));
            }
            table.add(fields);
        }
        return table.text();
    }
}
