package org.lifront.kmc.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** docs/model.md and the code name each other truly. */
class ModelReferencesTest {

    private static final String NUMBERS = "(\\(\\d+\\)(?:(?:,| and|, and| to) \\(\\d+\\))*)";
    private static final Pattern ANY_EQUATION = Pattern.compile("\\bequations? " + NUMBERS);
    private static final Pattern ANY_SECTION = Pattern.compile("docs/model\\.md,? sections? (\\d+)");
    private static final Pattern PAGE = Pattern.compile("docs/model\\.md");
    private static final Pattern FORMS = Pattern.compile("docs/model\\.md,? (equations? \\(\\d+\\)|sections? \\d+)");
    private static final Pattern CLASS = Pattern.compile("`((?:analysis|kmc|lattice)\\.[a-z]+\\.[A-Z]\\w+)`");
    private static final Pattern IN_TEXT = Pattern.compile("\\((\\d+)\\)");
    private static final Pattern DOI = Pattern.compile("\\[(10\\.\\d{4,}/[^\\]]+)\\]\\(([^\\s]+)\\)");

    @Test
    void equationsAreNumberedFromOneWithoutGapInTheOrderOfThePage() {
        List<Integer> numbers = ModelPage.equations();
        assertThat(numbers)
                .hasSizeGreaterThan(20)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void everyEquationThatASourceCitesExists() throws IOException {
        List<String> broken = new ArrayList<>();
        TreeSet<Integer> cited = new TreeSet<>();
        for (Path source : ModelPage.sources()) {
            Matcher matcher = ANY_EQUATION.matcher(ModelPage.unwrapped(source));
            while (matcher.find()) {
                cited.addAll(ModelPage.numbersIn(matcher.group(1)));
                if (!ModelPage.equations().containsAll(ModelPage.numbersIn(matcher.group(1)))) {
                    broken.add(source.getFileName() + ": " + matcher.group());
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(cited).as("the search finds references").contains(1, 4, 5, 9, 18);
    }

    @Test
    void everySectionThatASourceCitesExists() throws IOException {
        TreeSet<Integer> cited = new TreeSet<>();
        for (Path source : ModelPage.sources()) {
            Matcher matcher = ANY_SECTION.matcher(ModelPage.unwrapped(source));
            while (matcher.find()) {
                cited.add(Integer.valueOf(matcher.group(1)));
            }
        }
        assertThat(ModelPage.sections()).containsAll(cited);
        assertThat(cited).as("the search finds references").isNotEmpty();
    }

    @Test
    void noReferenceToThePageIsWrittenInAWayThatTheseTestsMiss() throws IOException {
        List<String> missed = new ArrayList<>();
        for (Path source : ModelPage.sources()) {
            String text = ModelPage.unwrapped(source);
            long named = PAGE.matcher(text).results().count();
            if (FORMS.matcher(text).results().count() != named) {
                missed.add(source.getFileName().toString());
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void everyEquationThatThePageItselfCitesExists() {
        String prose = ModelPage.text()
                .replaceAll("(?s)\\$\\$.*?\\$\\$", "")
                .replaceAll("\\$[^$\\n]*\\$", "")
                .replaceAll(DOI.pattern(), "");
        List<Integer> cited = IN_TEXT.matcher(prose)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
        assertThat(ModelPage.equations()).containsAll(cited);
    }

    @Test
    void everyEquationIsFollowedByADisplayedFormula() {
        for (String part : ModelPage.text().split("(?m)^(?=\\*\\*\\(\\d+\\)\\*\\* )")) {
            if (part.startsWith("**(")) {
                assertThat(part).containsPattern("(?m)^\\$\\$");
            }
        }
    }

    @Test
    void everyClassThatThePageNamesExists() {
        TreeSet<String> missing = new TreeSet<>();
        int named = 0;
        for (Matcher matcher = CLASS.matcher(ModelPage.text()); matcher.find(); named++) {
            String name = matcher.group(1);
            String module = name.substring(0, name.indexOf('.'));
            Path source =
                    ModelPage.root().resolve(module + "/src/main/java/org/lifront/" + name.replace('.', '/') + ".java");
            if (!Files.isRegularFile(source)) {
                missing.add(name);
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).isGreaterThan(20);
    }

    @Test
    void everyDoiIsLinkedToItself() {
        Matcher matcher = DOI.matcher(ModelPage.text());
        int found = 0;
        for (; matcher.find(); found++) {
            assertThat(matcher.group(2)).startsWith("https://doi.org/" + matcher.group(1));
        }
        assertThat(found).isGreaterThan(5);
    }

    /** Between dollar signs GitHub's Markdown eats a backslash before punctuation, and the formula breaks. */
    @Test
    void noFormulaHasABackslashBeforePunctuation() {
        for (String file : List.of("docs/model.md", "docs/algorithm.md")) {
            assertThat(ModelPage.root().resolve(file)).content().doesNotContainPattern("\\\\[,;:!{}_#%&*\\\\]");
        }
    }
}
