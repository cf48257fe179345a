package org.lifront.runs.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifront.analysis.impedance.FrequencyRange;
import org.lifront.kmc.input.InvalidInputException;
import picocli.CommandLine.Option;

/** The frequencies of a spectrum. */
final class FrequencyOption {

    private static final String NAME = "--frequencies";
    private static final String NUMBER = "([0-9]{0,12}(?:\\.[0-9]{0,12})?(?:[eE][+-]?[0-9]{1,2})?)";
    private static final Pattern RANGE = Pattern.compile(NUMBER + ":" + NUMBER + "(?::([0-9]{1,3}))?");
    private static final double LOWEST_HZ = 1e-9;
    private static final double HIGHEST_HZ = 1e12;
    private static final int MOST_PER_DECADE = 100;

    @Option(
            names = NAME,
            paramLabel = "FROM:TO[:N]",
            description = "Frequencies in Hz, N a decade; default 0.001:1e6:10.")
    private String range;

    /** @throws InvalidInputException if the option does not name a range */
    FrequencyRange range() {
        if (range == null) {
            return FrequencyRange.USUAL;
        }
        Matcher matcher = RANGE.matcher(range);
        if (matcher.matches()) {
            double from_Hz = number(matcher.group(1));
            double to_Hz = number(matcher.group(2));
            int perDecade =
                    matcher.group(3) == null ? FrequencyRange.USUAL.perDecade() : Integer.parseInt(matcher.group(3));
            boolean inside = from_Hz >= LOWEST_HZ && to_Hz > from_Hz && to_Hz <= HIGHEST_HZ;
            if (inside && perDecade >= 1 && perDecade <= MOST_PER_DECADE) {
                return new FrequencyRange(from_Hz, to_Hz, perDecade);
            }
        }
        throw new InvalidInputException(NAME + ": found '" + range + "', expected FROM:TO or FROM:TO:N such as"
                + " '0.001:1e6:10', rising frequencies between 1e-9 and 1e12 Hz, and 1 to " + MOST_PER_DECADE
                + " a decade");
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
