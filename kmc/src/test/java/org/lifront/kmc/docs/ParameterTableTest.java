package org.lifront.kmc.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.material.Parameter;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.kmc.units.QuantityKind;
import org.lifront.kmc.units.Unit;

/**
 * The parameter table of docs/model.md section 8 is that of the shipped materials. All columns but "in", which tells the
 * symbol and the equation of a parameter and is written by hand, are generated.
 */
class ParameterTableTest {

    private static final Pattern TABLE =
            Pattern.compile("(?s)(<!-- parameters: generated[^\\n]*\\n)(.*)(<!-- parameters: end -->)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]*?) \\|");
    private static final String WRITE = "lifront.docs.write";
    private static final String REGENERATE = "mvn -pl lattice,kmc test -Dtest=ParameterTableTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -D" + WRITE + "=true";

    @Test
    void theTableListsTheShippedParameters() throws IOException {
        String page = ModelPage.text();
        Matcher table = TABLE.matcher(page);
        assertThat(table.find()).isTrue();
        String expected = expected(handWritten(table.group(2)));
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(
                    ModelPage.file(), page.substring(0, table.start(2)) + expected + page.substring(table.end(2)));
            return;
        }
        assertThat(table.group(2))
                .as("the parameter table of docs/model.md is stale; write it anew with: " + REGENERATE)
                .isEqualTo(expected);
    }

    @Test
    void everyParameterNamesAnEquationInWhichItStands() {
        Map<String, String> handWritten = handWritten(ModelPage.text());
        for (Parameter parameter : ParameterSets.shipped().parameters()) {
            String in = handWritten.get(parameter.key());
            assertThat(in).as("column 'in' of %s", parameter.key()).matches(".*\\(\\d+\\).*");
            String numbers = in.replaceAll("\\$[^$]*\\$", "");
            assertThat(ModelPage.equations()).containsAll(ModelPage.numbersIn(numbers));
        }
    }

    private static Map<String, String> handWritten(String table) {
        Map<String, String> in = new TreeMap<>();
        for (Matcher row = ROW.matcher(table); row.find(); ) {
            in.put(row.group(1), row.group(2));
        }
        return in;
    }

    private static String expected(Map<String, String> handWritten) {
        StringBuilder table = new StringBuilder("\n| parameter | in | value | SI | kind | source |\n");
        table.append("|---|---|---|---|---|---|\n");
        for (Parameter parameter : ParameterSets.shipped().parameters()) {
            String in = handWritten.getOrDefault(parameter.key(), "");
            table.append("| `" + parameter.key() + "` | " + in + " | " + parameter.written() + " | " + si(parameter)
                    + " | " + parameter.kind().name().toLowerCase(Locale.ROOT) + " | " + source(parameter) + " |\n");
        }
        return table.append('\n').toString();
    }

    /** The value in SI units, six digits at most; energies stay in eV and plain numbers stand in the column before. */
    private static String si(Parameter parameter) {
        int blank = parameter.written().indexOf(' ');
        String unit = blank < 0 ? "" : parameter.written().substring(blank + 1);
        QuantityKind kind =
                QuantityKind.ofDimension(Unit.parse(unit).dimension()).orElseThrow();
        if (kind == QuantityKind.ENERGY || kind == QuantityKind.NUMBER) {
            return "";
        }
        String siUnit = kind.units().stream()
                .filter(candidate -> isSi(Unit.parse(candidate)))
                .findFirst()
                .orElseThrow();
        BigDecimal rounded = new BigDecimal(parameter.value()).round(new MathContext(6));
        return String.format(Locale.ROOT, "%.5e", rounded)
                        .replaceFirst("\\.?0+e", "e")
                        .replaceFirst("e([+-])0", "e$1")
                        .replace("e+", "e")
                + " " + siUnit;
    }

    private static boolean isSi(Unit unit) {
        return unit.factor().compareTo(unit.divisor()) == 0;
    }

    /** A source with its DOIs as links. */
    private static String source(Parameter parameter) {
        return parameter.source().replaceAll("(10\\.\\d{4,}/[^\\s,;:)]+)", "[$1](https://doi.org/$1)");
    }
}
