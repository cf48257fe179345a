package org.lifront.analysis.substance;

/**
 * A homogeneous solid, as instruments see it.
 *
 * @param formula its composition
 * @param density_gPerCm3 its density, positive
 * @param bandGap_eV its band gap, not negative
 * @param expansion its volume over that of the film as deposited from which it formed; 1 for a film as deposited
 */
public record Substance(ChemicalFormula formula, double density_gPerCm3, double bandGap_eV, double expansion) {}
