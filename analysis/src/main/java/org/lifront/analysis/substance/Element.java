package org.lifront.analysis.substance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A chemical element, as far as instruments need it.
 *
 * @param symbol its symbol
 * @param atomicNumber its atomic number
 * @param molarMass_gPerMol standard atomic weight
 * @param valenceElectrons electrons of an atom that take part in plasmons: those outside closed shells, d electrons
 *     included, as {@link org.lifront.analysis.spectroscopy.ElectronPath} counts them
 */
public record Element(String symbol, int atomicNumber, double molarMass_gPerMol, int valenceElectrons) {

    private static final Map<String, Element> KNOWN = read();

    /** The element of a symbol; empty if the table lacks it. */
    public static Optional<Element> of(String symbol) {
        return Optional.ofNullable(KNOWN.get(symbol));
    }

    private static Map<String, Element> read() {
        try (InputStream in = Element.class.getResourceAsStream("elements.tsv")) {
            Map<String, Element> elements = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(f ->
                            new Element(f[0], Integer.parseInt(f[1]), Double.parseDouble(f[2]), Integer.parseInt(f[3])))
                    .forEach(element -> elements.put(element.symbol(), element));
            return Map.copyOf(elements);
        } catch (IOException e) {
            throw new UncheckedIOException("the table of elements cannot be read", e);
        }
    }
}
