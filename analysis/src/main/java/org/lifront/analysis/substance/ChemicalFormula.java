package org.lifront.analysis.substance;

import java.util.Comparator;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A chemical formula such as {@code Li1.3Al0.3Ti1.7(PO4)3}: amounts may be fractions, groups stand in parentheses and may
 * be nested.
 *
 * @param atoms amount of each element in a formula unit
 */
public record ChemicalFormula(Map<Element, Double> atoms) {

    /** Copies the amounts. */
    public ChemicalFormula {
        atoms = Map.copyOf(atoms);
    }

    /**
     * Reads a formula.
     *
     * @throws IllegalArgumentException with a reason if it is not one, or names an element that is not in the table
     */
    public static ChemicalFormula parse(String text) {
        return new ChemicalFormula(new FormulaReader(text).read());
    }

    /** Amount of an element in a formula unit; 0 if it has none. */
    public double amountOf(String symbol) {
        return Element.of(symbol).map(e -> atoms.getOrDefault(e, 0.0)).orElse(0.0);
    }

    /** Mass of a mole of formula units in gram. */
    public double molarMass_gPerMol() {
        return sum(Element::molarMass_gPerMol);
    }

    /** Valence electrons of a formula unit. */
    public double valenceElectrons() {
        return sum(Element::valenceElectrons);
    }

    /** Mean atomic number weighted by mass, which backscattered electrons see: sum of c_i Z_i with mass fractions c_i. */
    public double meanAtomicNumber() {
        return sum(e -> e.molarMass_gPerMol() * e.atomicNumber()) / molarMass_gPerMol();
    }

    private double sum(ToDoubleFunction<Element> property) {
        // Sorted, because the order of a map's entries must not decide the last digit.
        return atoms.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().atomicNumber()))
                .mapToDouble(entry -> entry.getValue() * property.applyAsDouble(entry.getKey()))
                .sum();
    }
}
