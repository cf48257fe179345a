package org.lifront.runs.prediction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.runs.calibration.CalibratedSet;
import org.lifront.runs.scenario.Scenario;
import org.lifront.runs.scenario.ScenarioReader;
import org.lifront.runs.sweep.SweepReader;

/**
 * The cells that are to be predicted.
 *
 * @param cells each cell once. A label may stand for one cell with lithium in columns and one with particles
 * @param figures cells of each file, by the file's name without its ending
 */
public record PredictedCells(List<PredictedCell> cells, Map<String, List<PredictedCell>> figures) {

    /** Copies the collections. */
    public PredictedCells {
        cells = List.copyOf(cells);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /**
     * Reads the cells of some files.
     *
     * @param files scenarios and sweeps
     * @param overrides assignments such as {@code protocol.cycles=10}
     * @param values parameter values in place of those of the materials files
     * @throws InvalidInputException if a file cannot be used, or two different cells have one label
     */
    public static PredictedCells read(List<Path> files, List<String> overrides, Optional<CalibratedSet> values) {
        List<PredictedCell> cells = new ArrayList<>();
        Map<String, List<PredictedCell>> figures = new LinkedHashMap<>();
        for (Path file : files) {
            List<PredictedCell> ofFile = new ArrayList<>();
            for (Scenario scenario : scenarios(file, overrides)) {
                PredictedCell cell = PredictedCell.of(
                        values.map(set -> set.centred(scenario)).orElse(scenario));
                ofFile.add(cell);
                if (cells.stream().noneMatch(other -> isSame(cell, other, file))) {
                    cells.add(cell);
                }
            }
            figures.put(file.getFileName().toString().replaceFirst("\\.ya?ml$", ""), List.copyOf(ofFile));
        }
        return new PredictedCells(cells, figures);
    }

    /** Every label. */
    public Set<String> labels() {
        return cells.stream().map(PredictedCell::label).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The cells of some labels, with figures of the files that have any of them. */
    public PredictedCells only(Collection<String> labels) {
        Map<String, List<PredictedCell>> fewer = new LinkedHashMap<>();
        figures.forEach((name, ofFigure) -> {
            List<PredictedCell> left = labelled(ofFigure, labels);
            if (!left.isEmpty()) {
                fewer.put(name, left);
            }
        });
        return new PredictedCells(labelled(cells, labels), fewer);
    }

    private static List<PredictedCell> labelled(List<PredictedCell> cells, Collection<String> labels) {
        return cells.stream().filter(cell -> labels.contains(cell.label())).toList();
    }

    private static boolean isSame(PredictedCell cell, PredictedCell other, Path file) {
        if (!cell.label().equals(other.label()) || cell.hasParticles() != other.hasParticles()) {
            return false;
        }
        if (!cell.specification().equals(other.specification())) {
            throw new InvalidInputException(file + ": found a second, different cell labelled '" + cell.label()
                    + "', expected different labels; set 'cell' in one of them");
        }
        return true;
    }

    private static List<Scenario> scenarios(Path file, List<String> overrides) {
        InputNode root = InputDocument.read(file).root();
        boolean isScenario = root.isMapping() && root.optional("stack").isPresent();
        return isScenario
                ? List.of(ScenarioReader.read(file, overrides))
                : SweepReader.read(file, overrides).cells();
    }
}
