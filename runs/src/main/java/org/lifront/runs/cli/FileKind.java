package org.lifront.runs.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.input.InvalidInputException;

/** What a YAML file is for, told by keys that no other kind of file has at its root. */
enum FileKind {
    SCENARIO("a scenario", "run", "stack"),
    SWEEP("a sweep", "sweep", "vary", "zip", "sample", "cells", "replicas", "scenario"),
    MODEL("a lattice model", "kmc run", "model", "steps", "species", "site_types"),
    MATERIAL("a material", "materials --file", "formula", "transport", "growth"),
    TARGETS("a file of measured values", "calibrate", "overpotential_V", "impedance_kOhm", "front_nm");

    private final String noun;
    private final String command;
    private final List<String> keys;

    FileKind(String noun, String command, String... keys) {
        this.noun = noun;
        this.command = command;
        this.keys = List.of(keys);
    }

    /**
     * Refuses a file that is plainly of another kind than those expected. What is wrong with a file of an expected kind, or of
     * none, is for its reader to say.
     *
     * @throws InvalidInputException if the file is of another kind, or cannot be read at all
     */
    static void require(Path file, FileKind... expected) {
        of(file).filter(kind -> !List.of(expected).contains(kind)).ifPresent(found -> {
            String nouns = Arrays.stream(expected).map(kind -> kind.noun).collect(Collectors.joining(" or "));
            throw new InvalidInputException(file + ": is " + found.noun + ", expected " + nouns
                    + "; did you mean 'lifront " + found.command + " " + file + "'?");
        });
    }

    /** The kind of a file, if its keys tell it beyond doubt. */
    static Optional<FileKind> of(Path file) {
        InputNode root = InputDocument.read(file).root();
        List<FileKind> fitting = Arrays.stream(values())
                .filter(kind -> root.isMapping()
                        && kind.keys.stream().anyMatch(key -> root.optional(key).isPresent()))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}
