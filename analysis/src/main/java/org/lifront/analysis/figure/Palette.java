package org.lifront.analysis.figure;

import java.util.List;

/**
 * Seven colours that stay apart for readers with protanopia, deuteranopia and tritanopia, on white and on near-black
 * (found by maximising the smallest OKLab distance under simulated colour blindness; a test checks the distance). More
 * than seven lines repeat the colours with another dash.
 */
public final class Palette {

    private static final List<String> ON_WHITE =
            List.of("#333333", "#0d75dd", "#c52b09", "#146466", "#b13aa5", "#40acc5", "#c99700");
    private static final List<String> ON_BLACK =
            List.of("#a9adb4", "#3f8fe0", "#f54355", "#16cf70", "#c9539e", "#a5dcff", "#ecdc5b");

    private Palette() {}

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
