package org.lifront.runs.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.lifront.kmc.material.MaterialLibrary;
import org.lifront.kmc.material.MaterialSheet;
import org.lifront.kmc.material.Parameter;
import org.lifront.kmc.material.ParameterKind;

/** Materials and their parameters as text and as JSON. */
final class MaterialsListing {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LAST_WIDTH = 60;

    private final MaterialLibrary library;

    MaterialsListing(MaterialLibrary library) {
        this.library = library;
    }

    /** One line a material. */
    String overview() {
        WrappedTable table =
                new WrappedTable(List.of("material", "formula", "values", "assumed", "origin", "name"), LAST_WIDTH);
        for (MaterialSheet sheet : library.sheets()) {
            List<Parameter> parameters = parameters(sheet);
            table.add(List.of(
                    sheet.identifier(),
                    sheet.formula(),
                    String.valueOf(parameters.size()),
                    String.valueOf(assumed(parameters)),
                    sheet.origin(),
                    sheet.name()));
        }
        return table.text();
    }

    /** {@link #overview()} as a JSON array. */
    String overviewJson() {
        ArrayNode array = MAPPER.createArrayNode();
        for (MaterialSheet sheet : library.sheets()) {
            List<Parameter> parameters = parameters(sheet);
            heading(array.addObject(), sheet).put("values", parameters.size()).put("assumed", assumed(parameters));
        }
        return array.toPrettyString() + "\n";
    }

    /** Heading and parameters of one material. */
    String details(MaterialSheet sheet) {
        WrappedTable table = new WrappedTable(List.of("parameter", "value", "kind", "source"), LAST_WIDTH);
        for (Parameter parameter : parameters(sheet)) {
            table.add(List.of(parameter.key(), parameter.written(), kind(parameter), parameter.source()));
        }
        return sheet.name() + " (" + sheet.formula() + ", " + sheet.origin() + ")\n" + sheet.description() + "\n\n"
                + table.text();
    }

    /** {@link #details} as a JSON object. */
    String detailsJson(MaterialSheet sheet) {
        ObjectNode node = heading(MAPPER.createObjectNode(), sheet).put("description", sheet.description());
        ArrayNode array = node.putArray("parameters");
        for (Parameter parameter : parameters(sheet)) {
            array.addObject()
                    .put("key", parameter.key())
                    .put("written", parameter.written())
                    .put("value_SI", parameter.value())
                    .put("kind", kind(parameter))
                    .put("source", parameter.source());
        }
        return node.toPrettyString() + "\n";
    }

    private static ObjectNode heading(ObjectNode node, MaterialSheet sheet) {
        return node.put("material", sheet.identifier())
                .put("formula", sheet.formula())
                .put("name", sheet.name())
                .put("origin", sheet.origin());
    }

    private List<Parameter> parameters(MaterialSheet sheet) {
        String prefix = sheet.identifier() + ".";
        return library.parameters().parameters().stream()
                .filter(parameter -> parameter.key().startsWith(prefix))
                .toList();
    }

    private static long assumed(List<Parameter> parameters) {
        return parameters.stream()
                .filter(p -> p.kind() == ParameterKind.ASSUMED)
                .count();
    }

    private static String kind(Parameter parameter) {
        return parameter.kind().name().toLowerCase(Locale.ROOT);
    }
}
