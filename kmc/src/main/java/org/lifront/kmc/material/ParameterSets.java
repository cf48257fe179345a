package org.lifront.kmc.material;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    /**
     * The materials files behind {@link #withFiles} as trees, to derive other files from.
     *
     * @return the root of each file by its material's identifier: electrolyte, metal, then films
     * @throws InvalidInputException if a file cannot be used, or two have the same name
     */
    public static Map<String, InputNode> documents(List<Path> userMaterials) {
        Map<String, MaterialFile> users = userFiles(userMaterials);
        InputNode index = index();
        Map<String, InputNode> documents = new LinkedHashMap<>();
        for (String role : List.of("electrolyte", "metal")) {
            MaterialFile file = take(index.require(role).text(), users);
            documents.put(file.identifier(), file.root());
        }
        films(index, users).forEach(film -> documents.put(film.identifier(), film.root()));
        return documents;
    }

    /** As {@link #withFiles}, with the headings of the files. */
    public static MaterialLibrary library(List<Path> userMaterials) {
        return userMaterials.isEmpty() ? Shipped.LIBRARY : load(userFiles(userMaterials));
    }

    /**
     * The parameter set of a run, from what its trajectory recorded.
     *
     * @param record one parameter a line: key, value as written, kind and source, separated by tabs
     * @throws InvalidInputException if the record lacks a parameter or is not one
     */
    public static ParameterSet recorded(String record) {
        return Recorded.LATEST.computeIfAbsent(record, ParameterSets::read);
    }

    private static ParameterSet read(String record) {
        Map<String, MaterialFile> files = RecordedParameters.files(record);
        MaterialFile electrolyte = takeRecorded("electrolyte", files);
        MaterialFile metal = takeRecorded("metal", files);
        return parameters(electrolyte, metal, List.copyOf(files.values()));
    }

    private static MaterialFile takeRecorded(String role, Map<String, MaterialFile> files) {
        String identifier = index().require(role).text();
        return Optional.ofNullable(files.remove(identifier))
                .orElseThrow(() -> new InvalidInputException(
                        "recorded parameters: those of the " + role + ", '" + identifier + "', are missing"));
    }

    private static InputNode index() {
        return InputDocument.ofText("index.yaml", MaterialFile.shippedText("index.yaml"))
                .root()
                .mapping("electrolyte", "metal", "films");
    }

    private static MaterialLibrary load(Map<String, MaterialFile> users) {
        InputNode index = index();
        MaterialFile electrolyte = take(index.require("electrolyte").text(), users);
        MaterialFile metal = take(index.require("metal").text(), users);
        return library(electrolyte, metal, films(index, users));
    }

    private static MaterialLibrary library(MaterialFile electrolyte, MaterialFile metal, List<MaterialFile> films) {
        ParameterSet parameters = parameters(electrolyte, metal, films);
        List<MaterialSheet> sheets = Stream.concat(Stream.of(electrolyte, metal), films.stream())
                .map(MaterialFile::sheet)
                .toList();
        return new MaterialLibrary(parameters, sheets);
    }

    private static ParameterSet parameters(MaterialFile electrolyte, MaterialFile metal, List<MaterialFile> films) {
        List<PedigreeReader> readers = new ArrayList<>();
        ElectrolyteMaterial latp = ElectrolyteReader.read(electrolyte, reader(electrolyte, readers));
        LithiumContact contact = ContactReader.read(metal, reader(metal, readers));
        Map<String, FilmMaterial> coatings = new LinkedHashMap<>();
        for (MaterialFile film : films) {
            coatings.put(film.identifier(), FilmReader.read(film, reader(film, readers)));
        }
        List<Parameter> parameters =
                readers.stream().flatMap(reader -> reader.parameters().stream()).toList();
        return new ParameterSet(latp, contact, coatings, parameters);
    }

    private static PedigreeReader reader(MaterialFile file, List<PedigreeReader> readers) {
        readers.add(new PedigreeReader(file));
        return readers.get(readers.size() - 1);
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

    /** The shipped set, immutable, read once: each cell of a sweep asks for it. */
    private static final class Shipped {
        static final MaterialLibrary LIBRARY = load(new LinkedHashMap<>());
    }

    /** The sets read last: all cells of a sweep have recorded the same, and reading it takes longer than a tiny cell. */
    private static final class Recorded {

        private static final int MOST = 8;

        static final Map<String, ParameterSet> LATEST =
                Collections.synchronizedMap(new LinkedHashMap<>(2 * MOST, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, ParameterSet> eldest) {
                        return size() > MOST;
                    }
                });
    }
}
