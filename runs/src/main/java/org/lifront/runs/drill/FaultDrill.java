package org.lifront.runs.drill;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifront.kmc.checkpoint.CheckpointFolder;
import org.lifront.kmc.checkpoint.PlannedRuns;
import org.lifront.kmc.checkpoint.RunIdentity;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.trajectory.TrajectoryDigest;
import org.lifront.runs.faults.Fault;
import org.lifront.runs.faults.FaultPlan;
import org.lifront.runs.faults.FaultyFileSystem;

/**
 * Lets one call that writes fail, then repairs the disk and goes on. The run must end with one sentence, or in order where
 * the fault does no harm; whatever has a final name must be whole; and the end must be that of an undisturbed run.
 */
final class FaultDrill {

    private final Path folder;
    private final String expected;

    FaultDrill(Path folder, String expected) {
        this.folder = folder;
        this.expected = expected;
    }

    /** Calls that write, make, rename, flush or remove in a whole run. */
    long calls() {
        FaultPlan plan = FaultPlan.none();
        ResultFiles.remove(folder);
        DrilledStudy study = new DrilledStudy(FaultyFileSystem.wrap(folder, plan));
        study.run();
        DrillFailure.require(study.digest().equals(expected), "a run without faults differs");
        ResultFiles.remove(folder);
        return plan.calls();
    }

    /**
     * One drill.
     *
     * @param call number of the call that fails, from 1
     * @return what the run said; empty if the fault did no harm
     * @throws DrillFailure if it was not passed; the folder is left as it is
     */
    String run(long call, Fault fault) {
        ResultFiles.remove(folder);
        FaultPlan plan = FaultPlan.at(call, fault);
        String message = message(new DrilledStudy(FaultyFileSystem.wrap(folder, plan)));
        DrilledStudy repaired = new DrilledStudy(folder);
        requireWhole(repaired);
        if (repaired.hasBegun()) {
            repaired.resume();
        } else {
            repaired.run();
        }
        DrillFailure.require(repaired.digest().equals(expected), "the trajectory differs after the disk was repaired");
        ResultFiles.remove(folder);
        return message;
    }

    private static String message(DrilledStudy study) {
        try {
            study.run();
            return "";
        } catch (UncheckedIOException | InvalidInputException e) {
            String message = String.valueOf(e.getMessage());
            DrillFailure.require(
                    !message.isBlank() && message.lines().count() == 1, "not one sentence, but: " + message);
            return message;
        } catch (RuntimeException e) {
            throw new DrillFailure("the program did not expect this fault: " + e, e);
        }
    }

    private static void requireWhole(DrilledStudy study) {
        if (!study.hasBegun()) {
            return;
        }
        try {
            if (!ResultFiles.segments(study.cell()).isEmpty()) {
                TrajectoryDigest.ofDatasets(study.cell());
            }
            List<String> notices = new ArrayList<>();
            Optional<RunIdentity> planned = PlannedRuns.in(study.folder()).run(DrilledStudy.LABEL);
            new CheckpointFolder(study.cell()).newest(planned, position -> true, notices::add);
            DrillFailure.require(notices.isEmpty(), "half-written under a final name: " + notices);
        } catch (InvalidInputException e) {
            throw new DrillFailure("half-written under a final name: " + e.getMessage(), e);
        }
    }
}
