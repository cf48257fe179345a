package org.lifront.kmc.material;

/**
 * Rupture of a film that was grown on the metal and moves with it, docs/model.md equation (17). Only weak columns, a
 * quenched fraction, can rupture: the damage is bounded without any rate that knows the whole film.
 *
 * @param weakFraction fraction of columns that can rupture at all, 0 to 1
 * @param perDisplacement_perM rate per distance that the metal surface has moved
 */
public record Rupture(double weakFraction, double perDisplacement_perM) {}
