package org.lifront.runs.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.lifront.analysis.cell.CellResult;
import org.lifront.analysis.morphology.FrameMorphology;
import org.lifront.analysis.table.AtomicText;
import org.lifront.analysis.table.Quantity;
import org.lifront.runs.provenance.BuildIdentity;

/** The numbers of one cell: every overpotential, and whatever can be read from a frame at the cycle of each frame. */
public final class CellValues {

    private final Map<String, Double> values;

    private CellValues(Map<String, Double> values) {
        this.values = values;
    }

    /** The numbers of a trajectory. */
    static CellValues of(CellResult result) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int cycle = 1; cycle <= result.completeCycles(); cycle++) {
            put(values, result, Quantity.OVERPOTENTIAL, cycle);
        }
        for (FrameMorphology frame : result.frames()) {
            for (Quantity quantity : Quantity.values()) {
                if (quantity != Quantity.OVERPOTENTIAL) {
                    put(values, result, quantity, frame.cycle());
                }
            }
        }
        return new CellValues(values);
    }

    private static void put(Map<String, Double> values, CellResult result, Quantity quantity, int cycle) {
        result.value(quantity, cycle).ifPresent(value -> values.put(key(quantity, cycle), value));
    }

    /** Reads a file of values: quantity, cycle and value a line, separated by tabs. */
    public static CellValues read(Path file) {
        Map<String, Double> values = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                int end = line.lastIndexOf('\t');
                if (!line.startsWith("#")) {
                    values.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
        return new CellValues(values);
    }

    /** Writes that file, complete or not at all. */
    void write(Path file) {
        StringBuilder text = new StringBuilder("# revision ")
                .append(BuildIdentity.current().revision())
                .append('\n');
        values.forEach(
                (key, value) -> text.append(key).append('\t').append(value).append('\n'));
        try {
            AtomicText.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }

    /**
     * A number.
     *
     * @param cycle cycle from 1; 0 is before cycling
     * @return empty if the cell has no such thing or no frame was written after that cycle
     */
    public OptionalDouble value(Quantity quantity, int cycle) {
        Double value = values.get(key(quantity, cycle));
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static String key(Quantity quantity, int cycle) {
        return quantity.key() + "\t" + cycle;
    }
}
