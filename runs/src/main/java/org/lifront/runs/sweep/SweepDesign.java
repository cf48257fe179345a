package org.lifront.runs.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.input.KeyPath;

/** The points of a sweep that are not a grid: values that go together, and random or Sobol samples of ranges. */
final class SweepDesign {

    private static final int MOST_POINTS = 10_000;
    private static final Map<String, Boolean> DESIGNS = new TreeMap<>(Map.of("random", false, "sobol", true));

    private SweepDesign() {}

    /** A key and its value at one point. */
    record Setting(KeyPath address, InputNode value) {}

    /** Lists of equal length, key by key: the n-th values of all go together. */
    static List<List<Setting>> zipped(InputNode node) {
        List<List<Setting>> points = new ArrayList<>();
        int length = 0;
        for (Map.Entry<String, InputNode> axis : entries(node).entrySet()) {
            List<InputNode> values = axis.getValue().list();
            if (values.isEmpty() || (!points.isEmpty() && values.size() != length)) {
                throw axis.getValue()
                        .error("found a list of " + values.size() + ", expected "
                                + (points.isEmpty() ? "at least one value" : length + " values as in the list before"));
            }
            length = values.size();
            while (points.size() < length) {
                points.add(new ArrayList<>());
            }
            for (int i = 0; i < length; i++) {
                points.get(i).add(new Setting(address(axis.getKey(), axis.getValue()), values.get(i)));
            }
        }
        return points;
    }

    /** Points between limits: {@code design}, {@code points}, {@code seed} and {@code over}, ranges by key. */
    static List<List<Setting>> sampled(InputNode node) {
        node.mapping("design", "points", "seed", "over");
        boolean sobol = node.optional("design").map(d -> d.oneOf(DESIGNS)).orElse(true);
        int count = node.require("points").integer(1, MOST_POINTS);
        Optional<InputNode> seed = node.optional("seed");
        if (sobol && seed.isPresent()) {
            throw seed.get().error("has no meaning while 'design' is 'sobol'");
        }
        List<SampledRange> ranges = new ArrayList<>();
        entries(node.require("over"))
                .forEach((key, range) -> ranges.add(SampledRange.read(address(key, range), range)));
        List<double[]> unit = sobol
                ? sobol(node, ranges.size(), count)
                : random(
                        ranges.size(),
                        count,
                        seed.map(s -> s.integer(0, Long.MAX_VALUE)).orElse(1L));
        return unit.stream().map(point -> settings(ranges, point)).toList();
    }

    private static List<Setting> settings(List<SampledRange> ranges, double[] point) {
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < point.length; i++) {
            settings.add(ranges.get(i).at(point[i]));
        }
        return settings;
    }

    /** The first point of the sequence, the lower limit of all ranges at once, is left out. */
    private static List<double[]> sobol(InputNode node, int dimensions, int count) {
        if (dimensions > 1000) {
            throw node.require("over").error("found " + dimensions + " ranges, expected at most 1000");
        }
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        sequence.nextVector();
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(sequence.nextVector());
        }
        return points;
    }

    private static List<double[]> random(int dimensions, int count, long seed) {
        UniformRandomProvider generator = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(generator.doubles(dimensions).toArray());
        }
        return points;
    }

    private static Map<String, InputNode> entries(InputNode node) {
        Map<String, InputNode> entries = node.entries();
        if (entries.isEmpty()) {
            throw node.error("found nothing, expected at least one key of a scenario");
        }
        return entries;
    }

    /** The path of a scenario's key. */
    static KeyPath address(String key, InputNode axis) {
        try {
            return KeyPath.parse(key);
        } catch (IllegalArgumentException e) {
            throw axis.error("expected the path of a scenario's key, such as 'stack.on_latp[0].ald_cycles'");
        }
    }
}
