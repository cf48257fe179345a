package org.lifront.runs.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.runs.rules.ShippedModels;
import picocli.CommandLine.Command;

/** {@code lifront kmc models}: what comes with the program. */
@Command(
        name = "models",
        description = "Lists the lattice models that come with LiFront.",
        footerHeading = "%nExamples:%n",
        footer = {"  lifront kmc models"})
final class KmcModelsCommand implements Callable<Integer> {

    private static final int WIDTH = 50;

    private final Session session;

    KmcModelsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        WrappedTable table = new WrappedTable(List.of("file", "sites", "what it is"), WIDTH);
        for (String name : ShippedModels.NAMES) {
            Chemistry chemistry = ShippedModels.read(name, List.of()).chemistry();
            table.add(List.of(
                    ShippedModels.fileName(name),
                    Long.toString(chemistry.box().siteCount()),
                    ShippedModels.purpose(name)));
        }
        session.out().print(table.text());
        return ExitCode.OK;
    }
}
