package org.lifront.runs.cli;

import java.util.concurrent.Callable;
import org.lifront.runs.scenario.ScenarioSchema;
import picocli.CommandLine.Command;

/** {@code lifront schema}: the JSON Schema of scenarios. */
@Command(
        name = "schema",
        description = {
            "Prints the JSON Schema of scenarios, from which editors complete and explain keys. Keep it in a file, say"
                    + " scenario.schema.json; an editor with a YAML language server takes it from a first line of the"
                    + " scenario:",
            "# yaml-language-server: $schema=scenario.schema.json"
        },
        footerHeading = "%nExamples:%n",
        footer = "  lifront schema")
final class SchemaCommand implements Callable<Integer> {

    private final Session session;

    SchemaCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.out().print(ScenarioSchema.text());
        return ExitCode.OK;
    }
}
