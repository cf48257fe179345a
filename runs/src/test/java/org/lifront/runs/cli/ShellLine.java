package org.lifront.runs.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line as a user types it into a shell, taken apart as far as documentation needs it. */
final class ShellLine {

    /** A word of quoted and unquoted pieces, or something that ends a command. */
    private static final Pattern TOKEN = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"|&;<>()])+|[|&;<>()]+");

    private static final Pattern PIECE = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^'\"]+)");
    private static final Pattern PROGRAM = Pattern.compile("(\\./)?lifront");

    private ShellLine() {}

    /** The arguments of every call of {@code lifront} or {@code ./lifront} in a line, be it in a pipe or told to another program. */
    static List<List<String>> calls(String line) {
        List<List<String>> calls = new ArrayList<>();
        List<String> call = null;
        for (String token : tokens(line)) {
            if (token.matches("[|&;<>()]+")) {
                call = null;
            } else if (call == null && PROGRAM.matcher(token).matches()) {
                call = new ArrayList<>();
                calls.add(call);
            } else if (call != null) {
                call.add(word(token));
            }
        }
        return calls;
    }

    private static List<String> tokens(String line) {
        return TOKEN.matcher(line.replaceFirst("(^|\\s)#.*", ""))
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static String word(String token) {
        StringBuilder word = new StringBuilder();
        Matcher piece = PIECE.matcher(token);
        while (piece.find()) {
            for (int group = 1; group <= 3; group++) {
                word.append(piece.group(group) == null ? "" : piece.group(group));
            }
        }
        return word.toString();
    }
}
