package org.lifront.kmc.chemistry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifront.kmc.input.InvalidInputException;

/** Whatever happens to a model file: it can be read, or one sentence says why not. */
class DamagedModelTest {

    private static final String SPICE = "{[]:,-\"#&\n 0e";

    static List<Path> models() {
        return ShippedModels.files();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyDeletionOfALine(Path file) {
        List<String> lines = ShippedModels.text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            List<String> left = new ArrayList<>(lines);
            left.remove(i);
            readOrRefuse(String.join("\n", left) + "\n");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyDeletionOfACharacter(Path file) {
        String text = withoutComments(file);
        for (int i = 0; i < text.length(); i++) {
            readOrRefuse(text.substring(0, i) + text.substring(i + 1));
        }
    }

    @Test
    void everyReplacementOfACharacterOfTheBaseModel() {
        String text = BaseModel.text();
        for (int i = 0; i < text.length(); i++) {
            for (char spice : SPICE.toCharArray()) {
                readOrRefuse(text.substring(0, i) + spice + text.substring(i + 1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void manyMisplacedPassages(Path file) {
        String text = withoutComments(file);
        SplittableRandom random = new SplittableRandom(20240607);
        for (int trial = 0; trial < 500; trial++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(40));
            int at = random.nextInt(text.length());
            readOrRefuse(text.substring(0, at) + text.substring(from, to) + text.substring(at));
        }
    }

    private static void readOrRefuse(String text) {
        try {
            assertThat(BaseModel.read(text).steps()).isNotEmpty();
        } catch (InvalidInputException e) {
            assertThat(e.getMessage()).startsWith("m.yaml").doesNotContain("\n").hasSizeLessThan(600);
        } catch (RuntimeException e) {
            throw new AssertionError("not a sentence for the user about:\n" + text, e);
        }
    }

    private static String withoutComments(Path file) {
        return ShippedModels.text(file).replaceAll("(?m)\\s*#.*$", "");
    }
}
