package org.lifront.runs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lifront.analysis.Analysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lifront report}: everything on one page. */
@Command(
        name = "report",
        description = "Writes one self-contained HTML report of trajectories.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront report results/ald-cycles -o report.html",
            "  lifront report results/ald-cycles results/coating-strategies -o all.html",
            "  lifront report results/ald-cycles --title Alumina"
        })
final class ReportCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private ResultFolders folders;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The report; default ${DEFAULT-VALUE}. An earlier one is replaced.")
    private Path file = Path.of("report.html");

    @Option(names = "--title", paramLabel = "TEXT", description = "Heading; default the names of the folders.")
    private String title;

    @Mixin
    private TargetsOption targets;

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        OutputFile.check(file, "-o");
        Analysis analysis = Analysis.of(folders.trajectories(), targets.published());
        try {
            analysis.writeReport(file, title != null ? title : folders.names(), folders.recordedCommand());
        } catch (IOException e) {
            throw OutputFile.notWritable(file, "-o");
        }
        session.out().println("report: " + file);
        return ExitCode.OK;
    }
}
