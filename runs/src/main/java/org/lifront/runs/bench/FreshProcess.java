package org.lifront.runs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lifront.runs.execution.StopRequest;

/** Runs this program again in a virtual machine of its own, with the same Java, options and classes. */
public final class FreshProcess {

    private static final int LOOK_MS = 100;

    private final String mainClass;
    private final StopRequest stop;

    /**
     * @param mainClass entry point of the program
     * @param stop ends the process early
     */
    public FreshProcess(String mainClass, StopRequest stop) {
        this.mainClass = mainClass;
        this.stop = stop;
    }

    /**
     * Runs a command and waits for its end; its standard error is passed on.
     *
     * @param arguments the command line
     * @return what it wrote to standard output; empty if it was stopped
     * @throws IllegalStateException if it failed
     */
    public String output(List<String> arguments) {
        try {
            Path out = Files.createTempFile("lifront", ".out");
            try {
                return await(command(arguments), out);
            } finally {
                Files.delete(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start another Java process", e);
        }
    }

    private String await(List<String> command, Path out) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            while (!process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
                if (stop.isRaised()) {
                    process.destroy();
                }
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return "";
        }
        if (stop.isRaised()) {
            return "";
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("the process ended with code " + process.exitValue());
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X") || option.startsWith("-D"))
                .filter(option -> !option.startsWith("-Xrun") && !option.startsWith("-Xdebug"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        return command;
    }
}
