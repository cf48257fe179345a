package org.lifront.kmc.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

    private static final SourcePosition NOWHERE = new SourcePosition("random", 0, 0);
    private static final String[] PIECES = {
        "a", "9", " ", "-", ":", "#", "'", "\"", "\\", "{", "]", ",", "&", "*", "!", "%", "\n", "\t", "?", "|", ">",
        "@", "`", "~", "=", "\u00e9", "\u20ac", "\u0001", "\u2028", "nm", "1e-3", "null", "true", "---", "...",
    };

    /** Fixed seed, so this test cannot fail by chance. */
    @Test
    void anyTreeReadsBackAsItWasWritten() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 2000; i++) {
            YamlNode tree = mapping(random, 3);
            String written = YamlText.write(tree);
            YamlNode again = YamlTree.parse("again", true, written);
            assertThat(plain(again)).as("case %d:%n%s", i, written).isEqualTo(plain(tree));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 nm", "-5 C", "0.01 mA/cm2", "25 %", "al2o3", "../films/my film.yaml", "1e-3", "nm^0.5"})
    void ordinaryValuesSurviveInsideListsAndMappings(String text) {
        YamlNode scalar = new YamlNode.Scalar(text, false, NOWHERE);
        YamlNode list = new YamlNode.Sequence(List.of(scalar, scalar), NOWHERE);
        assertThat(plain(YamlTree.parse("again", true, YamlText.write(list)))).isEqualTo(List.of(text, text));
    }

    @Test
    void aMappingIsWrittenInBlocksAndAListInOneLine() {
        InputNode root = InputDocument.ofText("t", "{a: {b: 1 nm, c: {}}, d: [{e: f}, []]}")
                .root();
        assertThat(root.toYaml()).isEqualTo("a:\n  b: 1 nm\n  c: {}\nd: [{e: f}, []]\n");
    }

    private static Object plain(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items().stream().map(YamlTextTest::plain).toList();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        ((YamlNode.Mapping) node).entries().forEach((key, entry) -> map.put(key, plain(entry.node())));
        return map;
    }

    private static YamlNode node(SplittableRandom random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(3);
        if (kind == 0) {
            return new YamlNode.Scalar(text(random), true, NOWHERE);
        }
        return kind == 1 ? mapping(random, depth) : sequence(random, depth);
    }

    private static YamlNode sequence(SplittableRandom random, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            items.add(node(random, depth - 1));
        }
        return new YamlNode.Sequence(items, NOWHERE);
    }

    private static YamlNode mapping(SplittableRandom random, int depth) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            entries.put(text(random), new YamlNode.Entry(NOWHERE, node(random, depth - 1)));
        }
        return new YamlNode.Mapping(entries, NOWHERE);
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(6); left > 0; left--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
