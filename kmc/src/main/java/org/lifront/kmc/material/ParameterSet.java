package org.lifront.kmc.material;

import java.util.List;
import java.util.Map;

/**
 * All that the model knows about materials: one set for every scenario.
 *
 * @param electrolyte the solid electrolyte
 * @param contact the lithium metal and its contact
 * @param films coating materials by name, in file order
 * @param parameters every parameter with its pedigree, in file order
 */
public record ParameterSet(
        ElectrolyteMaterial electrolyte,
        LithiumContact contact,
        Map<String, FilmMaterial> films,
        List<Parameter> parameters) {

    /** Copies the collections, keeping their order. */
    public ParameterSet {
        films = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(films));
        parameters = List.copyOf(parameters);
    }
}
