package org.lifront.runs.cli;

import java.util.concurrent.Callable;
import org.lifront.analysis.Analysis;
import org.lifront.analysis.table.ResultJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lifront compare}: simulated beside measured. */
@Command(
        name = "compare",
        description = "Sets simulated beside measured values and judges what the experiment says in words.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront compare results/ald-cycles",
            "  lifront compare results/ald-cycles results/coating-strategies",
            "  lifront compare results/ald-cycles --targets mine.yaml --json rows.json"
        })
final class CompareCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private ResultFolders folders;

    @Mixin
    private TargetsOption targets;

    @Mixin
    private JsonOption json;

    CompareCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        json.check();
        Analysis analysis = Analysis.of(folders.trajectories(), targets.published());
        session.out().print(analysis.comparisonText());
        analysis.warnings().forEach(session.err()::println);
        json.write(ResultJson.text(analysis.comparison().rows()));
        return ExitCode.OK;
    }
}
