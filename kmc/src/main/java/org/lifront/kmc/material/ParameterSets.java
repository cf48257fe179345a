package org.lifront.kmc.material;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.input.InvalidInputException;

/**
 * Loads parameter sets. Which shipped file is the electrolyte, which the metal and which the films, and in what order,
 * is said by {@code index.yaml} beside them.
 */
public final class ParameterSets {

    private ParameterSets() {}

    /** The parameter set that comes with the program. */
    public static ParameterSet shipped() {
        return library(List.of()).parameters();
    }

    /**
     * The shipped set with the user's materials. A file whose name is that of a shipped material replaces it; any other
     * adds a film under its own name. Values from a user's file say so in their source.
     *
     * @throws InvalidInputException if a file cannot be used, or two have the same name
     */
    public static ParameterSet withFiles(List<Path> userMaterials) {
        return library(userMaterials).parameters();
    }

    /** As {@link #withFiles}, with the headings of the files. */
    public static MaterialLibrary library(List<Path> userMaterials) {
        Map<String, MaterialFile> users = userFiles(userMaterials);
        InputNode index = InputDocument.ofText("index.yaml", MaterialFile.shippedText("index.yaml"))
                .root()
                .mapping("electrolyte", "metal", "films");
        List<MaterialSheet> sheets = new ArrayList<>();
        List<Parameter> parameters = new ArrayList<>();

        MaterialFile electrolyteFile = take(index.require("electrolyte").text(), users);
        PedigreeReader values = open(electrolyteFile, sheets);
        ElectrolyteMaterial electrolyte = ElectrolyteReader.read(electrolyteFile, values);
        parameters.addAll(values.parameters());

        MaterialFile metalFile = take(index.require("metal").text(), users);
        values = open(metalFile, sheets);
        LithiumContact contact = ContactReader.read(metalFile, values);
        parameters.addAll(values.parameters());

        Map<String, FilmMaterial> films = new LinkedHashMap<>();
        for (MaterialFile file : films(index, users)) {
            values = open(file, sheets);
            films.put(file.identifier(), FilmReader.read(file, values));
            parameters.addAll(values.parameters());
        }
        return new MaterialLibrary(new ParameterSet(electrolyte, contact, films, parameters), sheets);
    }

    private static Map<String, MaterialFile> userFiles(List<Path> paths) {
        Map<String, MaterialFile> files = new LinkedHashMap<>();
        for (Path path : paths) {
            MaterialFile file = MaterialFile.ofUser(path);
            MaterialFile first = files.putIfAbsent(file.identifier(), file);
            if (first != null) {
                throw new InvalidInputException(path + ": a material '" + file.identifier() + "' is already given by "
                        + first.userFile().orElseThrow());
            }
        }
        return files;
    }

    private static List<MaterialFile> films(InputNode index, Map<String, MaterialFile> users) {
        List<MaterialFile> files = new ArrayList<>();
        for (InputNode film : index.require("films").list()) {
            files.add(take(film.text(), users));
        }
        files.addAll(users.values());
        return files;
    }

    /** The user's file of that name, removed from those left, or else the shipped one. */
    private static MaterialFile take(String identifier, Map<String, MaterialFile> users) {
        return Optional.ofNullable(users.remove(identifier)).orElseGet(() -> MaterialFile.shipped(identifier));
    }

    private static PedigreeReader open(MaterialFile file, List<MaterialSheet> sheets) {
        sheets.add(file.sheet());
        return new PedigreeReader(file);
    }
}
