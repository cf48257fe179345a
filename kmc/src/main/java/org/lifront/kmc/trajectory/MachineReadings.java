package org.lifront.kmc.trajectory;

/**
 * What the machine that ran a simulation was like when a segment was committed. It differs between equal runs, so it
 * belongs to no digest and no result.
 *
 * @param wall_s real time since the start of the run in seconds
 * @param eventsPerWall_s events a second of real time since the segment before; NaN where nobody counts
 * @param heap_bytes used heap of the virtual machine, garbage included
 */
public record MachineReadings(double wall_s, double eventsPerWall_s, long heap_bytes) {}
