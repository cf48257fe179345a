package org.lifront.kmc.material;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InvalidInputException;

/** Turns the parameters that a trajectory recorded back into the files they were read from, as far as values go. */
final class RecordedParameters {

    private RecordedParameters() {}

    /**
     * The files, in the order of the record.
     *
     * @param record one parameter a line: key, value, kind and source, separated by tabs
     */
    static Map<String, MaterialFile> files(String record) {
        Map<String, Object> materials = new LinkedHashMap<>();
        record.lines().forEach(line -> add(line, materials));
        Map<String, MaterialFile> files = new LinkedHashMap<>();
        materials.forEach((identifier, content) -> {
            StringBuilder text = new StringBuilder();
            write(content, "", text);
            String name = "recorded parameters of '" + identifier + "'";
            files.put(
                    identifier,
                    new MaterialFile(
                            identifier,
                            InputDocument.ofText(name, text.toString()).root(),
                            Optional.empty()));
        });
        return files;
    }

    private static void add(String line, Map<String, Object> materials) {
        String[] fields = line.split("\t", 4);
        String[] steps = fields[0].split("\\.");
        if (fields.length < 4 || steps.length < 2) {
            throw new InvalidInputException("recorded parameters: found the line '" + line
                    + "', expected key, value, kind and source separated by tabs");
        }
        Map<String, Object> section = materials;
        for (String step : steps) {
            section = within(section, step);
        }
        section.put("value", fields[1]);
        section.put("kind", fields[2]);
        section.put("source", fields[3]);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> within(Map<String, Object> section, String step) {
        return (Map<String, Object>) section.computeIfAbsent(step, s -> new LinkedHashMap<String, Object>());
    }

    private static void write(Object content, String indentation, StringBuilder text) {
        if (content instanceof Map<?, ?> section) {
            section.forEach((key, value) -> {
                text.append('\n').append(indentation).append(key).append(':');
                write(value, indentation + "  ", text);
            });
        } else {
            text.append(" '").append(content.toString().replace("'", "''")).append('\'');
        }
    }
}
