package org.lifront.runs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.runs.provenance.NearbyResult;
import org.lifront.runs.provenance.ResultFolder;

/** Finds the trajectories in folders that the user names. */
final class Trajectories {

    private Trajectories() {}

    /**
     * The trajectory folders meant by some folders: a trajectory stands for itself, a result folder for the trajectories
     * in it, in the order in which the run or sweep listed them. Each is listed once.
     *
     * @throws InvalidInputException if a folder is missing or holds no trajectory
     */
    static List<Path> in(List<Path> folders) {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new InvalidInputException(folder
                        + (Files.exists(folder)
                                ? ": is a file, expected a result folder or the folder of a trajectory"
                                : ": no such folder" + NearbyResult.suggestion(folder)));
            }
            List<Path> here = isTrajectory(folder) ? List.of(folder) : below(folder);
            if (here.isEmpty()) {
                throw new InvalidInputException(
                        folder + ": holds no trajectory (files seg-*.h5, in it or in a folder in it)"
                                + NearbyResult.suggestion(folder));
            }
            found.addAll(here);
        }
        return withoutRepeats(found);
    }

    /** A trajectory named twice, directly or through a link, is one trajectory and not two replicas. */
    private static List<Path> withoutRepeats(List<Path> folders) {
        Map<Path, Path> byRealPath = new LinkedHashMap<>();
        for (Path folder : folders) {
            try {
                byRealPath.putIfAbsent(folder.toRealPath(), folder);
            } catch (IOException e) {
                throw new InvalidInputException(folder + ": cannot be read");
            }
        }
        return List.copyOf(byRealPath.values());
    }

    private static List<Path> below(Path folder) {
        List<String> order = ResultFolder.recordedCells(folder);
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> found = new ArrayList<>(
                    entries.filter(Trajectories::isTrajectory).sorted().toList());
            found.sort((a, b) -> Integer.compare(rank(order, a), rank(order, b)));
            return found;
        } catch (IOException e) {
            throw new InvalidInputException(folder + ": cannot be read");
        }
    }

    private static int rank(List<String> order, Path folder) {
        int position = order.indexOf(folder.getFileName().toString());
        return position >= 0 ? position : order.size();
    }

    private static boolean isTrajectory(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().matches("seg-\\d+\\.h5"));
        } catch (IOException e) {
            throw new InvalidInputException(folder + ": cannot be read");
        }
    }
}
