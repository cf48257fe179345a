package org.lifront.analysis.substance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.units.QuantityKind;
import org.lifront.kmc.units.QuantityRange;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * The substances that instruments know, by the identifier of a material: the file {@code analysis/reference/substances.yaml}
 * says which and from where. A film of a user's own that is not in it has no substance, and instruments that need one
 * say so.
 */
public final class Substances {

    private static final String SHIPPED = "/org/lifront/analysis/reference/substances.yaml";
    private static final String ELECTROLYTE = "latp";
    private static final QuantityRange DENSITY = QuantityRange.of(QuantityKind.NUMBER, "0.01", "30");
    private static final QuantityRange GAP = QuantityRange.of(QuantityKind.NUMBER, "0", "30");
    private static final QuantityRange EXPANSION = QuantityRange.of(QuantityKind.NUMBER, "0.1", "10");

    private final Map<String, Substance> asDeposited = new LinkedHashMap<>();
    private final Map<String, Substance> converted = new LinkedHashMap<>();

    private Substances(InputDocument document) {
        document.root().entries().forEach((material, node) -> {
            node.mapping("formula", "density_gPerCm3", "band_gap_eV", "source", "converted");
            asDeposited.put(material, substance(node));
            node.optional("converted").ifPresent(section -> {
                section.mapping("formula", "density_gPerCm3", "band_gap_eV", "expansion", "source");
                converted.put(material, substance(section));
            });
        });
    }

    /** The substances that come with the program. */
    public static Substances shipped() {
        try (InputStream in = Substances.class.getResourceAsStream(SHIPPED)) {
            return of(InputDocument.ofText("substances.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped substances cannot be read", e);
        }
    }

    /**
     * Substances of a file.
     *
     * @throws org.lifront.kmc.input.InvalidInputException if it is not such a file
     */
    static Substances of(InputDocument document) {
        return new Substances(document);
    }

    private static Substance substance(InputNode node) {
        InputNode formula = node.require("formula");
        node.require("source").text();
        return new Substance(
                formula(formula),
                node.require("density_gPerCm3").quantity(DENSITY),
                node.require("band_gap_eV").quantity(GAP),
                node.optional("expansion").map(e -> e.quantity(EXPANSION)).orElse(1.0));
    }

    private static ChemicalFormula formula(InputNode node) {
        try {
            return ChemicalFormula.parse(node.text());
        } catch (IllegalArgumentException e) {
            throw node.error(e.getMessage());
        }
    }

    /** The solid electrolyte. */
    public Substance electrolyte() {
        return asDeposited.get(ELECTROLYTE);
    }

    /**
     * What a phase of a stack is made of; empty for the metal and for films that the file does not know. A cracked film is
     * made of what the intact one is.
     */
    public Optional<Substance> ofPhase(PhaseTable phases, int phase) {
        if (phase == OccupancyView.LITHIUM) {
            return Optional.empty();
        }
        if (phase == OccupancyView.ELECTROLYTE) {
            return Optional.of(electrolyte());
        }
        String material = phases.material(phases.layer(phase)).name();
        return Optional.ofNullable((phases.isLithiated(phase) ? converted : asDeposited).get(material));
    }
}
