package org.lifront.runs.cli;

import java.io.File;
import java.io.IOException;
import org.lifront.runs.execution.CheckpointRequest;
import org.lifront.runs.execution.StopRequest;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes the help texts of all commands as AsciiDoc, from which the archive's manual pages are made. */
public final class ManualPages {

    private static final int WIDE = 2000;

    private ManualPages() {}

    /** @param arguments the folder to write to */
    public static void main(String[] arguments) throws IOException {
        Session session = new Session(System.out, System.err, false, new StopRequest(), new CheckpointRequest());
        LiFront root = new LiFront();
        CommandLine program = Program.commandLine(session, root, new ErrorLines(System.err, root));
        // The synopsis of a page is filled by whoever shows it; broken here, names would break in the middle.
        program.setUsageHelpWidth(WIDE);
        System.exit(ManPageGenerator.generateManPage(
                new File(arguments[0]), null, new boolean[0], false, program.getCommandSpec()));
    }
}
