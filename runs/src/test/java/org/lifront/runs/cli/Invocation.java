package org.lifront.runs.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lifront.runs.execution.CheckpointRequest;
import org.lifront.runs.execution.StopRequest;

/**
 * One run of the program inside the test.
 *
 * @param code exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Invocation(int code, String out, String err) {

    /** Runs the program as if its standard error were a pipe. */
    static Invocation of(String... arguments) {
        return of(new StopRequest(), arguments);
    }

    static Invocation of(StopRequest stop, String... arguments) {
        return of(stop, new CheckpointRequest(), arguments);
    }

    static Invocation of(StopRequest stop, CheckpointRequest checkpoints, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session = new Session(stream(out), stream(err), false, stop, checkpoints);
        int code = Program.execute(session, arguments);
        return new Invocation(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> errorLines() {
        return err.lines().toList();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
