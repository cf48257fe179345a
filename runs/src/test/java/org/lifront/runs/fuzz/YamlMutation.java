package org.lifront.runs.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifront.runs.testing.Damage;

/** Makes malformed YAML of well-formed files: wounds, wrong tokens in right places, moved lines, files made up from nothing. */
final class YamlMutation {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_./+-]+|\"[^\"\n]*\"|'[^'\n]*'");

    private static final Pattern NUMBER =
            Pattern.compile("(?<![A-Za-z0-9_.])[0-9]+(\\.[0-9]+)?(e-?[0-9]+)?(?![A-Za-z0-9_.])");

    private static final List<String> TOKENS = List.of(
            "0",
            "-0",
            "1",
            "-1",
            "1e308",
            "1e-320",
            "NaN",
            ".inf",
            "-.inf",
            "1e999",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "1e18",
            "100000",
            "99999999",
            "0x10",
            "017",
            "1_000",
            "~",
            "null",
            "true",
            "no",
            "''",
            "\"\"",
            "[]",
            "{}",
            "[[]]",
            "[1, 2]",
            "{a: 1}",
            "&a x",
            "*a",
            "!!javax.script.ScriptEngineManager [x]",
            "!!java.net.URL ['http://localhost/']",
            "!x y",
            "<<: *a",
            "../../escape",
            "/etc/passwd",
            "/dev/zero",
            "..",
            ".",
            "a/b",
            "a\\b",
            "CON",
            "%s%n",
            "${jndi:x}",
            "$(id)",
            "25 C",
            "-273.15 C",
            "1e9 K",
            "0 nm",
            "1 nm",
            "1e30 m",
            "10 V",
            "0.01 mA/cm2",
            "5 min",
            "1e300 s",
            "50 %",
            "\u0000",
            "\u2028",
            "\uFEFF",
            "\uD83D\uDE00",
            "\u00b5m",
            "---",
            "...",
            "|",
            ">",
            "#",
            "? x",
            "- x",
            ": ",
            "a: b: c",
            "\t",
            "@",
            "`");

    private final List<String> files;
    private final List<String> vocabulary = new ArrayList<>(TOKENS);

    /** @param files well-formed files of the kind */
    YamlMutation(List<String> files) {
        this.files = files;
        for (String file : files) {
            Matcher tokens = TOKEN.matcher(file.replaceAll("(?m)\\s*#.*$", ""));
            while (tokens.find()) {
                vocabulary.add(tokens.group());
            }
        }
    }

    byte[] next(SplittableRandom random) {
        String base = files.get(random.nextInt(files.size())).replaceAll("(?m)\\s*#.*$", "");
        return switch (random.nextInt(12)) {
            case 0, 1 -> Damage.of(bytes(base), random);
            case 2, 3, 4 -> bytes(tokens(base, random));
            case 5 -> bytes(lines(base, random));
            case 6 -> bytes(lines(tokens(base, random), random));
            case 7 -> bytes(madeUp(random));
            default -> bytes(numbers(base, random));
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String word(SplittableRandom random) {
        return vocabulary.get(random.nextInt(vocabulary.size()));
    }

    /** One to three tokens replaced. */
    private String tokens(String text, SplittableRandom random) {
        String changed = text;
        for (int left = random.nextInt(1, 4); left > 0; left--) {
            List<int[]> places = new ArrayList<>();
            Matcher tokens = TOKEN.matcher(changed);
            while (tokens.find()) {
                places.add(new int[] {tokens.start(), tokens.end()});
            }
            if (!places.isEmpty()) {
                int[] place = places.get(random.nextInt(places.size()));
                changed = changed.substring(0, place[0]) + word(random) + changed.substring(place[1]);
            }
        }
        return changed;
    }

    /** One to three numbers replaced by others of about their size, or by extreme ones; most of these files can be read. */
    private static String numbers(String text, SplittableRandom random) {
        List<int[]> places = new ArrayList<>();
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            places.add(new int[] {numbers.start(), numbers.end()});
        }
        String changed = text;
        int left = Math.min(places.size(), random.nextInt(1, 4));
        for (int i = places.size() - 1; i >= 0 && left > 0; i--) {
            if (random.nextInt(i + 1) < left) {
                String number = changed.substring(places.get(i)[0], places.get(i)[1]);
                changed = changed.substring(0, places.get(i)[0])
                        + other(number, random)
                        + changed.substring(places.get(i)[1]);
                left--;
            }
        }
        return changed;
    }

    private static String other(String number, SplittableRandom random) {
        double value = Double.parseDouble(number);
        return switch (random.nextInt(6)) {
            case 0 -> "0";
            case 1 -> "-" + number;
            case 2 -> number + random.nextInt(1000);
            case 3 -> String.valueOf(Math.round(value * random.nextDouble(3)));
            default -> String.valueOf(value * random.nextDouble(3));
        };
    }

    /** Lines removed, repeated, moved, indented, or taken from another file. */
    private String lines(String text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        for (int left = random.nextInt(1, 4); left > 0; left--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(6)) {
                case 0 -> lines.set(at, "");
                case 1 -> lines.add(at, line);
                case 2 -> lines.add(random.nextInt(lines.size()), line);
                case 3 -> lines.set(at, " ".repeat(random.nextInt(1, 4)) + line);
                case 4 -> lines.set(at, line.strip());
                default -> {
                    String[] other = files.get(random.nextInt(files.size())).split("\n", -1);
                    lines.add(at, other[random.nextInt(other.length)]);
                }
            }
        }
        return String.join("\n", lines);
    }

    private String madeUp(SplittableRandom random) {
        return switch (random.nextInt(20)) {
            case 0 -> "[".repeat(random.nextInt(1, 100_000));
            case 1 -> "{a: ".repeat(random.nextInt(1, 20_000));
            case 2 -> "- ".repeat(random.nextInt(1, 20_000)) + "x";
            case 3 -> word(random) + ": " + "x".repeat(random.nextInt(1 << 21));
            case 4 -> (word(random) + "\n").repeat(random.nextInt(2000));
            default -> tree(random, 0, 0);
        };
    }

    private String tree(SplittableRandom random, int depth, int indentation) {
        StringBuilder text = new StringBuilder();
        String margin = " ".repeat(indentation);
        for (int entries = random.nextInt(1, 6); entries > 0; entries--) {
            text.append(margin).append(random.nextInt(5) == 0 ? "- " : word(random) + ": ");
            if (depth < 6 && random.nextInt(3) == 0) {
                text.append('\n').append(tree(random, depth + 1, indentation + 2));
            } else {
                text.append(word(random)).append('\n');
            }
        }
        return text.toString();
    }
}
