package org.lifront.runs.provenance;

/**
 * What metadata say about a cell of a result.
 *
 * @param folder name of its folder
 * @param label label of the cell, which replicas share
 * @param seed seed of its random numbers
 * @param cycles charge cycles simulated
 * @param wall_s real time taken, in seconds
 * @param scenarioHash SHA-256 of the scenario's text
 * @param parametersHash SHA-256 of the parameters with units, kinds and sources
 */
public record CellRecord(
        String folder,
        String label,
        long seed,
        long cycles,
        double wall_s,
        String scenarioHash,
        String parametersHash) {}
