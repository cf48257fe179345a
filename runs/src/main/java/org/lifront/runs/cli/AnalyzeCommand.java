package org.lifront.runs.cli;

import java.util.concurrent.Callable;
import org.lifront.analysis.Analysis;
import org.lifront.analysis.table.ResultJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lifront analyze}: numbers from trajectories. */
@Command(
        name = "analyze",
        description = "Prints what trajectories contain: overpotential, resistance, films, fronts.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront analyze results/ald-cycles",
            "  lifront analyze results/bare/bare results/hot/bare --json rows.json"
        })
final class AnalyzeCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private ResultFolders folders;

    @Mixin
    private TargetsOption targets;

    @Mixin
    private JsonOption json;

    AnalyzeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        json.check();
        Analysis analysis = Analysis.of(folders.trajectories(), targets.published());
        session.out().print(analysis.fullTable());
        analysis.warnings().forEach(session.err()::println);
        json.write(ResultJson.text(analysis.rows()));
        return ExitCode.OK;
    }
}
