package org.lifront.runs.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own, as a user starts it; what it says goes to a file. */
final class SweepProcess {

    private static final String MAIN = "org.lifront.runs.cli.LiFront";

    /** Thousands of tiny cells: what a sweep costs besides its cells is what is to be seen. */
    private static final String SWEEP = """
            title: Tiny cells
            scenario: %s
            vary:
              stack.on_latp[0].ald_cycles: [0, 5, 10, 20, 40]
            replicas: %d
            """;

    private final Path log;
    private final String heap;

    /**
     * @param log where what it says goes
     * @param heap option of the JVM that bounds its heap
     */
    SweepProcess(Path log, String heap) {
        this.log = log;
        this.heap = heap;
    }

    /** A sweep of tiny cells, a multiple of five. */
    static Path sweepOf(int cells, Path folder) throws IOException {
        Path scenario = Path.of("scenarios/02-al2o3-150-on-latp.yaml").toAbsolutePath();
        return Files.writeString(folder.resolve("tiny.yaml"), SWEEP.formatted(scenario, cells / 5));
    }

    /** Arguments that make a cell tiny: 16 columns. */
    static List<String> tiny(int cycles) {
        return List.of(
                "--set",
                "lattice.columns=4",
                "--set",
                "lattice.height=64 nm",
                "--set",
                "protocol.cycles=" + cycles,
                "--set",
                "output.frame_every=" + cycles);
    }

    Process start(List<String> arguments) throws IOException {
        return start(MAIN, arguments);
    }

    private Process start(String main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Runs it to its end; its duration in seconds. */
    double run(List<String> arguments) throws IOException, InterruptedException {
        return run(MAIN, arguments);
    }

    /** Runs another class in its place. */
    double run(Class<?> main, List<String> arguments) throws IOException, InterruptedException {
        return run(main.getName(), arguments);
    }

    private double run(String main, List<String> arguments) throws IOException, InterruptedException {
        long start_ns = System.nanoTime();
        int code = start(main, arguments).waitFor();
        if (code != 0) {
            throw new AssertionError("exit code " + code + " of " + arguments + ": " + Files.readString(log));
        }
        return (System.nanoTime() - start_ns) / 1e9;
    }
}
