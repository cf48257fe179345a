package org.lifront.runs.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.input.Spelling;

/** The benchmarks by name. */
public final class Benchmarks {

    private static final List<Benchmark> ALL = all();

    private Benchmarks() {}

    private static List<Benchmark> all() {
        List<Benchmark> all = new ArrayList<>();
        for (int edge : new int[] {16, 64, 128, 256}) {
            all.add(gas("linear", "01-linear", edge, "0.1", OptionalInt.empty()));
        }
        for (int edge : new int[] {16, 64, 128}) {
            all.add(gas("linear", "01-linear", edge, "0.5", OptionalInt.empty()));
        }
        all.add(gas("off", "02-exclusion", 16, "0.1", OptionalInt.empty()));
        all.add(gas("off", "02-exclusion", 128, "0.1", OptionalInt.empty()));
        all.add(sized("erbium-16000", "03-erbium", "10"));
        all.add(sized("erbium-524288", "03-erbium", "32"));
        all.add(sized("lithium-32x32x128", "04-lithium", "[32, 32, 128]"));
        all.add(sized("lithium-64x64x256", "04-lithium", "[64, 64, 256]"));
        all.add(gas("linear", "01-linear", 128, "0.1", OptionalInt.of(1)));
        all.add(gas("linear", "01-linear", 128, "0.1", OptionalInt.of(2)));
        all.add(gas("linear", "01-linear", 464, "0.1", OptionalInt.empty()));
        return List.copyOf(all);
    }

    private static Benchmark gas(String name, String model, int edge, String fraction, OptionalInt threads) {
        String suffix = threads.isPresent() ? "-sublattice-" + threads.getAsInt() + "t" : "";
        return new Benchmark(
                name + "-" + edge + "-" + fraction + suffix,
                model,
                List.of("lattice.cells=" + edge, "start[0].fraction=" + fraction),
                threads,
                edge > 256);
    }

    private static Benchmark sized(String name, String model, String cells) {
        return new Benchmark(name, model, List.of("lattice.cells=" + cells), OptionalInt.empty(), false);
    }

    /** Names of all benchmarks. */
    public static List<String> names() {
        return ALL.stream().map(Benchmark::name).toList();
    }

    /** Names of those that are measured unless others are asked for: all but one of a gigabyte. */
    public static List<String> ordinaryNames() {
        return ALL.stream()
                .filter(benchmark -> !benchmark.isLarge())
                .map(Benchmark::name)
                .toList();
    }

    /**
     * Checks a name given by a user.
     *
     * @throws InvalidInputException if there is no such benchmark
     */
    public static void check(String name) {
        find(name);
    }

    static Benchmark find(String name) {
        return ALL.stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("bench: found '" + Spelling.excerpt(name) + "', expected "
                        + Spelling.choices(names()) + Spelling.suggestion(name, names())));
    }
}
