package org.lifront.analysis.morphology;

/**
 * Where Ti3+ gives way to Ti4+, as a line scan reads it. For a flat, sharp front of N layers both depths are N times
 * the site spacing.
 *
 * @param ti3DominantTo_m lower face of the last layer in which at least two thirds of the sites are reduced; 0 if none
 * @param ti4DominantFrom_m upper face of the first layer in which less than a third of the sites is reduced; the depth
 *     of the box if there is none
 * @param reachedBottom whether no layer of the box is Ti4+ dominated, so that both depths are lower bounds
 */
public record TitaniumFront(double ti3DominantTo_m, double ti4DominantFrom_m, boolean reachedBottom) {}
