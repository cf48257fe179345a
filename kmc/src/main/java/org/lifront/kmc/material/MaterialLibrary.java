package org.lifront.kmc.material;

import java.util.List;

/**
 * The parameters in use and the headings of the files they come from.
 *
 * @param parameters the parameter set
 * @param sheets one heading per materials file: electrolyte, metal, then films
 */
public record MaterialLibrary(ParameterSet parameters, List<MaterialSheet> sheets) {

    /** Copies the list. */
    public MaterialLibrary {
        sheets = List.copyOf(sheets);
    }
}
