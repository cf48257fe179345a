package org.lifront.runs.cluster;

/** Texts as words of a POSIX shell. */
public final class ShellWord {

    private ShellWord() {}

    /** A text as one word, in quotes where need be. */
    public static String of(String text) {
        return text.matches("[A-Za-z0-9_@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
