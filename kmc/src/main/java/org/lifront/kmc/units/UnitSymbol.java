package org.lifront.kmc.units;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One symbol of a unit expression, with its prefix if it has one.
 *
 * @param factor size in SI units
 * @param dimension dimension, with whole exponents
 */
record UnitSymbol(BigDecimal factor, Dimension dimension) {

    private static final Map<String, UnitSymbol> PREFIXABLE = new HashMap<>();
    private static final Map<String, UnitSymbol> PLAIN = new HashMap<>();
    private static final Map<String, BigDecimal> PREFIXES = Map.of(
            "f", new BigDecimal("1e-15"),
            "p", new BigDecimal("1e-12"),
            "n", new BigDecimal("1e-9"),
            "u", new BigDecimal("1e-6"),
            "m", new BigDecimal("1e-3"),
            "c", new BigDecimal("1e-2"),
            "k", new BigDecimal("1e3"),
            "M", new BigDecimal("1e6"),
            "G", new BigDecimal("1e9"));

    static {
        prefixable("m", "1", Dimension.of(1, 0, 0, 0, 0, 0));
        prefixable("g", "1e-3", Dimension.of(0, 1, 0, 0, 0, 0));
        prefixable("s", "1", Dimension.of(0, 0, 1, 0, 0, 0));
        prefixable("A", "1", Dimension.of(0, 0, 0, 1, 0, 0));
        prefixable("K", "1", Dimension.of(0, 0, 0, 0, 1, 0));
        prefixable("mol", "1", Dimension.of(0, 0, 0, 0, 0, 1));
        prefixable("Ah", "3600", Dimension.of(0, 0, 1, 1, 0, 0));
        prefixable("J", "1", Dimension.of(2, 1, -2, 0, 0, 0));
        prefixable("eV", "1.602176634e-19", Dimension.of(2, 1, -2, 0, 0, 0));
        prefixable("V", "1", Dimension.of(2, 1, -3, -1, 0, 0));
        prefixable("ohm", "1", Dimension.of(2, 1, -3, -2, 0, 0));
        prefixable("S", "1", Dimension.of(-2, -1, 3, 2, 0, 0));
        prefixable("F", "1", Dimension.of(-2, -1, 4, 2, 0, 0));
        plain("min", "60", Dimension.of(0, 0, 1, 0, 0, 0));
        plain("h", "3600", Dimension.of(0, 0, 1, 0, 0, 0));
        plain("d", "86400", Dimension.of(0, 0, 1, 0, 0, 0));
        plain("angstrom", "1e-10", Dimension.of(1, 0, 0, 0, 0, 0));
        plain("%", "0.01", Dimension.NONE);
        plain("1", "1", Dimension.NONE);
    }

    /** The symbol, or nothing if it is unknown. An exact symbol wins over a prefixed one: {@code min}, {@code mol}. */
    static Optional<UnitSymbol> find(String text) {
        UnitSymbol exact = PLAIN.getOrDefault(text, PREFIXABLE.get(text));
        if (exact != null) {
            return Optional.of(exact);
        }
        if (text.length() < 2) {
            return Optional.empty();
        }
        BigDecimal prefix = PREFIXES.get(text.substring(0, 1));
        UnitSymbol base = PREFIXABLE.get(text.substring(1));
        return prefix == null || base == null
                ? Optional.empty()
                : Optional.of(new UnitSymbol(prefix.multiply(base.factor), base.dimension));
    }

    private static void prefixable(String symbol, String factor, Dimension dimension) {
        PREFIXABLE.put(symbol, new UnitSymbol(new BigDecimal(factor), dimension));
    }

    private static void plain(String symbol, String factor, Dimension dimension) {
        PLAIN.put(symbol, new UnitSymbol(new BigDecimal(factor), dimension));
    }
}
