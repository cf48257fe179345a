package org.lifront.runs.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.lifront.analysis.table.ResultCsv;
import org.lifront.analysis.table.Significant;
import org.lifront.analysis.table.TextTable;

/** Rows as CSV and as plain text. */
final class SensitivityTables {

    private static final String HEADING =
            "cell,cycle,parameter,standard_ln,mu_star_V,mu_V,sigma_V,low_V,centre_V,high_V,"
                    + "lattice_low_V,lattice_centre_V,lattice_high_V";

    /** How many parameters of each cell the plain table shows. */
    private static final int STRONGEST = 8;

    private SensitivityTables() {}

    static String csv(List<SensitivityRow> rows) {
        StringBuilder text = new StringBuilder(HEADING).append('\n');
        for (SensitivityRow row : rows) {
            text.append(ResultCsv.quoted(row.cell())).append(',').append(row.cycle());
            text.append(',').append(row.parameter()).append(',').append(row.standard_ln());
            text.append(',').append(row.effects().meanAbsolute());
            text.append(',').append(row.effects().mean());
            text.append(',').append(row.effects().deviation());
            ends(Optional.of(row.twin())).forEach(value -> text.append(',').append(value));
            ends(row.lattice()).forEach(value -> text.append(',').append(value));
            text.append('\n');
        }
        return text.toString();
    }

    private static Stream<String> ends(Optional<SensitivityRow.Ends> ends) {
        return Stream.<ToDoubleFunction<SensitivityRow.Ends>>of(
                        SensitivityRow.Ends::low, SensitivityRow.Ends::centre, SensitivityRow.Ends::high)
                .map(end -> ends.map(e -> String.valueOf(end.applyAsDouble(e))).orElse(""));
    }

    /** The strongest parameters of each cell. */
    static String text(List<SensitivityRow> rows) {
        TextTable table = new TextTable(
                List.of(
                        "cell",
                        "cycle",
                        "parameter",
                        "mu* V",
                        "mu V",
                        "sigma V",
                        "twin -1 sd",
                        "0",
                        "+1 sd",
                        "lattice"),
                List.of(false, true, false, true, true, true, true, true, true, true));
        rows.stream()
                .map(SensitivityRow::cell)
                .distinct()
                .forEach(cell -> rows.stream()
                        .filter(row -> row.cell().equals(cell) && row.effects().meanAbsolute() > 0)
                        .limit(STRONGEST)
                        .forEach(row -> table.add(fields(row))));
        return table.text();
    }

    private static List<String> fields(SensitivityRow row) {
        List<String> fields = new ArrayList<>(List.of(row.cell(), String.valueOf(row.cycle()), row.parameter()));
        Stream.of(
                        row.effects().meanAbsolute(),
                        row.effects().mean(),
                        row.effects().deviation(),
                        row.twin().low(),
                        row.twin().centre(),
                        row.twin().high())
                .map(Significant::three)
                .forEach(fields::add);
        fields.add(row.lattice().map(SensitivityTables::three).orElse(""));
        return fields;
    }

    private static String three(SensitivityRow.Ends ends) {
        return Significant.three(ends.low()) + ", " + Significant.three(ends.centre()) + ", "
                + Significant.three(ends.high());
    }
}
