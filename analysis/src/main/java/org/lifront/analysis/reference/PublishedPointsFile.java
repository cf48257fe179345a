package org.lifront.analysis.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifront.analysis.table.Quantity;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.QuantityKind;
import org.lifront.kmc.units.QuantityRange;

/**
 * Reads published points from YAML. The shipped file {@code acsami.8b06366.yaml} shows every section; a file may leave
 * out any.
 */
public final class PublishedPointsFile {

    private static final String SHIPPED = "acsami.8b06366.yaml";
    private static final double OHM_PER_KILOOHM = 1000;
    private static final int DEFAULT_IMPEDANCE_CYCLES = 300;
    private static final int DEFAULT_FRONT_CYCLES = 100;
    private static final int MOST_CYCLES = 1_000_000;
    private static final QuantityRange POSITIVE = QuantityRange.of(QuantityKind.NUMBER, "1e-9", "1e12");
    private static final QuantityRange ERROR = QuantityRange.of(QuantityKind.NUMBER, "0.1 %", "1000 %");
    private static final Map<String, Boolean> BEFORE_OR_AFTER = Map.of("before", true, "after", false);

    private final List<PublishedPoint> points = new ArrayList<>();
    private final Map<String, String> misfits = new HashMap<>();
    private final InputNode root;
    private final double relativeError;
    private final int impedanceCycles;
    private final int frontCycles;

    private PublishedPointsFile(InputDocument document) {
        root = document.root()
                .mapping(
                        "source",
                        "relative_error",
                        "impedance_after_cycles",
                        "overpotential_V",
                        "impedance_kOhm",
                        "front_nm",
                        "front_after_cycles",
                        "misfits",
                        "qualitative",
                        // What calibration adds: which cells the labels mean, where it begins, what it must not move,
                        // what is uncertain besides. Not read here.
                        "cells",
                        "start",
                        "hold",
                        "prior",
                        "uncertain");
        relativeError = root.optional("relative_error")
                .map(n -> n.quantity(ERROR))
                .orElse(PublishedPoints.ASSUMED_RELATIVE_ERROR);
        impedanceCycles = cycles("impedance_after_cycles", DEFAULT_IMPEDANCE_CYCLES);
        frontCycles = cycles("front_after_cycles", DEFAULT_FRONT_CYCLES);
    }

    /** The points shipped with the program. */
    public static PublishedPoints shipped() {
        try (InputStream in = PublishedPointsFile.class.getResourceAsStream(SHIPPED)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new PublishedPointsFile(InputDocument.ofText(SHIPPED, text)).read();
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped points cannot be read", e);
        }
    }

    /**
     * Reads a file of the user's.
     *
     * @throws org.lifront.kmc.input.InvalidInputException if it is not such a file; the message names line and column
     */
    public static PublishedPoints read(Path file) {
        return new PublishedPointsFile(InputDocument.read(file)).read();
    }

    private PublishedPoints read() {
        root.optional("misfits").ifPresent(list -> list.list().forEach(this::readMisfit));
        root.optional("overpotential_V").ifPresent(this::readOverpotentials);
        root.optional("impedance_kOhm").ifPresent(this::readImpedances);
        root.optional("front_nm").ifPresent(this::readFronts);
        List<String> statements = root.optional("qualitative").map(InputNode::list).orElse(List.of()).stream()
                .map(InputNode::text)
                .toList();
        return new PublishedPoints(
                root.optional("source").map(InputNode::text).orElse("source not stated"),
                points,
                statements,
                root.optional("relative_error").isEmpty());
    }

    private int cycles(String key, int otherwise) {
        return root.optional(key).map(n -> n.integer(1, MOST_CYCLES)).orElse(otherwise);
    }

    private void readMisfit(InputNode node) {
        node.mapping("cell", "impedance", "reason");
        boolean before = node.require("impedance").oneOf(BEFORE_OR_AFTER);
        misfits.put(
                key(node.require("cell").text(), before ? 0 : impedanceCycles),
                node.require("reason").text());
    }

    private void readOverpotentials(InputNode section) {
        section.entries()
                .forEach((cell, values) -> values.entries().forEach((cycle, value) -> {
                    if (!cycle.matches("[1-9][0-9]{0,5}")) {
                        throw value.error("found the cycle '" + cycle + "', expected a whole number from 1");
                    }
                    add(
                            cell,
                            Quantity.OVERPOTENTIAL,
                            Integer.parseInt(cycle),
                            value.quantity(POSITIVE),
                            Optional.empty());
                }));
    }

    private void readImpedances(InputNode section) {
        section.entries().forEach((cell, values) -> {
            values.mapping("before", "after");
            values.optional("before").ifPresent(value -> addImpedance(cell, 0, value));
            values.optional("after").ifPresent(value -> addImpedance(cell, impedanceCycles, value));
        });
    }

    private void addImpedance(String cell, int cycle, InputNode value) {
        Optional<String> misfit = Optional.ofNullable(misfits.get(key(cell, cycle)));
        add(cell, Quantity.RESISTANCE, cycle, value.quantity(POSITIVE) * OHM_PER_KILOOHM, misfit);
    }

    private void readFronts(InputNode section) {
        section.entries().forEach((cell, values) -> {
            values.mapping("ti3_dominant_to", "ti4_dominant_from");
            values.optional("ti3_dominant_to").ifPresent(v -> addFront(cell, Quantity.TI3_FRONT_LI_RICH, v));
            values.optional("ti4_dominant_from").ifPresent(v -> addFront(cell, Quantity.TI4_FRONT_LI_RICH, v));
        });
    }

    private void addFront(String cell, Quantity quantity, InputNode value) {
        add(cell, quantity, frontCycles, value.quantity(POSITIVE), Optional.empty());
    }

    private void add(String cell, Quantity quantity, int cycle, double value, Optional<String> misfit) {
        points.add(new PublishedPoint(cell, quantity, cycle, value, relativeError, misfit));
    }

    private static String key(String cell, int cycle) {
        return cell + "@" + cycle;
    }
}
