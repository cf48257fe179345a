package org.lifront.runs.rules;

import java.nio.file.Path;
import java.util.List;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.ChemistryReader;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.simulation.RuleSimulation;
import org.lifront.kmc.simulation.RunOptions;
import org.lifront.runs.scenario.ScenarioReader;

/**
 * A lattice model as a user wrote it.
 *
 * @param name the path as given, which every message repeats
 * @param text the model with all changes made from the command line
 * @param chemistry what it says
 */
public record ModelFile(String name, String text, Chemistry chemistry) {

    /**
     * Reads a model file and changes it from the command line.
     *
     * @param overrides assignments such as {@code lattice.cells=32}, applied in order
     * @throws InvalidInputException if the file or an assignment cannot be used
     */
    public static ModelFile read(Path path, List<String> overrides) {
        return of(InputDocument.read(path), overrides);
    }

    /** A model file with changes; see {@link #read}. */
    static ModelFile of(InputDocument document, List<String> overrides) {
        InputNode root = ScenarioReader.overridden(document.root(), overrides);
        String text = overrides.isEmpty() ? document.text() : root.toYaml();
        return new ModelFile(document.name(), text, ChemistryReader.read(root));
    }

    /**
     * The model ready to run.
     *
     * @throws InvalidInputException if it does not fit the engine
     */
    public RuleSimulation simulation(RunOptions options) {
        try {
            return new RuleSimulation(chemistry, options);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(name + ": " + e.getMessage());
        }
    }
}
