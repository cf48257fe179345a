package org.lifront.analysis.report;

import java.util.List;
import org.lifront.analysis.cell.CellResult;
import org.lifront.analysis.cell.ParameterLine;
import org.lifront.analysis.cell.Replicas;
import org.lifront.analysis.reference.ClaimStatus;
import org.lifront.analysis.reference.Comparison;
import org.lifront.analysis.table.Quantity;
import org.lifront.lattice.geometry.LatticeShape;

/** Title, what was simulated, and the few numbers that say how far to trust it. */
final class HeaderSection {

    /** Factors within which a simulated value counts as met; the published values scatter by 15 %. */
    static final double OVERPOTENTIAL_FACTOR = 1.5;

    static final double RESISTANCE_FACTOR = 2.5;

    private static final double NM_PER_M = 1e9;

    private HeaderSection() {}

    static String of(ReportContent content) {
        return """
                <header>
                <p class="eyebrow">LiFront report</p>
                <h1>%s</h1>
                <p class="lede">%s</p>
                <div class="tiles">%s</div>
                </header>
                """.formatted(Html.text(content.title()), lede(content.runs()), tiles(content));
    }

    private static String lede(List<CellResult> runs) {
        if (runs.isEmpty()) {
            return "No trajectory was given.";
        }
        int fewest = runs.stream().mapToInt(CellResult::completeCycles).min().orElse(0);
        int most = runs.stream().mapToInt(CellResult::completeCycles).max().orElse(0);
        LatticeShape shape = runs.get(0).header().shape();
        return "%s, %s cycles, each interface a lattice of %d \u00d7 %d columns with %s nm between sites."
                .formatted(
                        cells(new Replicas(runs)),
                        fewest == most ? String.valueOf(most) : fewest + " to " + most,
                        shape.nx(),
                        shape.ny(),
                        org.lifront.analysis.table.Significant.three(shape.spacing_m() * NM_PER_M));
    }

    private static String cells(Replicas replicas) {
        int count = replicas.cells().size();
        String cells = count + (count == 1 ? " cell" : " cells");
        if (replicas.most() < 2) {
            return cells;
        }
        boolean same = replicas.fewest() == replicas.most();
        return cells
                + (count == 1 ? " with " : " of ")
                + (same ? replicas.most() : replicas.fewest() + " to " + replicas.most())
                + (count == 1 ? " replicas" : " replicas each");
    }

    private static String tiles(ReportContent content) {
        StringBuilder tiles = new StringBuilder();
        tiles.append(agreement(content.comparison(), Quantity.OVERPOTENTIAL, OVERPOTENTIAL_FACTOR));
        tiles.append(agreement(content.comparison(), Quantity.RESISTANCE, RESISTANCE_FACTOR));
        long pass = count(content, ClaimStatus.PASS);
        long fail = count(content, ClaimStatus.FAIL);
        tiles.append(statements(pass, fail));
        long warnings = WarningSection.count(content);
        tiles.append(tile("#warnings", String.valueOf(warnings), warnings == 1 ? "warning" : "warnings", warnings > 0));
        List<ParameterLine> parameters = ParameterSection.union(content.runs());
        long assumed = parameters.stream().filter(ParameterLine::isAssumed).count();
        tiles.append(tile("#parameters", assumed + " of " + parameters.size(), "parameters are assumed", false));
        return tiles.toString();
    }

    private static String agreement(Comparison comparison, Quantity quantity, double factor) {
        int counted = comparison.counted(quantity).size();
        long within = comparison.within(quantity, factor);
        String what = quantity == Quantity.OVERPOTENTIAL ? "overpotentials" : "resistances";
        if (counted == 0) {
            return tile("#table", "\u2013", "no measured " + what + " shipped for these cells", false);
        }
        return tile(
                "#table",
                within + " of " + counted,
                "measured " + what + " met within \u00d7" + factor + leftOut(comparison.misfits(quantity)),
                within < counted);
    }

    private static String leftOut(long misfits) {
        return misfits == 0 ? "" : "; " + misfits + (misfits == 1 ? " named misfit" : " named misfits") + " left out";
    }

    private static String statements(long pass, long fail) {
        if (pass + fail == 0) {
            return tile("#statements", "\u2013", "no published statement can be judged on these cells", false);
        }
        return tile("#statements", pass + " of " + (pass + fail), "decidable published statements hold", fail > 0);
    }

    private static long count(ReportContent content, ClaimStatus status) {
        return content.verdicts().stream().filter(v -> v.status() == status).count();
    }

    private static String tile(String target, String number, String words, boolean attention) {
        return "<a class=\"tile%s\" href=\"%s\"><b>%s</b><span>%s</span></a>\n"
                .formatted(attention ? " attention" : "", target, number, words);
    }
}
