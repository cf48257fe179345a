package org.lifront.runs.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Kills a run one to three times at random moments, then lets it go on to its end. Nothing that ever had its final name
 * may change or go away, and the end must be that of a run which was left alone.
 */
final class KillDrill {

    private static final int MOST_KILLS = 3;

    private final Path folder;
    private final String expected;
    private final long duration_ms;
    private int kills;
    private int underWay;
    private int whileWriting;

    /**
     * @param folder where to; removed after each success
     * @param expected digest of a run that was left alone
     */
    KillDrill(Path folder, String expected) {
        this.folder = folder;
        this.expected = expected;
        this.duration_ms = durationOfAWholeRun();
    }

    private long durationOfAWholeRun() {
        long start_ns = System.nanoTime();
        killAfter(Long.MAX_VALUE);
        long duration_ms = (System.nanoTime() - start_ns) / 1_000_000;
        DrillFailure.require(
                new DrilledStudy(folder).digest().equals(expected), "another process simulates another trajectory");
        ResultFiles.remove(folder);
        return duration_ms;
    }

    /**
     * One drill.
     *
     * @throws DrillFailure if it was not passed; the folder is left as it is
     */
    void run(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ResultFiles.remove(folder);
        DrilledStudy study = new DrilledStudy(folder);
        Map<String, byte[]> committed = new TreeMap<>();
        for (int left = 1 + random.nextInt(MOST_KILLS); left > 0; left--) {
            boolean killed = killAfter(random.nextLong(duration_ms));
            requireKept(committed, study);
            note(killed, study);
        }
        if (study.hasBegun()) {
            study.resume();
        } else {
            study.run();
        }
        requireKept(committed, study);
        DrillFailure.require(study.digest().equals(expected), "the trajectory differs from that of an undisturbed run");
        ResultFiles.remove(folder);
    }

    private void note(boolean killed, DrilledStudy study) {
        kills += killed ? 1 : 0;
        underWay += killed && study.hasBegun() ? 1 : 0;
        whileWriting += killed && hasHalfWritten(study) ? 1 : 0;
    }

    private static boolean hasHalfWritten(DrilledStudy study) {
        return Stream.of(study.folder(), study.cell())
                .anyMatch(at -> !ResultFiles.in(at, "\\..*\\.tmp.*").isEmpty());
    }

    /** How many processes were killed so far, and at what. */
    String moments() {
        return kills + " processes killed, " + underWay + " of them after the start of the run was saved, "
                + whileWriting + " with a file half-written";
    }

    private static void requireKept(Map<String, byte[]> committed, DrilledStudy study) {
        Map<String, byte[]> now = ResultFiles.segments(study.cell());
        committed.forEach((name, content) -> DrillFailure.require(
                Arrays.equals(content, now.get(name)), "the committed segment " + name + " was lost or changed"));
        committed.putAll(now);
    }

    /** Returns whether the process had not ended before. */
    private boolean killAfter(long delay_ms) {
        try {
            Process process = start();
            try {
                if (!process.waitFor(delay_ms, TimeUnit.MILLISECONDS)) {
                    return true;
                }
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                DrillFailure.require(process.exitValue() == 0, "a run that was not killed has failed: " + said);
                return false;
            } finally {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the drill was interrupted", e);
        }
    }

    private Process start() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DrilledRun.class.getName(),
                folder.toString());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
