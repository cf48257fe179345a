package org.lifront.runs.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lifront.kmc.input.Spelling;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line: what was found, what is expected, and what was probably meant. */
final class UsageSentence {

    private static final String SEE_HELP = "; see --help";
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

    private final ParameterException mistake;
    private final CommandSpec command;

    private UsageSentence(ParameterException mistake) {
        this.mistake = mistake;
        this.command = mistake.getCommandLine().getCommandSpec();
    }

    /** The sentence for a mistake. */
    static String of(ParameterException mistake) {
        UsageSentence sentence = new UsageSentence(mistake);
        return mistake.getCommandLine().getCommandSpec().qualifiedName() + ": " + sentence.text();
    }

    private String text() {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0));
        }
        if (mistake instanceof MissingParameterException missing) {
            return missing(missing.getMissing());
        }
        if (mistake.getArgSpec() != null && mistake.getValue() != null) {
            return wrongValue(mistake.getArgSpec(), mistake.getValue());
        }
        return Spelling.oneLine(mistake.getMessage()) + SEE_HELP;
    }

    private String unmatched(String found) {
        String shown = "'" + Spelling.excerpt(found) + "'";
        if (found.startsWith("-")) {
            return "unknown option " + shown
                    + meant(
                            found.replaceFirst("=.*", ""),
                            List.copyOf(command.optionsMap().keySet()));
        }
        List<String> commands = List.copyOf(command.subcommands().keySet());
        if (command.positionalParameters().isEmpty()) {
            List<String> names = new ArrayList<>(commands);
            names.addAll(command.optionsMap().keySet());
            return (commands.isEmpty() ? "found " : "unknown command ")
                    + shown
                    + (commands.isEmpty() ? ", expected nothing more" : "")
                    + meant(found, names);
        }
        return misspeltCommand(commands)
                .orElse("found one argument too many, " + shown + ", expected only " + labels() + SEE_HELP);
    }

    /** Where a command also takes a file, a misspelt command of its own is taken for the file at first. */
    private Optional<String> misspeltCommand(List<String> commands) {
        return command.positionalParameters().stream()
                .map(PositionalParamSpec::originalStringValues)
                .flatMap(List::stream)
                .filter(word -> Spelling.nearest(word, commands).isPresent())
                .findFirst()
                .map(word -> "unknown command '" + word + "'" + Spelling.suggestion(word, commands));
    }

    private String missing(List<ArgSpec> missing) {
        String message = Spelling.oneLine(mistake.getMessage());
        if (message.startsWith("Missing required parameter for option")) {
            ArgSpec option = missing.get(0);
            return ((OptionSpec) option).longestName() + " needs a value, " + option.paramLabel() + SEE_HELP;
        }
        String what = missing.stream().map(UsageSentence::name).collect(Collectors.joining(", "));
        return what + (missing.size() == 1 ? " is" : " are") + " missing" + example();
    }

    private String wrongValue(ArgSpec argument, String value) {
        Class<?> type = argument.auxiliaryTypes()[0];
        if (argument.converters().length > 0 || !(type.isEnum() || isNumber(type))) {
            return name(argument) + ": "
                    + Spelling.oneLine(mistake.getMessage()).replaceFirst("^Invalid value.*?: ", "");
        }
        String found = "found " + name(argument) + " '" + Spelling.excerpt(value) + "', expected ";
        if (isNumber(type)) {
            return found + (WHOLE.contains(type) ? "a whole number" : "a number");
        }
        List<String> choices = Arrays.stream(type.getEnumConstants())
                .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                .toList();
        return found + Spelling.choices(choices) + Spelling.suggestion(value, choices);
    }

    private static boolean isNumber(Class<?> type) {
        return WHOLE.contains(type) || type == double.class || type == Double.class;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private String labels() {
        return command.positionalParameters().stream().map(ArgSpec::paramLabel).collect(Collectors.joining(" "));
    }

    private String example() {
        return Arrays.stream(command.usageMessage().footer())
                .findFirst()
                .map(line -> "; for example: " + line.strip())
                .orElse(SEE_HELP);
    }

    private static String meant(String word, List<String> names) {
        String suggestion = Spelling.suggestion(word, names);
        return suggestion.isEmpty() ? SEE_HELP : suggestion;
    }
}
