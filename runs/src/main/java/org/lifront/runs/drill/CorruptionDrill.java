package org.lifront.runs.drill;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lifront.kmc.checkpoint.CheckpointFolder;
import org.lifront.kmc.checkpoint.PlannedRuns;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.trajectory.TrajectoryDigest;
import org.lifront.kmc.trajectory.TrajectoryHeader;
import org.lifront.kmc.trajectory.TrajectoryReader;

/**
 * Damages one byte of a segment, a checkpoint or the plan, or cuts the file short. The damage must be noticed, or do no harm: then
 * everything that is read is what was written.
 */
final class CorruptionDrill {

    /** One in so many files is cut short, the others get a wrong byte. */
    private static final int CUTS = 10;

    private final Path scratch;
    private final Path cell;
    private final String expected;
    private final TrajectoryHeader header;
    private final List<Path> files;

    /**
     * @param folder where to
     * @param expected digest of an undisturbed run
     */
    CorruptionDrill(Path folder, String expected) {
        ResultFiles.remove(folder);
        DrilledStudy study = DrilledStudy.inOneSegment(folder.resolve("sound"));
        study.run();
        this.scratch = folder.resolve("damaged");
        this.cell = study.cell();
        this.expected = expected;
        this.header = TrajectoryReader.open(cell).header();
        this.files = new ArrayList<>(ResultFiles.in(cell, "seg-\\d{5}\\.h5"));
        files.addAll(ResultFiles.in(cell, "checkpoint-\\d{6}\\.lfc"));
        files.add(study.folder().resolve(PlannedRuns.FILE));
    }

    /**
     * One drill.
     *
     * @return whether the damage was noticed; otherwise it did no harm
     * @throws DrillFailure if damage was used
     */
    boolean run(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Path file = files.get(random.nextInt(files.size()));
        byte[] sound = ResultFiles.read(file);
        int place = random.nextInt(sound.length);
        byte[] damaged;
        if (random.nextInt(CUTS) == 0) {
            damaged = Arrays.copyOf(sound, place);
        } else {
            damaged = sound.clone();
            damaged[place] ^= (byte) (1 + random.nextInt(255));
        }
        boolean isSegment = file.getFileName().toString().startsWith("seg");
        boolean noticed = isSegment ? isSegmentNoticed(file, sound, damaged) : isCheckpointNoticed(file, damaged);
        DrillFailure.require(
                noticed || isSegment, "damage to byte " + place + " of " + file.getFileName() + " was not noticed");
        return noticed;
    }

    private boolean isSegmentNoticed(Path file, byte[] sound, byte[] damaged) {
        ResultFiles.write(file, damaged);
        try {
            boolean same = TrajectoryDigest.ofDatasets(cell).equals(expected)
                    && TrajectoryReader.open(cell).header().equals(header);
            DrillFailure.require(same, "damage to " + file.getFileName() + " was used");
            return false;
        } catch (InvalidInputException e) {
            return true;
        } finally {
            ResultFiles.write(file, sound);
        }
    }

    private boolean isCheckpointNoticed(Path file, byte[] damaged) {
        ResultFiles.remove(scratch);
        ResultFiles.write(scratch.resolve(file.getFileName().toString()), damaged);
        try {
            if (file.endsWith(PlannedRuns.FILE)) {
                PlannedRuns.in(scratch);
            } else {
                new CheckpointFolder(scratch).newest(Optional.empty(), position -> true, notice -> {});
            }
            return false;
        } catch (InvalidInputException e) {
            return true;
        }
    }
}
