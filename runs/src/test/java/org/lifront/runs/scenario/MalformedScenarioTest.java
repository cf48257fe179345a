package org.lifront.runs.scenario;

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

class MalformedScenarioTest {

    @TempDir
    Path folder;

    static List<MalformedCase> cases() {
        return MalformedCase.catalogue(MalformedScenarioTest.class, "malformed-scenarios.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theMessageIsExactlyThisSentence(MalformedCase malformed) throws IOException {
        Path file = Files.writeString(folder.resolve("cell.yaml"), malformed.input());
        assertThatThrownBy(() -> ScenarioReader.read(file))
                .isInstanceOf(InvalidInputException.class)
                .extracting(e -> e.getMessage().replace(folder + "/", "").replace(folder.toString(), "FOLDER"))
                .isEqualTo(malformed.message());
    }
}
