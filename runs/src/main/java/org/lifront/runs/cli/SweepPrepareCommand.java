package org.lifront.runs.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lifront.runs.provenance.ResultFolder;
import org.lifront.runs.sweep.SweepDefinition;
import org.lifront.runs.sweep.SweepReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifront sweep prepare}: the folder of a sweep, for tasks to be started by something else. */
@Command(
        name = "prepare",
        description = {
            "Writes down the cells of a sweep and simulates nothing.",
            "Then 'lifront sweep task DIR K' simulates cell K, from 0, and 'lifront sweep reduce DIR' closes the sweep."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront sweep prepare runs/sweeps/ald-cycles.yaml -o results/ald",
            "  seq 0 6 | parallel -j 2 lifront sweep task results/ald {}",
            "  lifront sweep reduce results/ald"
        })
final class SweepPrepareCommand implements Callable<Integer> {

    private final Study study;
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SWEEP.yaml", description = "Sweep file.")
    private Path file;

    @Mixin
    private OutputOption output;

    @Mixin
    private OverrideOption overrides;

    SweepPrepareCommand(Study study, Session session) {
        this.study = study;
        this.session = session;
    }

    @Override
    public Integer call() {
        FileKind.require(file, FileKind.SWEEP);
        SweepDefinition sweep = SweepReader.read(file, overrides.assignments());
        ResultFolder folder = output.claim(file);
        int code = study.prepare(sweep.title(), sweep.cells(), folder, CommandText.of(spec));
        session.out()
                .println(sweep.cells().size() + " cells prepared in " + folder.path() + ": tasks 0 to "
                        + (sweep.cells().size() - 1));
        return code;
    }
}
