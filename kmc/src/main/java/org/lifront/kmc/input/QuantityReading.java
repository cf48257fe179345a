package org.lifront.kmc.input;

import org.lifront.kmc.units.Quantity;
import org.lifront.kmc.units.QuantityFormatException;
import org.lifront.kmc.units.QuantityKind;
import org.lifront.kmc.units.QuantityRange;

/**
 * Reads a quantity and words what is wrong with it.
 *
 * @param node where it stands
 * @param found its text
 * @param range what is allowed
 */
record QuantityReading(InputNode node, String found, QuantityRange range) {

    double value() {
        Quantity quantity = parsed();
        if (!quantity.unit().dimension().equals(range.kind().dimension())) {
            throw unusable(" (" + otherKind(quantity) + ")", quantity.unit().symbol());
        }
        double value = quantity.in(range.kind().internalUnit());
        if (!range.contains(value)) {
            throw unusable("", "");
        }
        return value;
    }

    private Quantity parsed() {
        try {
            return Quantity.parse(found);
        } catch (QuantityFormatException e) {
            String unit = found.replaceFirst("^\\s*[-+]?[0-9.]+([eE][-+]?[0-9]+)?\\s*", "");
            throw unusable(" (" + Spelling.oneLine(e.getMessage()) + ")", unit);
        }
    }

    private InvalidInputException unusable(String reason, String unit) {
        String suggestion =
                unit.isEmpty() ? "" : Spelling.suggestion(unit, range.kind().units());
        return node.error(
                "found '" + Spelling.excerpt(found) + "'" + reason + ", expected " + range.describe() + suggestion);
    }

    private static String otherKind(Quantity quantity) {
        if (quantity.unit().symbol().isEmpty()) {
            return "no unit";
        }
        return QuantityKind.ofDimension(quantity.unit().dimension())
                .map(QuantityKind::phrase)
                .orElse("another dimension");
    }
}
