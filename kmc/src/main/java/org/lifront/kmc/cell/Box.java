package org.lifront.kmc.cell;

/**
 * The simulated piece of one interface.
 *
 * @param columnsX columns along x
 * @param columnsY columns along y
 * @param spacing_m site spacing
 * @param height_m height of the box from the metal into the electrolyte, films included
 * @param grains number of electrolyte grains in the box; 1 means no grain boundary
 */
public record Box(int columnsX, int columnsY, double spacing_m, double height_m, int grains) {}
