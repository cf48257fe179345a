package org.lifront.runs.scenario;

import java.nio.file.Path;
import org.lifront.kmc.cell.CellSpecification;

/**
 * One cell, read and checked.
 *
 * @param text the scenario as the user wrote it; where a sweep or the command line changed it, the scenario that
 *     results, as YAML
 * @param path the scenario file
 * @param folder name of the folder for its results: the label of the cell, and of a replica its number
 * @param specification what it says
 */
public record Scenario(String text, Path path, String folder, CellSpecification specification) {}
