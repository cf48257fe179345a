package org.lifront.analysis.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** Result rows as a JSON array of objects with the seven keys of a row; an absent number is {@code null}. */
public final class ResultJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ResultJson() {}

    /** The rows as one pretty-printed JSON text. */
    public static String text(List<ResultRow> rows) {
        return nodes(rows).toPrettyString() + "\n";
    }

    /**
     * Writes the rows to a file, replacing it.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(List<ResultRow> rows, Path file) throws IOException {
        AtomicText.write(file, text(rows));
    }

    private static ArrayNode nodes(List<ResultRow> rows) {
        ArrayNode array = MAPPER.createArrayNode();
        for (ResultRow row : rows) {
            ObjectNode node = array.addObject();
            node.put("cell", row.cell());
            node.put("quantity", row.quantity().key());
            node.put("cycle", row.cycle());
            put(node, "median", row.median());
            put(node, "low", row.low());
            put(node, "high", row.high());
            put(node, "measured", row.measured());
        }
        return array;
    }

    private static void put(ObjectNode node, String key, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(key, value.getAsDouble());
        } else {
            node.putNull(key);
        }
    }
}
