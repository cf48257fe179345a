package org.lifront.kmc.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.units.QuantityKind;
import org.lifront.kmc.units.QuantityRange;

class InputNodeTest {

    private static final String TEXT = """
            box:
              edge: 2 nm
              counts: [1, 2, 3]
            name: "an edge: a box"
            choice: second
            """;

    private final InputNode root = InputDocument.ofText("t.yaml", TEXT).root();

    @Test
    void valuesAreReadWithTheirTypeAndKnowTheirPlace() {
        InputNode edge = root.require("box").require("edge");
        assertThat(edge.quantity(QuantityRange.of(QuantityKind.LENGTH, "1 nm", "3 nm")))
                .isEqualTo(2e-9);
        assertThat(edge.path()).isEqualTo("box.edge");
        assertThat(edge.position()).hasToString("t.yaml:2:9");
        InputNode last = root.require("box").require("counts").list().get(2);
        assertThat(last.integer(0, 9)).isEqualTo(3);
        assertThat(last.path()).isEqualTo("box.counts[2]");
        assertThat(root.require("name").text()).isEqualTo("an edge: a box");
        assertThat(root.require("choice").<Integer>oneOf(Map.of("first", 1, "second", 2)))
                .isEqualTo(2);
        assertThat(root.optional("absent")).isEmpty();
        assertThat(root.section("absent", "key").optional("key")).isEmpty();
        assertThat(root.entries().keySet()).containsExactly("box", "name", "choice");
    }

    @Test
    void anArgumentChangesOneValueAndReportsItselfAsThePlace() {
        InputNode changed = root.withArgument("box.counts[1]=7").withArgument("box.edge = 0.5 um");
        assertThat(changed.require("box").require("counts").list().get(1).integer(0, 9))
                .isEqualTo(7);
        assertThat(changed.require("box").require("edge").text()).isEqualTo("0.5 um");
        assertThat(changed.require("box").require("edge").position()).hasToString("--set");
        assertThat(changed.require("name").position()).hasToString("t.yaml:4:7");
    }

    @Test
    void anArgumentMakesTheMappingsOnItsWay() {
        InputNode changed = root.withArgument("new.inner={key: [a, b]}");
        assertThat(changed.require("new").inline()).isEqualTo("{inner: {key: [a, b]}}");
        assertThat(root.withArgument("box=1").require("box").integer(0, 9)).isEqualTo(1);
    }

    @Test
    void anArgumentThatIsNoAssignmentIsRefused() {
        for (String argument :
                List.of("box", "=3", "box..edge=3", "[0]=3", ".box=3", "box edge=3", "a" + ".a".repeat(20) + "=1")) {
            assertThatThrownBy(() -> root.withArgument(argument))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("--set: found '" + argument + "', expected an assignment such as 'protocol.cycles=10'");
        }
        assertThatThrownBy(() -> root.withArgument("box.counts[3]=1"))
                .hasMessage("--set: key 'box.counts[3]': there is no item [3] in a list of 3, expected [0] to [2]");
        assertThatThrownBy(() -> root.withArgument("box.edge=[1")).hasMessageStartingWith("--set: not valid YAML: ");
    }

    @Test
    void anOverlayMergesMappingsAndReplacesEverythingElse() {
        InputNode overlay = InputDocument.ofText("o.yaml", "box: {counts: [9], depth: 1}\nname: other\n")
                .root();
        InputNode merged = root.overlaid(overlay);
        assertThat(merged.inline())
                .isEqualTo("{box: {edge: 2 nm, counts: [9], depth: 1}, name: other, choice: second}");
        assertThat(merged.require("name").position()).hasToString("o.yaml:2:7");
        assertThat(merged.require("box").require("edge").position()).hasToString("t.yaml:2:9");
    }

    @Test
    void aTreeWrittenAsYamlReadsBackTheSame() {
        String awkward =
                "a: \"\"\nb:\nc: [- 1, '- x', {d: 'e: f'}]\n'g h': \"\\u00e9 # \\\"q\\\" \\\\ \\n\"\nd: {}\ne: -5 C\nf: 25 %\n";
        InputNode tree = InputDocument.ofText("a.yaml", awkward.replace("[- 1, ", "[-1, "))
                .root();
        String written = tree.toYaml();
        InputNode again = InputDocument.ofText("b.yaml", written).root();
        assertThat(again.toYaml()).isEqualTo(written);
        assertThat(again.require("g h").text()).isEqualTo(tree.require("g h").text());
        assertThat(again.require("c").list().get(1).text()).isEqualTo("- x");
        assertThat(again.require("e").text()).isEqualTo("-5 C");
        assertThat(again.require("f").text()).isEqualTo("25 %");
    }

    @Test
    void aNearMissIsNamedAndAFarMissIsNot() {
        List<String> names = List.of("spacing", "columns", "height");
        assertThat(Spelling.nearest("spaceing", names)).contains("spacing");
        assertThat(Spelling.nearest("hieght", names)).contains("height");
        assertThat(Spelling.nearest("COLUMNS", names)).contains("columns");
        assertThat(Spelling.nearest("weight", names)).contains("height");
        assertThat(Spelling.nearest("wavelength", names)).isEmpty();
        assertThat(Spelling.nearest("V", List.of("m", "nm"))).isEmpty();
        assertThat(Spelling.distance("ca", "abc")).isEqualTo(3);
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
        assertThat(Spelling.distance("ab", "ba")).isEqualTo(1);
    }
}
