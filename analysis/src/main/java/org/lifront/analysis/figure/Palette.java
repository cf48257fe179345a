package org.lifront.analysis.figure;

import java.util.List;

/**
 * Seven colours that stay apart for readers with protanopia, deuteranopia and tritanopia, on white and on near-black
 * (found by maximising the smallest OKLab distance under simulated colour blindness; a test checks the distance). More
 * than seven lines repeat the colours with another dash.
 */
public final class Palette {

    /** Number of different dashes. */
    static final int DASHES = 3;

    private static final List<String> ON_WHITE =
            List.of("#333333", "#0d75dd", "#c52b09", "#146466", "#b13aa5", "#40acc5", "#c99700");
    private static final List<String> ON_BLACK =
            List.of("#a9adb4", "#3f8fe0", "#f54355", "#16cf70", "#c9539e", "#a5dcff", "#ecdc5b");

    /** One blue, four steps, for lines that have an order: early to late. */
    private static final List<String> SEQUENCE_ON_WHITE = List.of("#8fb4dd", "#4f86c6", "#1f579b", "#0a2a52");

    private static final List<String> SEQUENCE_ON_BLACK = List.of("#4674ad", "#5f9fe0", "#93c5f5", "#dcecff");

    private Palette() {}

    /** Colour of a step of an ordered set of lines on white paper; beyond the fourth the last. */
    public static String stepOnWhite(int step) {
        return SEQUENCE_ON_WHITE.get(Math.min(step, SEQUENCE_ON_WHITE.size() - 1));
    }

    /** Colour of a step of an ordered set of lines on a dark screen; beyond the fourth the last. */
    public static String stepOnBlack(int step) {
        return SEQUENCE_ON_BLACK.get(Math.min(step, SEQUENCE_ON_BLACK.size() - 1));
    }

    /** Number of distinct colours. */
    public static int size() {
        return ON_WHITE.size();
    }

    /** Colour of a line on white paper, {@code #rrggbb}. */
    public static String onWhite(int line) {
        return ON_WHITE.get(line % ON_WHITE.size());
    }

    /** Colour of a line on a dark screen, {@code #rrggbb}. */
    public static String onBlack(int line) {
        return ON_BLACK.get(line % ON_BLACK.size());
    }

    /** Dash of a line: 0 solid for the first seven, then 1, 2, ... */
    public static int dash(int line) {
        return line / ON_WHITE.size();
    }
}
