package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lifront.runs.rules.ShippedModels;

class KmcHelpTest {

    @Test
    void withoutACommandThoseThereAreAreNamed() {
        Invocation missing = Invocation.of("kmc");
        assertThat(missing.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(missing.errorLines())
                .containsExactly("lifront kmc: a command is missing, 'run' or 'models'; see --help");
    }

    @Test
    void theModelsListedAreThoseShipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("models"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(ShippedModels.NAMES);
        }
        Invocation models = Invocation.of("kmc", "models");
        assertThat(models.code()).isZero();
        assertThat(models.out())
                .contains("runs/models/03-erbium.yaml", "16000", "a lattice gas whose particles attract each other");
    }
}
