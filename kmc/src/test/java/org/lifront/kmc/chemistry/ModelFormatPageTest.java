package org.lifront.kmc.chemistry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.lattice.crystal.CrystalStructure;

/** docs/kmc-models.md describes the format that the reader reads. */
class ModelFormatPageTest {

    private static final Path PAGE = Path.of("..", "docs", "kmc-models.md");
    private static final Pattern KEY = Pattern.compile("(?m)^\\| `([a-z_.\\[\\]]+)` \\|");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)<!-- example -->\n```yaml\n(.*?)```");
    private static final Pattern REFUSED =
            Pattern.compile("key '(?:([^']*)\\.)?zzz': unknown key, expected (?:one of )?(.*)");

    /** A model with a place for an unknown key in each of its mappings. */
    private static final String EVERY_MAPPING = """
            model: m
            lattice: {structure: square, cells: 4, constant: 1 nm@}
            species: [A, {name: B, charge: 1@}]
            site_types: [{name: s, cells: {x: [0, -1]@}@}]
            steps:
              - {name: a, sites: [{from: A, to: B@}, {from: B, to: A}], rate: {arrhenius: {prefactor: 1 /s, barrier: 1 eV@}@}@}
              - {name: b, sites: [{from: A, to: B}], rate: {metropolis: {prefactor: 1 /s@}}}
              - {name: c, sites: [{from: A, to: B}], rate: {heat_bath: {prefactor: 1 /s@}}}
              - {name: d, sites: [{from: A, to: B}], rate: {linear_barrier: {prefactor: 1 /s, barrier: 1 eV, slope: 0@}}}
            interactions: [{pair: [A, B], energy: 1 eV@}]
            temperature: 25 C
            field: {x: 1 V/m@}
            start: [{species: A, fraction: 0@}]
            run: {time: 1 s@}
            """;

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    @Test
    void theTableListsEveryKeyAndNoOther() throws IOException {
        String section = page().split("(?m)^## ")[2];
        Set<String> described =
                KEY.matcher(section).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> read = keys();
        // Mappings that are described by their keys alone.
        read.removeIf(key -> read.stream()
                .anyMatch(other -> other.startsWith(key + ".") && !key.equals("steps[].rate")
                        || other.startsWith(key + "[].") && !key.equals("steps[].sites")));
        described.remove("species[]");
        described.remove("steps[].sites[]");
        read.remove("steps[].sites");
        assertThat(described).containsExactlyElementsOf(read);
    }

    /** Every key, learnt from the messages about an unknown one. */
    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        Matcher place = Pattern.compile("@").matcher(EVERY_MAPPING);
        while (place.find()) {
            collect(
                    EVERY_MAPPING.substring(0, place.start()) + ", zzz: 0" + EVERY_MAPPING.substring(place.end()),
                    keys);
        }
        collect(EVERY_MAPPING + "zzz: 0\n", keys);
        return keys;
    }

    private static void collect(String text, Set<String> keys) {
        try {
            BaseModel.read(text.replace("@", ""));
        } catch (InvalidInputException e) {
            Matcher refused = REFUSED.matcher(e.getMessage());
            assertThat(refused.find()).as(e.getMessage()).isTrue();
            String parent = refused.group(1) == null ? "" : refused.group(1).replaceAll("\\[\\d+\\]", "[]") + ".";
            Arrays.stream(refused.group(2).split(", ")).forEach(key -> keys.add(parent + key.replace("'", "")));
        }
    }

    @Test
    void theWorkedExampleIsAModel() throws IOException {
        MatchResult example = EXAMPLE.matcher(page()).results().findFirst().orElseThrow();
        Chemistry model = BaseModel.read(example.group(1));
        assertThat(model.box().siteCount()).isEqualTo(4800);
        assertThat(model.steps()).hasSize(4);
    }

    @Test
    void everyLatticeHasItsRow() throws IOException {
        for (CrystalStructure structure : CrystalStructure.values()) {
            assertThat(page())
                    .contains("| `" + structure.label() + "` | "
                            + structure.basis().size() + " |");
        }
    }
}
