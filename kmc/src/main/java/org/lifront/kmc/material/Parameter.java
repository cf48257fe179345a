package org.lifront.kmc.material;

/**
 * One material parameter with its pedigree, as a materials file states it.
 *
 * @param key dotted path from the material, for example {@code al2o3.lithiation.front_speed}
 * @param value value in SI units
 * @param written value and unit as the file writes them, for example {@code 0.132 nm/h}
 * @param kind how the value is known
 * @param source citation, DOI or the sentence that explains an assumption; never blank
 */
public record Parameter(String key, double value, String written, ParameterKind kind, String source) {}
