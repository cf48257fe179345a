package org.lifront.analysis.report;

import org.lifront.analysis.reference.Verdict;
import org.lifront.analysis.table.Quantity;

/** What the publication says in words, judged; and the summary of the comparison in numbers. */
final class StatementSection {

    private StatementSection() {}

    static String of(ReportContent content) {
        StringBuilder body = new StringBuilder("<ul class=\"verdicts\">\n");
        for (Verdict verdict : content.verdicts()) {
            body.append(item(verdict));
        }
        body.append("</ul>\n");
        for (Quantity quantity : Quantity.values()) {
            content.comparison()
                    .summary(quantity)
                    .ifPresent(line -> body.append("<p class=\"note\">")
                            .append(Html.text(line))
                            .append(".</p>\n"));
        }
        return Html.section("statements", "What the publication says in words", body.toString());
    }

    private static String item(Verdict verdict) {
        String word = switch (verdict.status()) {
            case PASS -> "holds";
            case FAIL -> "fails";
            case NOT_APPLICABLE -> "not decidable here";
        };
        return "<li class=\"%s\"><b>%s</b><span>%s<small>%s</small></span></li>\n"
                .formatted(
                        verdict.status().name().toLowerCase(java.util.Locale.ROOT),
                        word,
                        Html.text(verdict.statement()),
                        Html.text(verdict.evidence()));
    }
}
