package org.lifront.analysis.reference;

import static org.lifront.analysis.table.Quantity.BOUNDARY_DEPTH;
import static org.lifront.analysis.table.Quantity.DAMAGED_DEPTH;
import static org.lifront.analysis.table.Quantity.FILM_THICKNESS;
import static org.lifront.analysis.table.Quantity.OVERPOTENTIAL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.lifront.analysis.table.Significant;

/**
 * Statements in words, judged on simulated cells. The thresholds that turn "far above", "stable" or "several hundred
 * nm" into numbers stand here as constants; the verdict's evidence repeats the numbers it rests on.
 */
public final class Claims {

    /** Largest ratio between the highest and the lowest of cycles 100, 200, 300 of a stable overpotential. */
    private static final double STABLE_RATIO = 1.15;
    /** "Far above": at least this many times. The published values differ by a factor of 6. */
    private static final double FAR_ABOVE_RATIO = 3;
    /** "Several hundred nm". */
    private static final double SEVERAL_HUNDRED_NM = 200;
    /** "Not" along grain boundaries: less than this share of the depth in the bare cell. */
    private static final double NOT_PENETRATED_SHARE = 0.1;
    /** Mean depth of damage from which cracks in the electrolyte would be seen. */
    private static final double CRACKED_LATP_NM = 1;
    /** A surface is flat while this share of the film is left. */
    private static final double FLAT_SHARE = 0.95;
    /** "Strongly" lower: at most this share. */
    private static final double STRONGLY_LOWER_SHARE = 0.5;

    private static final String BARE = "bare";
    private static final String ALUMINA_150 = "latp_al2o3_150";
    private static final String BILAYER = "bilayer_75_75";
    private static final String PHOSPHATE = "latp_li3po4_175";
    private static final Pattern ALUMINA = Pattern.compile("latp_al2o3_(\\d+)");
    private static final Pattern WARM = Pattern.compile("(.+)_(\\d+)[cC]");

    private final Map<String, Function<String, Verdict>> judges = new LinkedHashMap<>();
    private final SimulatedCells cells;

    private Claims(SimulatedCells cells) {
        this.cells = cells;
        judges.put(
                "among Al2O3 thicknesses on LATP, one intermediate thickness has the lowest stable overpotential",
                this::intermediateThicknessIsBest);
        judges.put("bi-layer is stable but far above 150 cycles on LATP", this::bilayerIsStableButHigh);
        judges.put(
                "Li penetrates several hundred nm along grain boundaries in bare LATP within 100 cycles, "
                        + "not under 150 cycles of Al2O3",
                this::aluminaKeepsLithiumOutOfBoundaries);
        judges.put("under Li3PO4 the surface stays flat but cracks form in the LATP", this::phosphateHidesCracks);
        judges.put(
                "higher temperature keeps the trend and lowers the overpotential strongly", this::warmthLowersVoltage);
    }

    /** Judges each statement, in order; one that is not known here comes back as not applicable. */
    public static List<Verdict> judge(List<String> statements, SimulatedCells cells) {
        Claims claims = new Claims(cells);
        return statements.stream()
                .map(s -> claims.judges
                        .getOrDefault(s, unknown -> notApplicable(unknown, "no test is known for this statement"))
                        .apply(s))
                .toList();
    }

    private Verdict intermediateThicknessIsBest(String statement) {
        TreeMap<Integer, Double> stable_V = new TreeMap<>();
        for (String cell : cells.cells()) {
            Matcher matcher = ALUMINA.matcher(cell);
            if (matcher.matches() && volt(cell, 300).isPresent()) {
                stable_V.put(Integer.valueOf(matcher.group(1)), volt(cell, 300).getAsDouble());
            }
        }
        if (stable_V.size() < 3) {
            return notApplicable(statement, "needs cycle 300 of at least three thicknesses, has " + stable_V.size());
        }
        int best = java.util.Collections.min(stable_V.entrySet(), Map.Entry.comparingByValue())
                .getKey();
        boolean inside = best != stable_V.firstKey() && best != stable_V.lastKey();
        double drift = ratioOfExtremes("latp_al2o3_" + best, 200, 300);
        return verdict(
                statement,
                inside && drift <= STABLE_RATIO,
                "lowest at cycle 300: " + best + " ALD cycles, " + text(stable_V.get(best)) + " V, changing x"
                        + text(drift) + " from cycle 200; simulated " + stable_V.keySet());
    }

    private Verdict bilayerIsStableButHigh(String statement) {
        OptionalDouble bilayer = volt(BILAYER, 300);
        OptionalDouble single = volt(ALUMINA_150, 300);
        if (bilayer.isEmpty() || single.isEmpty()) {
            return notApplicable(statement, "needs cycle 300 of " + BILAYER + " and " + ALUMINA_150);
        }
        double spread = ratioOfExtremes(BILAYER, 100, 200, 300);
        double above = bilayer.getAsDouble() / single.getAsDouble();
        return verdict(
                statement,
                spread <= STABLE_RATIO && above >= FAR_ABOVE_RATIO,
                "bi-layer changes by x" + text(spread) + " over cycles 100 to 300 (stable: at most " + STABLE_RATIO
                        + ") and ends x" + text(above) + " above (far: at least " + text(FAR_ABOVE_RATIO) + ")");
    }

    private Verdict aluminaKeepsLithiumOutOfBoundaries(String statement) {
        OptionalDouble bare = cells.value(BARE, BOUNDARY_DEPTH, 100);
        OptionalDouble coated = cells.value(ALUMINA_150, BOUNDARY_DEPTH, 100);
        if (bare.isEmpty() || coated.isEmpty()) {
            return notApplicable(
                    statement, "needs grain boundaries and a frame at cycle 100 in " + BARE + " and " + ALUMINA_150);
        }
        boolean bounded = cells.isLowerBound(BARE, BOUNDARY_DEPTH, 100);
        boolean out = coated.getAsDouble() < NOT_PENETRATED_SHARE * bare.getAsDouble();
        String evidence = "at cycle 100: bare " + (bounded ? "at least " : "") + text(bare.getAsDouble())
                + " nm, under 150 cycles " + text(coated.getAsDouble()) + " nm";
        if (out && bounded && bare.getAsDouble() < SEVERAL_HUNDRED_NM) {
            return notApplicable(statement, evidence + "; the box is too shallow to show several hundred nm");
        }
        return verdict(statement, out && bare.getAsDouble() >= SEVERAL_HUNDRED_NM, evidence);
    }

    private Verdict phosphateHidesCracks(String statement) {
        OptionalDouble film = cells.value(PHOSPHATE, FILM_THICKNESS, 100);
        OptionalDouble first = cells.value(PHOSPHATE, FILM_THICKNESS, 1);
        OptionalDouble damaged = cells.value(PHOSPHATE, DAMAGED_DEPTH, 100);
        if (film.isEmpty() || first.isEmpty() || damaged.isEmpty()) {
            return notApplicable(statement, "needs cycle 100 of " + PHOSPHATE);
        }
        double left = film.getAsDouble() / first.getAsDouble();
        return verdict(
                statement,
                left >= FLAT_SHARE && damaged.getAsDouble() >= CRACKED_LATP_NM,
                "at cycle 100: " + text(100 * left) + " % of the film left, LATP damaged to a mean depth of "
                        + text(damaged.getAsDouble()) + " nm (cracked: at least " + text(CRACKED_LATP_NM) + " nm)");
    }

    private Verdict warmthLowersVoltage(String statement) {
        Map<String, String> warmByCold = new LinkedHashMap<>();
        for (String cell : cells.cells()) {
            Matcher matcher = WARM.matcher(cell);
            if (matcher.matches()
                    && volt(cell, 300).isPresent()
                    && volt(matcher.group(1), 300).isPresent()) {
                warmByCold.put(matcher.group(1), cell);
            }
        }
        if (warmByCold.isEmpty()) {
            return notApplicable(statement, "needs cycle 300 of a cell NAME and of the same cell warm, NAME_60c");
        }
        boolean holds = sameOrder(warmByCold);
        StringBuilder evidence = new StringBuilder("at cycle 300");
        for (Map.Entry<String, String> pair : warmByCold.entrySet()) {
            double cold_V = volt(pair.getKey(), 300).getAsDouble();
            double warm_V = volt(pair.getValue(), 300).getAsDouble();
            holds &= warm_V <= STRONGLY_LOWER_SHARE * cold_V && sameTrend(pair.getKey(), pair.getValue());
            evidence.append(
                    String.format("; %s %s V, %s %s V", pair.getKey(), text(cold_V), pair.getValue(), text(warm_V)));
        }
        return verdict(statement, holds, evidence.toString());
    }

    /** Both rise or both fall from cycle 1 to cycle 300. */
    private boolean sameTrend(String cold, String warm) {
        OptionalDouble first = volt(cold, 1);
        OptionalDouble firstWarm = volt(warm, 1);
        return first.isEmpty()
                || firstWarm.isEmpty()
                || (volt(cold, 300).getAsDouble() > first.getAsDouble())
                        == (volt(warm, 300).getAsDouble() > firstWarm.getAsDouble());
    }

    /** Any two cells stand in the same order cold and warm. */
    private boolean sameOrder(Map<String, String> warmByCold) {
        List<String> byCold = sortedByEnd(List.copyOf(warmByCold.keySet()));
        List<String> byWarm = sortedByEnd(List.copyOf(warmByCold.values()));
        return byCold.stream().map(warmByCold::get).toList().equals(byWarm);
    }

    private List<String> sortedByEnd(List<String> names) {
        return names.stream()
                .sorted(java.util.Comparator.comparingDouble(
                        name -> volt(name, 300).getAsDouble()))
                .toList();
    }

    private OptionalDouble volt(String cell, int cycle) {
        return cells.value(cell, OVERPOTENTIAL, cycle);
    }

    private double ratioOfExtremes(String cell, int... cycles) {
        double[] volts = java.util.Arrays.stream(cycles)
                .mapToObj(cycle -> volt(cell, cycle))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        return DoubleStream.of(volts).max().orElse(Double.NaN)
                / DoubleStream.of(volts).min().orElse(Double.NaN);
    }

    private static Verdict verdict(String statement, boolean holds, String evidence) {
        return new Verdict(statement, holds ? ClaimStatus.PASS : ClaimStatus.FAIL, evidence);
    }

    private static Verdict notApplicable(String statement, String reason) {
        return new Verdict(statement, ClaimStatus.NOT_APPLICABLE, reason);
    }

    private static String text(double value) {
        return Significant.three(value);
    }
}
