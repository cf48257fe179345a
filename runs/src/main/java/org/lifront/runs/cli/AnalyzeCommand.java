package org.lifront.runs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lifront.analysis.Analysis;
import org.lifront.analysis.cell.DepthProfileCsv;
import org.lifront.analysis.table.AtomicText;
import org.lifront.analysis.table.ResultCsv;
import org.lifront.analysis.table.ResultJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lifront analyze}: numbers from trajectories. */
@Command(
        name = "analyze",
        description = "Prints what trajectories contain: overpotential, resistance, films, fronts.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront analyze results/ald-cycles",
            "  lifront analyze results/seed-1 results/seed-2 --json rows.json",
            "  lifront analyze results/ald-cycles --csv rows.csv --figures figures"
        })
final class AnalyzeCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private ResultFolders folders;

    @Mixin
    private TargetsOption targets;

    @Mixin
    private JsonOption json;

    @Option(names = "--csv", paramLabel = "FILE", description = "Also write the table to this file as CSV.")
    private Path csv;

    @Option(
            names = "--depth-profiles",
            paramLabel = "FILE",
            description = "Also write Ti3+, Ti4+ and mobile Li by depth, every saved frame, to this file as CSV.")
    private Path depthProfiles;

    @Option(
            names = "--figures",
            paramLabel = "FOLDER",
            description = "Also write every figure to this folder as SVG, PNG and CSV.")
    private Path figures;

    AnalyzeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        json.check();
        if (csv != null) {
            OutputFile.check(csv, "--csv");
        }
        if (depthProfiles != null) {
            OutputFile.check(depthProfiles, "--depth-profiles");
        }
        if (figures != null) {
            OutputFile.checkFolder(figures, "--figures");
        }
        Analysis analysis = Analysis.of(folders.trajectories(), targets.published());
        session.out().print(analysis.fullTable());
        analysis.warnings().forEach(session.err()::println);
        json.write(ResultJson.text(analysis.rows()));
        writeCsv(analysis);
        writeDepthProfiles(analysis);
        writeFigures(analysis);
        return ExitCode.OK;
    }

    private void writeCsv(Analysis analysis) {
        if (csv == null) {
            return;
        }
        try {
            ResultCsv.write(analysis.rows(), csv);
        } catch (IOException e) {
            throw OutputFile.notWritable(csv, "--csv");
        }
    }

    private void writeDepthProfiles(Analysis analysis) {
        if (depthProfiles == null) {
            return;
        }
        try {
            AtomicText.write(depthProfiles, DepthProfileCsv.text(analysis.runs()));
        } catch (IOException e) {
            throw OutputFile.notWritable(depthProfiles, "--depth-profiles");
        }
    }

    private void writeFigures(Analysis analysis) {
        if (figures == null) {
            return;
        }
        try {
            analysis.writeFigures(figures);
        } catch (IOException e) {
            throw OutputFile.folderNotWritable(figures, "--figures");
        }
    }
}
