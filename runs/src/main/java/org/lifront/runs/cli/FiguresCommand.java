package org.lifront.runs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lifront.analysis.Analysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lifront figures}: every figure of a study. */
@Command(
        name = "figures",
        description = {
            "Writes every figure of trajectories as SVG, PNG and CSV: cycling curves and profiles, Nyquist and Bode",
            "plots, thickness series, photoemission, line scans, maps of elements, powder lines, parts of the voltage."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront figures results/ald-cycles -o figures/ald-cycles",
            "  lifront figures results/ald-cycles results/coating-strategies -o figures"
        })
final class FiguresCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private ResultFolders folders;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Where to; default ${DEFAULT-VALUE}. Files of the same name are replaced.")
    private Path folder = Path.of("figures");

    @Mixin
    private TargetsOption targets;

    FiguresCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        OutputFile.checkFolder(folder, "-o");
        Analysis analysis = Analysis.of(folders.trajectories(), targets.published());
        try {
            List<Path> files = analysis.writeFigures(folder);
            session.out().println(files.size() + " files: " + folder);
        } catch (IOException e) {
            throw OutputFile.folderNotWritable(folder, "-o");
        }
        return ExitCode.OK;
    }
}
