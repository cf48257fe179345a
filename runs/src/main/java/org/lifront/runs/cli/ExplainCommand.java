package org.lifront.runs.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.input.Spelling;
import org.lifront.kmc.material.Parameter;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.runs.scenario.ScenarioKey;
import org.lifront.runs.scenario.ScenarioKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lifront explain}: what a key means. */
@Command(
        name = "explain",
        description = {
            "Explains a key of a scenario, or a parameter of a material: meaning, range, default, source.",
            "Without KEY, lists the keys of scenarios. The last name of a path will do, and a section for all its keys."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront explain",
            "  lifront explain protocol.compliance",
            "  lifront explain ald_cycles",
            "  lifront explain al2o3.transport.field_scale"
        })
final class ExplainCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "KEY", description = "Path of a key or parameter, or its last name.")
    private String key;

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (key == null) {
            ScenarioKeys.all().forEach(k -> session.out().println(k.path()));
            return ExitCode.OK;
        }
        List<ScenarioKey> keys = keys();
        List<Parameter> parameters = parameters();
        if (keys.isEmpty() && parameters.isEmpty()) {
            throw unknown();
        }
        keys.forEach(k -> tell(k, session.out()));
        parameters.forEach(p -> tell(p, session.out()));
        return ExitCode.OK;
    }

    private List<ScenarioKey> keys() {
        Optional<ScenarioKey> exact = ScenarioKeys.find(key);
        return exact.map(List::of)
                .orElseGet(() -> ScenarioKeys.all().stream()
                        .filter(k -> k.name().equals(key) || isIn(k.path(), key))
                        .toList());
    }

    /** Whether a key stands in a section or in the entries of a list. */
    private static boolean isIn(String path, String section) {
        return path.startsWith(section + ".") || path.startsWith(section + "[");
    }

    private List<Parameter> parameters() {
        return ParameterSets.shipped().parameters().stream()
                .filter(p -> p.key().equals(key) || p.key().endsWith("." + key))
                .toList();
    }

    private InvalidInputException unknown() {
        List<String> names = new ArrayList<>();
        ScenarioKeys.all().forEach(k -> names.add(k.path()));
        ScenarioKeys.all().forEach(k -> names.add(k.name()));
        ParameterSets.shipped().parameters().forEach(p -> names.add(p.key()));
        return new InvalidInputException("explain: found '" + Spelling.excerpt(key)
                + "', expected a key of a scenario or a parameter of a material"
                + Spelling.suggestion(key, names));
    }

    private static void tell(ScenarioKey key, PrintStream out) {
        out.println(key.path());
        out.println("  " + key.meaning());
        out.println("  allowed: " + key.allowed());
        out.println("  default: " + key.byDefault().replaceAll("[()]", ""));
    }

    private static void tell(Parameter parameter, PrintStream out) {
        out.println(parameter.key());
        out.println("  value:  " + parameter.written());
        out.println("  kind:   " + parameter.kind().name().toLowerCase(Locale.ROOT));
        out.println("  source: " + parameter.source());
        out.println("  equation: docs/model.md, section 8");
    }
}
