package org.lifront.runs.sweep;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.runs.testing.MalformedCase;

class MalformedSweepTest {

    @TempDir
    Path folder;

    static List<MalformedCase> cases() {
        return MalformedCase.catalogue(MalformedSweepTest.class, "malformed-sweeps.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theMessageIsExactlyThisSentence(MalformedCase malformed) throws IOException {
        Files.writeString(folder.resolve("base.yaml"), """
                # base
                stack:
                  on_latp:
                    - {material: al2o3, ald_cycles: 150}
                """);
        Path file = Files.writeString(folder.resolve("sweep.yaml"), malformed.input());
        assertThatThrownBy(() -> SweepReader.read(file))
                .isInstanceOf(InvalidInputException.class)
                .extracting(e -> e.getMessage().replace(folder + "/", ""))
                .isEqualTo(malformed.message());
    }
}
