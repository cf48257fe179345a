package org.lifront.kmc.chemistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifront.kmc.input.InvalidInputException;

/** One wrong passage in an otherwise good model, and the sentence that says so. */
class MalformedModelTest {

    private static final Pattern CASE = Pattern.compile("=== (.*)\\n- (.*)\\n\\+ ?(.*)\\n--- (.*)\\n");

    /** A line break in a passage stands as \n in the catalogue. */
    private record Mistake(String title, String passage, String replacement, String message) {

        static Mistake of(MatchResult match) {
            return new Mistake(
                    match.group(1),
                    match.group(2).replace("\\n", "\n"),
                    match.group(3).replace("\\n", "\n").replace("\\t", "\t"),
                    match.group(4));
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static List<Mistake> mistakes() {
        return CASE.matcher(BaseModel.resource("malformed-models.txt"))
                .results()
                .map(Mistake::of)
                .toList();
    }

    @Test
    void theCatalogueIsReadWhole() {
        long titles = BaseModel.resource("malformed-models.txt")
                .lines()
                .filter(line -> line.startsWith("==="))
                .count();
        assertThat(mistakes()).hasSize((int) titles).hasSizeGreaterThan(100);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void theMessageIsExactlyThisSentence(Mistake mistake) {
        assertThatThrownBy(() -> BaseModel.with(mistake.passage(), mistake.replacement()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(mistake.message());
    }
}
