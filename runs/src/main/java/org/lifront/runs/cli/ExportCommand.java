package org.lifront.runs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.kmc.trajectory.export.ExportFormat;
import org.lifront.kmc.trajectory.export.TrajectoryExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lifront export}: trajectories for other programs. */
@Command(
        name = "export",
        description = {
            "Writes trajectories for ParaView and VTK, for OVITO, or as tables.",
            "  vtkhdf  VTK 9.1, ParaView 5.11 or newer: one file a frame and lattice, nm",
            "  xdmf    the same files, and one .xmf a lattice with the times of the frames",
            "  extxyz  OVITO, ASE: one file a lattice, every site an atom, angstrom",
            "  csv     time series, frames, profiles along z"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront export results/bare --format vtkhdf -o results/bare-vtk",
            "  lifront export results/bare --format extxyz --lattice a --frame 0 -o bare-xyz"
        })
final class ExportCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private ResultFolders folders;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "One of: vtkhdf, xdmf, extxyz, csv.")
    private ExportFormat format;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FOLDER",
            description = "Where to write; must be empty or missing. Several trajectories get a folder each in it.")
    private Path output;

    @Option(names = "--lattice", paramLabel = "NAME", description = "Only this lattice; may be repeated.")
    private List<String> lattices = new ArrayList<>();

    @Option(names = "--frame", paramLabel = "N", description = "Only this frame, counted from 0; may be repeated.")
    private List<Integer> frames = new ArrayList<>();

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        OutputFile.checkFolder(output, "-o");
        requireEmpty();
        List<Path> trajectories = folders.trajectories();
        List<TrajectoryExport> exports = trajectories.stream()
                .map(path -> new TrajectoryExport(TrajectoryReader.open(path), lattices, frames))
                .toList();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < exports.size(); i++) {
            Path folder = exports.size() == 1 ? output : output.resolve(freeName(trajectories.get(i), taken));
            exports.get(i).write(folder, format);
            session.out()
                    .println(format.name().toLowerCase(Locale.ROOT) + ": "
                            + exports.get(i).frameCount() + " frames of " + trajectories.get(i) + " in " + folder);
        }
        return ExitCode.OK;
    }

    private void requireEmpty() {
        if (!Files.isDirectory(output)) {
            return;
        }
        try (Stream<Path> files = Files.list(output)) {
            if (files.findAny().isPresent()) {
                throw new InvalidInputException(output + ": -o needs an empty folder; choose another one");
            }
        } catch (IOException e) {
            throw OutputFile.folderNotWritable(output, "-o");
        }
    }

    /** The name of a trajectory's folder, numbered if another one has it already. */
    private static String freeName(Path trajectory, Set<String> taken) {
        String name = String.valueOf(trajectory.toAbsolutePath().normalize().getFileName());
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}
