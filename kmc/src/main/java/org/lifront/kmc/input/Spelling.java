package org.lifront.kmc.input;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words in messages: what was found, what is allowed, and which name was probably meant. */
public final class Spelling {

    private static final int LONGEST_EXCERPT = 60;

    private Spelling() {}

    /**
     * The candidate nearest to a misspelt word, if one is near: at most a third of its letters, or one, differ, but not
     * all of them. A word that is itself a candidate is not misspelt.
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        if (word.length() <= LONGEST_EXCERPT && !candidates.contains(word)) {
            for (String candidate : candidates) {
                int distance = distance(normal(word), normal(candidate));
                if (distance < bestDistance && distance <= tolerance(candidate)) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static int tolerance(String candidate) {
        return Math.min(candidate.length() - 1, Math.max(1, candidate.length() / 3));
    }

    /** {@code "; did you mean 'x'?"}, or nothing if no candidate is near. */
    public static String suggestion(String word, Collection<String> candidates) {
        return nearest(word, candidates)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("");
    }

    /** {@code one of 'a', 'b', 'c'}, or {@code 'a'} for a single name. */
    public static String choices(Collection<String> names) {
        String list = names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return names.size() == 1 ? list : "one of " + list;
    }

    /** A user's text made fit to stand in a one-line message: no control characters, at most 60 characters. */
    public static String excerpt(String text) {
        String line = oneLine(text);
        return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT - 3) + "...";
    }

    /** A text, which may be missing, in one line. */
    public static String oneLine(String text) {
        return String.valueOf(text)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029]+", " ")
                .strip();
    }

    /**
     * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours each count one
     * (Damerau 1964, 10.1145/363958.363994).
     */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(a, b, d, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] d, int i, int j) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(d[i - 1][j - 1] + cost, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }

    private static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }
}
