package org.lifront.runs.cli;

import org.lifront.kmc.input.Spelling;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.kmc.simulation.RunOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a model is run. */
final class EngineOption {

    private static final String SELECTION = "--selection";

    @Option(
            names = SELECTION,
            paramLabel = "METHOD",
            description = {
                "How the next event is chosen: auto (default), classes,",
                "tree, composition-rejection or linear."
            })
    private String selection = SelectionMethod.AUTO.label();

    /** The options, checked. */
    RunOptions options(CommandSpec spec) {
        return new RunOptions(method(spec));
    }

    private SelectionMethod method(CommandSpec spec) {
        for (SelectionMethod method : SelectionMethod.values()) {
            if (method.label().equals(selection)) {
                return method;
            }
        }
        throw new ParameterException(
                spec.commandLine(),
                "found " + SELECTION + " " + Spelling.excerpt(selection) + ", expected "
                        + Spelling.choices(SelectionMethod.labels())
                        + Spelling.suggestion(selection, SelectionMethod.labels()));
    }
}
