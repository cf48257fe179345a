package org.lifront.kmc.material;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.QuantityRange;

/**
 * Reads the values of one materials file, each {@code {value: 0.30 eV, kind: measured, source: "..."}}, and keeps their
 * pedigree in file order.
 */
final class PedigreeReader {

    private static final Map<String, ParameterKind> KINDS = kinds();

    private final String material;
    private final String sourceNote;
    private final List<Parameter> parameters = new ArrayList<>();

    PedigreeReader(MaterialFile file) {
        this.material = file.identifier();
        // The file's name, not its folder: moving a project must not change what its trajectories record.
        this.sourceNote = file.userFile()
                .map(path -> " (user file " + path.getFileName() + ")")
                .orElse("");
    }

    /** The value of a key in its kind's internal unit. */
    double read(InputNode section, String key, QuantityRange range) {
        InputNode entry = section.require(key).mapping("value", "kind", "source");
        InputNode value = entry.require("value");
        double number = value.quantity(range);
        ParameterKind kind = entry.require("kind").oneOf(KINDS);
        String source = entry.require("source").text();
        parameters.add(new Parameter(material + "." + entry.path(), number, value.text(), kind, source + sourceNote));
        return number;
    }

    /** What was read so far. */
    List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    private static Map<String, ParameterKind> kinds() {
        Map<String, ParameterKind> kinds = new LinkedHashMap<>();
        for (ParameterKind kind : ParameterKind.values()) {
            kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
        }
        return kinds;
    }
}
