package org.lifront.runs.drill;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.lifront.runs.faults.Fault;
import org.lifront.runs.provenance.ResultFolder;

/** All drills, in a folder of the file system that is to be tried. What fails is told with the command that repeats it. */
public final class Drills {

    private static final int ALL_FAULTS = Fault.values().length;

    private final Path folder;
    private final long seed;
    private final PrintStream out;
    private final String undisturbed;
    private int failures;

    private Drills(Path folder, long seed, PrintStream out) {
        this.folder = folder;
        this.seed = seed;
        this.out = out;
        DrilledStudy study = new DrilledStudy(folder.resolve("undisturbed"));
        study.run();
        this.undisturbed = study.digest();
    }

    /**
     * Prepares drills.
     *
     * @param folder an empty folder, or one that does not exist
     * @param seed what to draw at random
     * @param out where to report
     * @throws org.lifront.kmc.input.InvalidInputException if there is something in the folder
     */
    public static Drills in(Path folder, long seed, PrintStream out) {
        ResultFolder.claim(folder, false);
        return new Drills(folder.toAbsolutePath(), seed, out);
    }

    /** Kills processes and lets them go on. */
    public void kills(int count) {
        if (count == 0) {
            return;
        }
        KillDrill drill = new KillDrill(folder.resolve("killed"), undisturbed);
        int before = failures;
        for (int i = 0; i < count; i++) {
            long own = seed + i;
            attempt("--kills 1 --faults 0 --corruptions 0 --seed " + own, () -> drill.run(own));
        }
        out.println("kills: " + count + " runs were killed one to three times (" + drill.moments() + "), "
                + (count - (failures - before)) + " ended bit for bit as an undisturbed one; seed " + seed);
    }

    /** Lets calls that write fail, every one in each way if the count is as large as that, else a sample. */
    public void faults(int count) {
        if (count == 0) {
            return;
        }
        FaultDrill drill = new FaultDrill(folder.resolve("faulty"), undisturbed);
        long all = drill.calls() * ALL_FAULTS;
        int[] harmless = {0};
        int before = failures;
        int done = (int) Math.min(count, all);
        for (int i = 0; i < done; i++) {
            long which = count >= all ? i : new SplittableRandom(seed + i).nextLong(all);
            attempt(
                    "--fault " + (1 + which),
                    () -> harmless[0] += fault(drill, which).isEmpty() ? 1 : 0);
        }
        out.println("faults: " + done + " of " + all + " possible ones struck, " + (done - (failures - before))
                + " were passed (" + harmless[0] + " did no harm, the others were told in a sentence); seed " + seed);
    }

    private static String fault(FaultDrill drill, long which) {
        return drill.run(1 + which / ALL_FAULTS, Fault.values()[(int) (which % ALL_FAULTS)]);
    }

    /**
     * Lets one call fail and tells what the run said.
     *
     * @param number of the fault, from 1, as a failure of {@link #faults} names it
     */
    public void fault(long number) {
        FaultDrill drill = new FaultDrill(folder.resolve("faulty"), undisturbed);
        attempt("--fault " + number, () -> {
            String said = fault(drill, number - 1);
            out.println("fault " + number + ": " + (said.isEmpty() ? "no harm" : said));
        });
    }

    /** Damages files. */
    public void corruptions(int count) {
        if (count == 0) {
            return;
        }
        CorruptionDrill drill = new CorruptionDrill(folder.resolve("corrupt"), undisturbed);
        int[] noticed = {0};
        int before = failures;
        for (int i = 0; i < count; i++) {
            long own = seed + i;
            attempt("--kills 0 --faults 0 --corruptions 1 --seed " + own, () -> noticed[0] += drill.run(own) ? 1 : 0);
        }
        int used = failures - before;
        out.println("corruptions: " + count + " files were damaged, " + noticed[0] + " noticed, "
                + (count - noticed[0] - used) + " without harm, " + used + " used; seed " + seed);
    }

    private void attempt(String replay, Runnable drill) {
        try {
            drill.run();
        } catch (DrillFailure failure) {
            failures++;
            out.println("FAILED: " + failure.getMessage() + "; again with: lifront drill " + folder + " " + replay);
        }
    }

    /**
     * Removes what the drills have left, unless one has failed.
     *
     * @return whether all were passed
     */
    public boolean close() {
        if (failures == 0) {
            ResultFiles.remove(folder);
        }
        return failures == 0;
    }
}
