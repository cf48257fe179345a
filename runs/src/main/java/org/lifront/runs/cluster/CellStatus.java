package org.lifront.runs.cluster;

/**
 * What is known of a cell from its folder alone.
 *
 * @param index number of the cell in the sweep, from 0
 * @param cell label, which names its folder
 * @param state how far it is
 * @param cyclesDone cycles that a checkpoint holds; a running cell may be further
 * @param cycles cycles to simulate
 * @param wall_s real time spent on {@code cyclesDone}, in seconds
 * @param note who works on it, or why it failed; empty if there is nothing to say
 */
public record CellStatus(
        int index, String cell, CellState state, long cyclesDone, long cycles, double wall_s, String note) {}
