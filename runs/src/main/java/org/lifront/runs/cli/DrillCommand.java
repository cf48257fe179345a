package org.lifront.runs.cli;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.runs.drill.Drills;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lifront drill}: what a file system and this program do when things go wrong. */
@Command(
        name = "drill",
        description = {
            "Kills small runs, lets their disk fail and damages their files, in a folder of your file system, and checks",
            "that every one goes on exactly. Exits with 1 if one does not."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront drill /scratch/drill",
            "  lifront drill /scratch/drill --kills 300 --faults 100000 --corruptions 10000"
        })
final class DrillCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "DIR", description = "Folder on the file system to try; must be empty or missing.")
    private Path folder;

    @Option(names = "--kills", paramLabel = "N", description = "Runs to kill; default 10.")
    private int kills = 10;

    @Option(
            names = "--faults",
            paramLabel = "N",
            description = "Failing calls to try, at most every call once for each of: disk full, I/O error, short"
                    + " write, read-only from then on; default 50.")
    private int faults = 50;

    @Option(names = "--corruptions", paramLabel = "N", description = "Files to damage; default 200.")
    private int corruptions = 200;

    @Option(names = "--seed", paramLabel = "N", description = "What to draw at random; default 1.")
    private long seed = 1;

    @Option(names = "--fault", paramLabel = "N", description = "Only this failing call, and what the run says to it.")
    private OptionalLong fault = OptionalLong.empty();

    DrillCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (kills < 0 || faults < 0 || corruptions < 0 || fault.orElse(1) < 1) {
            throw new InvalidInputException("found a negative number of drills, expected 0 or more");
        }
        Drills drills = Drills.in(folder, seed, session.out());
        if (fault.isPresent()) {
            drills.fault(fault.getAsLong());
        } else {
            drills.kills(kills);
            drills.faults(faults);
            drills.corruptions(corruptions);
        }
        return drills.close() ? ExitCode.OK : ExitCode.INTERNAL_ERROR;
    }
}
