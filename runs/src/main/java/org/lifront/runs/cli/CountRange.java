package org.lifront.runs.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.input.Spelling;

/** A range of whole numbers as the command line gives it: {@code FIRST:LAST:STEP}. */
final class CountRange {

    private static final Pattern RANGE = Pattern.compile("([0-9]{1,6}):([0-9]{1,6}):([1-9][0-9]{0,5})");

    private CountRange() {}

    /**
     * The numbers in ascending order.
     *
     * @param option which option gives them, for messages
     * @param most most numbers that are allowed
     */
    static List<Integer> parse(String option, String text, int most) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches() || Integer.parseInt(range.group(1)) > Integer.parseInt(range.group(2))) {
            throw new InvalidInputException(option + ": found '" + Spelling.excerpt(text)
                    + "', expected FIRST:LAST:STEP in ascending order, such as 0:300:25");
        }
        int first = Integer.parseInt(range.group(1));
        int step = Integer.parseInt(range.group(3));
        int number = (Integer.parseInt(range.group(2)) - first) / step + 1;
        if (number > most) {
            throw new InvalidInputException(
                    option + ": found " + number + " numbers in '" + text + "', expected at most " + most);
        }
        return IntStream.range(0, number).map(i -> first + i * step).boxed().toList();
    }
}
