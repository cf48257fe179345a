package org.lifront.kmc.material;

/**
 * Statistics of film growth by atomic layer deposition; docs/model.md equation (21).
 *
 * @param perCycle_m mean thickness per cycle, positive
 * @param roughness_sqrtM standard deviation of the local thickness divided by the square root of the mean thickness
 * @param correlationLength_m lateral correlation length of the local thickness, positive
 * @param pinholeDecay_m the fraction of bare surface is {@code exp(-mean thickness / pinholeDecay_m)}, positive
 */
public record Growth(double perCycle_m, double roughness_sqrtM, double correlationLength_m, double pinholeDecay_m) {}
