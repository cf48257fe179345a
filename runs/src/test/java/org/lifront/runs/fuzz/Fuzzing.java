package org.lifront.runs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.lifront.kmc.input.InvalidInputException;

/**
 * Reads many made-up inputs. Each must be accepted or refused in one sentence, in less than five seconds of processor time,
 * and no file may appear, change or go away. An input that fails is kept in {@code target/fuzz}.
 */
final class Fuzzing {

    private static final double LONGEST_S = 5;
    private static final int LONGEST_SENTENCE = 2000;
    private static final Path KEPT = Path.of("target", "fuzz");

    private final FuzzTarget target;
    private final Path world;
    private int accepted;
    private int refused;
    private double slowest_s;

    /** @param world folder of everything that the inputs could touch */
    Fuzzing(FuzzTarget target, Path world) {
        this.target = target;
        this.world = world;
    }

    /** Reads inputs made from one seed each, and tells what became of them. */
    String run(long firstSeed, int count) throws IOException {
        byte[] before = Files.exists(target.file()) ? Files.readAllBytes(target.file()) : null;
        List<String> files = listing();
        AtomicLong cpuAtStart_ns = new AtomicLong();
        Thread reader = Thread.currentThread();
        Thread watch = watch(reader, cpuAtStart_ns);
        try {
            for (long seed = firstSeed; seed < firstSeed + count; seed++) {
                cpuAtStart_ns.set(ManagementFactory.getThreadMXBean().getThreadCpuTime(reader.getId()));
                one(seed);
            }
        } finally {
            cpuAtStart_ns.set(Long.MAX_VALUE);
            watch.interrupt();
            if (before != null) {
                Files.write(target.file(), before);
            } else {
                Files.deleteIfExists(target.file());
            }
        }
        assertThat(listing()).as("files after reading %s", target.name()).isEqualTo(files);
        return String.format(
                "%s: %d inputs from seed %d, %d accepted, %d refused, slowest %.2f s",
                target.name(), count, firstSeed, accepted, refused, slowest_s);
    }

    private void one(long seed) throws IOException {
        byte[] input = target.inputs().apply(new SplittableRandom(seed));
        Files.write(target.file(), input);
        long start_ns = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            target.reading().read(target.file());
            accepted++;
        } catch (InvalidInputException e) {
            refused++;
            requireSentence(e.getMessage(), seed, input);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(kept(seed, input) + ": the program did not expect this", e);
        }
        double time_s = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start_ns) * 1e-9;
        slowest_s = Math.max(slowest_s, time_s);
        if (time_s > LONGEST_S) {
            throw new AssertionError(kept(seed, input) + ": took " + time_s + " s");
        }
    }

    private void requireSentence(String message, long seed, byte[] input) throws IOException {
        if (message.isBlank()
                || message.contains("\n")
                || message.contains("Exception")
                || message.length() > LONGEST_SENTENCE) {
            throw new AssertionError(
                    kept(seed, input) + ": not one sentence: " + message.substring(0, Math.min(message.length(), 300)));
        }
    }

    private String kept(long seed, byte[] input) throws IOException {
        Files.createDirectories(KEPT);
        Path file = KEPT.resolve(target.name().replace(' ', '-') + "-" + seed);
        Files.write(file, input);
        return target.name() + " of seed " + seed + ", kept as " + file.toAbsolutePath();
    }

    /** Ends a reading that never ends by ending the test's process: a thread that runs in circles cannot be stopped. */
    private Thread watch(Thread reader, AtomicLong cpuAtStart_ns) {
        Thread watch = new Thread(() -> {
            try {
                while (true) {
                    Thread.sleep(1000);
                    long start_ns = cpuAtStart_ns.get();
                    long now_ns = ManagementFactory.getThreadMXBean().getThreadCpuTime(reader.getId());
                    if (start_ns < now_ns && now_ns - start_ns > 4 * LONGEST_S * 1e9) {
                        System.err.println("HANG while reading " + target.file());
                        for (StackTraceElement frame : reader.getStackTrace()) {
                            System.err.println("  " + frame);
                        }
                        Files.createDirectories(KEPT);
                        Files.copy(target.file(), KEPT.resolve("hang-" + System.nanoTime()));
                        Runtime.getRuntime().halt(1);
                    }
                }
            } catch (InterruptedException ended) {
                // The inputs have been read.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        watch.setDaemon(true);
        watch.start();
        return watch;
    }

    private List<String> listing() throws IOException {
        TreeSet<String> listing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(world)) {
            for (Path file : files.filter(path -> !path.equals(target.file())).toList()) {
                listing.add(file + " " + (Files.isRegularFile(file) ? Files.size(file) : ""));
            }
        }
        return List.copyOf(listing);
    }
}
