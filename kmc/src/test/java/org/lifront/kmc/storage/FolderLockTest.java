package org.lifront.kmc.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.kmc.input.InvalidInputException;

/** One folder, one process. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FolderLockTest {

    @TempDir
    private Path folder;

    /** Holds a folder until it is killed. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws InterruptedException {
            FolderLock lock = FolderLock.of(Path.of(arguments[0]));
            lock.requireHeld();
            System.out.println("held");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private Process holder() throws IOException {
        Process process = start();
        assertThat(process.getInputStream().readNBytes(4)).isEqualTo("held".getBytes());
        return process;
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .start();
    }

    @Test
    void anotherProcessIsToldWhoHasTheFolder() throws Exception {
        Process process = holder();
        try {
            assertThatThrownBy(() -> FolderLock.of(folder))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageMatching("\\Q" + folder + "\\E: is in use by process " + process.pid()
                            + " on \\S+; wait until it has ended, or choose another folder");
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve(FolderLock.FILE)).exists();
        try (FolderLock lock = FolderLock.of(folder)) {
            assertThat(lock.leftBehind())
                    .hasValueSatisfying(owner -> assertThat(owner).startsWith("process " + process.pid() + " on "));
        }
        assertThat(folder.resolve(FolderLock.FILE)).isEmptyFile();
    }

    @Test
    void anAttemptInTheSameProcessDoesNotOpenTheFolderToOthers() throws Exception {
        try (FolderLock lock = FolderLock.of(folder)) {
            assertThatThrownBy(() -> FolderLock.of(folder)).isInstanceOf(InvalidInputException.class);
            lock.requireHeld();
            Process process = start();
            assertThat(process.waitFor()).isNotZero();
        }
    }

    @Test
    void theSameProcessCannotHaveItTwice() {
        FolderLock lock = FolderLock.of(folder);
        assertThatThrownBy(() -> FolderLock.of(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "is in use by process " + ProcessHandle.current().pid());
        lock.requireHeld();
        lock.close();
        assertThatThrownBy(lock::requireHeld).isInstanceOf(IllegalStateException.class);
        FolderLock.of(folder).close();
    }

    @Test
    void whereFilesCannotBeLockedTheNamedProcessDecides() throws Exception {
        String here = InetAddress.getLocalHost().getHostName();
        assertThat(FolderLock.mayBeAlive("process " + ProcessHandle.current().pid() + " on " + here))
                .isTrue();
        // Larger than any process number.
        assertThat(FolderLock.mayBeAlive("process 999999999 on " + here)).isFalse();
        assertThat(FolderLock.mayBeAlive("process 999999999 on another.host")).isTrue();
        assertThat(FolderLock.mayBeAlive("")).isFalse();
    }

    @Test
    void rubbishInTheFileLocksNothing() throws IOException {
        Files.write(folder.resolve(FolderLock.FILE), new byte[] {1, 2, 3});
        FolderLock.of(folder).close();
        assertThat(folder.resolve(FolderLock.FILE)).isEmptyFile();
    }
}
