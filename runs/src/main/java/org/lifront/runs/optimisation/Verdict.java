package org.lifront.runs.optimisation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lifront.analysis.table.Significant;
import org.lifront.analysis.table.TextTable;
import org.lifront.runs.prediction.Band;

/** The outcome of a search: every coating with its band, how often it is the best one, and the answer in words. */
final class Verdict {

    private static final String HEADING = "cell,material,side,ald_cycles,twin_V,lattice_V,lattice_error_ln,seeds,"
            + "estimate_V,low_V,high_V,rival,best_in_draws";
    private static final double SHARE = 0.9;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final CoatingSearch search;
    private final double[][] drawn_ln;
    private final double[] shares;

    /**
     * @param search a search that has come to its end
     * @param drawn_ln ln of the twin's overpotential, one row a coating, one column a parameter draw
     */
    Verdict(CoatingSearch search, double[][] drawn_ln) {
        this.search = search;
        this.drawn_ln = drawn_ln.clone();
        this.shares = shares();
    }

    /** Share of the draws in which each coating is the best, the lattice's offsets included. */
    private double[] shares() {
        int draws = drawn_ln[0].length;
        double[] shares = new double[drawn_ln.length];
        for (int draw = 0; draw < draws; draw++) {
            int best = 0;
            double lowest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < shares.length; i++) {
                double voltage_ln = drawn_ln[i][draw] + offset_ln(i);
                best = voltage_ln < lowest ? i : best;
                lowest = Math.min(lowest, voltage_ln);
            }
            shares[best] += 1.0 / draws;
        }
        return shares;
    }

    private double offset_ln(int index) {
        Standing standing = search.standings().get(index);
        return search.estimate_ln(standing) - standing.twin_ln();
    }

    /** Band of a coating's overpotential over the draws around its estimate, in volt. */
    Band band(int index) {
        double median_ln = Band.of(drawn_ln[index]).median();
        double[] deviations = IntStream.range(0, drawn_ln[index].length)
                .mapToDouble(draw -> drawn_ln[index][draw] - median_ln)
                .toArray();
        return Band.around(search.estimate_ln(search.standings().get(index)), deviations);
    }

    /** Fewest coatings that together are the best in nine of ten draws, in the order of the search. */
    List<Coating> probable() {
        List<Integer> byShare = IntStream.range(0, shares.length)
                .boxed()
                .sorted((a, b) -> Double.compare(shares[b], shares[a]))
                .toList();
        List<Integer> chosen = new ArrayList<>();
        double sum = 0;
        for (int i = 0; sum < SHARE - 1e-9 && i < byShare.size(); i++) {
            chosen.add(byShare.get(i));
            sum += shares[byShare.get(i)];
        }
        return chosen.stream()
                .sorted()
                .map(i -> search.standings().get(i).coating())
                .toList();
    }

    String csv() {
        StringBuilder text = new StringBuilder(HEADING).append('\n');
        for (int i = 0; i < shares.length; i++) {
            text.append(String.join(",", fields(i))).append('\n');
        }
        return text.toString();
    }

    private List<String> fields(int index) {
        Standing standing = search.standings().get(index);
        Coating coating = standing.coating();
        Band band = band(index);
        return List.of(
                coating.label(),
                coating.material(),
                coating.side().label(),
                String.valueOf(coating.aldCycles()),
                String.valueOf(StrictMath.exp(standing.twin_ln())),
                standing.isEvaluated() ? String.valueOf(StrictMath.exp(standing.lattice_ln())) : "",
                standing.seeds() > 1 ? String.valueOf(standing.error_ln()) : "",
                String.valueOf(standing.seeds()),
                String.valueOf(band.median()),
                String.valueOf(band.low()),
                String.valueOf(band.high()),
                String.valueOf(search.rivals().contains(standing)),
                String.valueOf(shares[index]));
    }

    String json() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("best", search.best().coating().label());
        add(root.putArray("cannot_be_told_from_it"), rivals());
        add(root.putArray("best_in_90_percent_of_the_draws"), probable());
        ArrayNode all = root.putArray("coatings");
        String[] keys = HEADING.split(",");
        for (int i = 0; i < shares.length; i++) {
            ObjectNode node = all.addObject();
            List<String> fields = fields(i);
            for (int k = 0; k < keys.length; k++) {
                node.put(keys[k], fields.get(k));
            }
        }
        return root.toPrettyString() + "\n";
    }

    private static void add(ArrayNode array, List<Coating> coatings) {
        coatings.forEach(coating -> array.add(coating.label()));
    }

    private List<Coating> rivals() {
        return search.rivals().stream().map(Standing::coating).toList();
    }

    String text() {
        TextTable table = new TextTable(
                List.of("cell", "twin (V)", "lattice (V)", "error", "seeds", "estimate (V)", "5 %", "95 %", "best in"),
                List.of(false, true, true, true, true, true, true, true, true));
        for (int i = 0; i < shares.length; i++) {
            Standing standing = search.standings().get(i);
            Band band = band(i);
            table.add(List.of(
                    standing.coating().label(),
                    Significant.three(StrictMath.exp(standing.twin_ln())),
                    standing.isEvaluated() ? Significant.three(StrictMath.exp(standing.lattice_ln())) : "-",
                    standing.seeds() > 1 ? percent(standing.error_ln()) : "-",
                    String.valueOf(standing.seeds()),
                    Significant.three(band.median()),
                    Significant.three(band.low()),
                    Significant.three(band.high()),
                    percent(shares[i])));
        }
        return table.text() + "\n" + answer();
    }

    private String answer() {
        Standing best = search.best();
        Band band = band(search.standings().indexOf(best));
        List<Coating> others = rivals().stream()
                .filter(coating -> !coating.equals(best.coating()))
                .toList();
        return "best: " + best.coating().label() + ", " + Significant.three(band.median()) + " V ("
                + Significant.three(band.low()) + " to " + Significant.three(band.high()) + " V)\n"
                + (best.isEvaluated() ? "cannot be told from it on the lattice: " + names(others) + "\n" : "")
                + "best in 90 % of the parameter draws: " + names(probable()) + "\n";
    }

    private static String names(List<Coating> coatings) {
        return coatings.isEmpty()
                ? "none"
                : coatings.stream().map(Coating::label).collect(Collectors.joining(", "));
    }

    private static String percent(double share) {
        return String.format(java.util.Locale.ROOT, "%.1f %%", 100 * share);
    }
}
