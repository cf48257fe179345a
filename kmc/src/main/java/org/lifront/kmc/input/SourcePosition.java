package org.lifront.kmc.input;

/**
 * Where something was written.
 *
 * @param document path of the file as the user gave it, or {@code --set} for the command line
 * @param line line counted from 1; 0 if the document has no lines worth naming
 * @param column column counted from 1 in characters
 */
public record SourcePosition(String document, int line, int column) {

    /** {@code document:line:column}, or the document alone. */
    @Override
    public String toString() {
        return line == 0 ? document : document + ":" + line + ":" + column;
    }
}
