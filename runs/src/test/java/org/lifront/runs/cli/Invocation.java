package org.lifront.runs.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import org.lifront.runs.execution.CheckpointRequest;
import org.lifront.runs.execution.StopRequest;
import org.lifront.runs.faults.FaultPlan;
import org.lifront.runs.faults.FaultyFileSystem;

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
        return of(stop, checkpoints, session -> Program.execute(session, arguments));
    }

    /** Runs the program with all the files that the arguments name on a disk that fails as planned. */
    static Invocation onDisk(FaultPlan plan, String... arguments) {
        return of(new StopRequest(), new CheckpointRequest(), session -> {
            LiFront root = new LiFront();
            return Program.commandLine(session, root, new ErrorLines(session.err(), root))
                    .registerConverter(Path.class, text -> FaultyFileSystem.wrap(Path.of(text), plan))
                    .execute(arguments);
        });
    }

    private static Invocation of(StopRequest stop, CheckpointRequest checkpoints, ToIntFunction<Session> program) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = program.applyAsInt(new Session(stream(out), stream(err), false, stop, checkpoints));
        return new Invocation(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> errorLines() {
        return err.lines().toList();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
