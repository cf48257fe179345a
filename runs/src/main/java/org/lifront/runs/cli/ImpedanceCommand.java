package org.lifront.runs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lifront.analysis.figure.FigureFiles;
import org.lifront.analysis.figure.ImpedancePlots;
import org.lifront.analysis.impedance.CellSpectrum;
import org.lifront.analysis.impedance.FrameImpedance;
import org.lifront.analysis.impedance.FrequencyRange;
import org.lifront.analysis.impedance.ImpedanceCsv;
import org.lifront.analysis.impedance.ImpedanceJson;
import org.lifront.analysis.impedance.ImpedanceTable;
import org.lifront.analysis.table.AtomicText;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.trajectory.TrajectoryReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lifront impedance}: spectra of saved frames. */
@Command(
        name = "impedance",
        description = "Computes impedance spectra of cells at rest from saved frames and fits circuits to them.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront impedance results/bare",
            "  lifront impedance results/ald-cycles --cycle 100 --cycle 300 -o spectra",
            "  lifront impedance results/bare --frequencies 0.01:1e5:20 -o spectra"
        })
final class ImpedanceCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private ResultFolders folders;

    @Option(
            names = "--cycle",
            paramLabel = "N",
            description = "Frame after so many cycles, 0 for before cycling; may be repeated. Default: first and last.")
    private List<Integer> cycles = new ArrayList<>();

    @Mixin
    private FrequencyOption frequencies;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Also write impedance.csv, impedance.json and figures to this folder.")
    private Path output;

    ImpedanceCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        FrequencyRange range = frequencies.range();
        if (output != null) {
            OutputFile.checkFolder(output, "-o");
        }
        List<CellSpectrum> spectra = new ArrayList<>();
        for (Path trajectory : folders.trajectories()) {
            spectra.addAll(spectra(trajectory, range));
        }
        session.out().print(ImpedanceTable.text(spectra));
        if (output != null) {
            write(spectra);
        }
        return ExitCode.OK;
    }

    private List<CellSpectrum> spectra(Path path, FrequencyRange range) {
        TrajectoryReader trajectory = TrajectoryReader.openCell(path);
        String cell = trajectory.header().label();
        long seed = trajectory.header().seed();
        return frames(path, trajectory.frameSeries("cycle")).stream()
                .map(frame -> new CellSpectrum(cell, seed, FrameImpedance.of(trajectory, frame, range)))
                .toList();
    }

    private List<Integer> frames(Path path, double[] cycle) {
        if (cycle.length == 0) {
            throw new InvalidInputException(path + ": holds no frame, expected at least one");
        }
        if (cycles.isEmpty()) {
            return IntStream.of(0, cycle.length - 1).distinct().boxed().toList();
        }
        return cycles.stream().map(wanted -> frame(path, cycle, wanted)).toList();
    }

    private static int frame(Path path, double[] cycle, int wanted) {
        for (int frame = cycle.length - 1; frame >= 0; frame--) {
            if (cycle[frame] == wanted) {
                return frame;
            }
        }
        String known = Arrays.stream(cycle)
                .mapToObj(c -> String.valueOf((int) c))
                .distinct()
                .collect(Collectors.joining(", "));
        throw new InvalidInputException(
                path + ": --cycle: found " + wanted + ", expected a cycle with a frame: " + known);
    }

    private void write(List<CellSpectrum> spectra) {
        try {
            FigureFiles.write(ImpedancePlots.of(spectra), output);
            AtomicText.write(output.resolve("impedance.csv"), ImpedanceCsv.text(spectra));
            AtomicText.write(output.resolve("impedance.json"), ImpedanceJson.text(spectra));
        } catch (IOException e) {
            throw OutputFile.folderNotWritable(output, "-o");
        }
        session.out().println("spectra: " + output);
    }
}
