package org.lifront.analysis.substance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a chemical formula from left to right. */
final class FormulaReader {

    private static final Pattern SYMBOL = Pattern.compile("[A-Z][a-z]?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private final String text;
    private int position;

    FormulaReader(String text) {
        this.text = text;
    }

    Map<Element, Double> read() {
        Map<Element, Double> atoms = group();
        require(position == text.length() && !atoms.isEmpty());
        return atoms;
    }

    /** Everything up to a closing parenthesis or the end. */
    private Map<Element, Double> group() {
        Map<Element, Double> atoms = new LinkedHashMap<>();
        while (position < text.length() && text.charAt(position) != ')') {
            Map<Element, Double> part = text.charAt(position) == '(' ? parenthesis() : Map.of(element(), 1.0);
            double count = take(NUMBER).map(Double::parseDouble).orElse(1.0);
            part.forEach((element, amount) -> atoms.merge(element, amount * count, Double::sum));
        }
        return atoms;
    }

    private Map<Element, Double> parenthesis() {
        position++;
        Map<Element, Double> atoms = group();
        require(position < text.length() && !atoms.isEmpty());
        position++;
        return atoms;
    }

    private Element element() {
        Optional<String> symbol = take(SYMBOL);
        require(symbol.isPresent());
        return Element.of(symbol.get())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the element '" + symbol.get() + "' of '" + text + "' is not known"));
    }

    private Optional<String> take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        position = matcher.end();
        return Optional.of(matcher.group());
    }

    private void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("'" + text + "' is no chemical formula such as Al2O3");
        }
    }
}
