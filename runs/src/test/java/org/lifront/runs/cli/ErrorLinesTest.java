package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ErrorLinesTest {

    @Test
    void aLackOfMemoryIsToldAlsoIfItCameFromAnotherThread() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        new ErrorLines(new PrintStream(err, true, StandardCharsets.UTF_8), new LiFront())
                .cellFailed("bare", new IllegalStateException("Java heap space", new OutOfMemoryError()));
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("cell bare: out of memory; give Java more, for example LIFRONT_JAVA_OPTS=-Xmx6g");
    }
}
