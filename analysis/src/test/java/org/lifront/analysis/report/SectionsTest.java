package org.lifront.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lifront.analysis.reference.ClaimStatus;
import org.lifront.analysis.reference.Comparison;
import org.lifront.analysis.reference.PublishedPoint;
import org.lifront.analysis.reference.PublishedPoints;
import org.lifront.analysis.reference.Verdict;
import org.lifront.analysis.table.Quantity;
import org.lifront.analysis.table.ResultRow;

/** The sections that need no trajectory, on rows written down here. */
class SectionsTest {

    private static final PublishedPoints PUBLISHED = new PublishedPoints(
            "somebody",
            List.of(new PublishedPoint("x", Quantity.RESISTANCE, 300, 1e6, 0.15, Optional.of("a <reason>"))),
            List.of());

    private static ResultRow row(String cell, Quantity quantity, int cycle, double measured, double... simulated) {
        OptionalDouble known = Double.isNaN(measured) ? OptionalDouble.empty() : OptionalDouble.of(measured);
        return ResultRow.ofReplicas(cell, quantity, cycle, simulated, known);
    }

    private static ReportContent content(List<Verdict> verdicts, ResultRow... rows) {
        List<ResultRow> all = List.of(rows);
        return new ReportContent(
                "t",
                Optional.empty(),
                List.of(),
                List.of(),
                all,
                all,
                PUBLISHED::misfit,
                PUBLISHED,
                Comparison.of(all, PUBLISHED),
                verdicts);
    }

    private static ReportContent content(ResultRow... rows) {
        return content(List.of(), rows);
    }

    /** Place along the ruler of the n-th mark of a shape, in percent. */
    private static double place(String html, String shape) {
        Matcher matcher = Pattern.compile("class=\"mark " + shape + "\" style=\"left:([0-9.]+)%\"")
                .matcher(html);
        assertThat(matcher.find()).as(shape).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    @Test
    void replicasShowMedianAndRange() {
        String html = HeadlineSection.of(content(row("x", Quantity.OVERPOTENTIAL, 1, 2, 1, 2, 3)));
        assertThat(html).contains("<b>2 V</b><small>1 V to 3 V</small>");
    }

    @Test
    void aRatioBeyondTheFactorIsMarkedOnEitherSide() {
        assertThat(HeadlineSection.of(content(row("x", Quantity.OVERPOTENTIAL, 1, 1, 1.6))))
                .contains("<em class=\"off\">\u00d71.6</em>");
        assertThat(HeadlineSection.of(content(row("x", Quantity.OVERPOTENTIAL, 1, 1.6, 1))))
                .contains("<em class=\"off\">\u00d70.625</em>");
        assertThat(HeadlineSection.of(content(row("x", Quantity.OVERPOTENTIAL, 1, 1, 1.5))))
                .contains("<em class=\"met\">\u00d71.5</em>");
        assertThat(HeadlineSection.of(content(row("x", Quantity.RESISTANCE, 0, 1, 2.4))))
                .contains("<em class=\"met\">\u00d72.4</em>");
    }

    @Test
    void aNamedMisfitIsNeitherMetNorOffAndItsReasonIsEscaped() {
        String html = HeadlineSection.of(content(row("x", Quantity.RESISTANCE, 300, 1e6, 5e6)));
        assertThat(html)
                .contains("<em class=\"known\">\u00d75</em><sup>1</sup>")
                .contains("a &lt;reason&gt;.");
    }

    @Test
    void cyclesThatOnlySomeCellsReachedLeaveEmptyCells() {
        String html = HeadlineSection.of(content(
                row("x", Quantity.OVERPOTENTIAL, 1, Double.NaN, 1),
                row("y", Quantity.OVERPOTENTIAL, 3, Double.NaN, 1)));
        assertThat(html).contains("<td data-label=\"V at cycle 3\"></td>");
        assertThat(html).contains("<td data-label=\"V at cycle 1\"></td>");
    }

    @Test
    void resistancesTakeThePrefixOfTheirSize() {
        assertThat(Html.ohm(OptionalDouble.of(8e6), "")).isEqualTo("8 M\u03a9");
        assertThat(Html.ohm(OptionalDouble.of(6000), "")).isEqualTo("6 k\u03a9");
        assertThat(Html.ohm(OptionalDouble.of(12), "")).isEqualTo("12 \u03a9");
        assertThat(Html.ohm(OptionalDouble.empty(), "-")).isEqualTo("-");
    }

    @Test
    void theRulerIsLogarithmicAndEndsAtDecades() {
        String html = ResistanceSection.of(
                content(
                        row("x", Quantity.RESISTANCE, 0, Double.NaN, 1e4),
                        row("x", Quantity.RESISTANCE, 300, 1e6, 1e5)),
                "");
        // One decade each: 10 kOhm is the left end, 1 MOhm the right end.
        assertThat(place(html, "ring")).isZero();
        assertThat(place(html, "dot")).isEqualTo(50);
        assertThat(place(html, "diamond full")).isEqualTo(100);
        assertThat(html).contains("10 k\u03a9").contains("100 k\u03a9").contains("1 M\u03a9");
        assertThat(html).contains("title=\"measured after cycle 300: 1 M\u03a9\"");
    }

    @Test
    void aCellThatNeverFinishedACycleHasOnlyABefore() {
        String html = ResistanceSection.of(content(row("x", Quantity.RESISTANCE, 0, Double.NaN, 2e4)), "");
        assertThat(place(html, "ring")).isBetween(30.0, 30.2);
        assertThat(html).doesNotContain("mark dot");
    }

    @Test
    void aRulerWithoutAnyValueIsEmptyAndSound() {
        assertThat(ResistanceSection.of(content(), ""))
                .contains("class=\"ruler\"")
                .doesNotContain("NaN");
    }

    @Test
    void verdictsAreNamedInWords() {
        String html = StatementSection.of(content(List.of(
                new Verdict("a", ClaimStatus.PASS, "1 < 2"),
                new Verdict("b", ClaimStatus.FAIL, "e"),
                new Verdict("c", ClaimStatus.NOT_APPLICABLE, "e"))));
        assertThat(html)
                .contains("<li class=\"pass\"><b>holds</b><span>a<small>1 &lt; 2</small>")
                .contains("<b>fails</b>")
                .contains("<b>not decidable here</b>");
    }

    @Test
    void tilesCountOnlyDecidedStatements() {
        String html = HeaderSection.of(content(List.of(
                new Verdict("a", ClaimStatus.PASS, "e"),
                new Verdict("b", ClaimStatus.FAIL, "e"),
                new Verdict("c", ClaimStatus.NOT_APPLICABLE, "e"))));
        assertThat(html).contains("<b>1 of 2</b><span>decidable published statements hold</span>");
        assertThat(HeaderSection.of(content())).contains("no published statement can be judged on these cells");
    }

    @Test
    void tilesCountMeasuredValuesMetWithinTheFactor() {
        String html = HeaderSection.of(content(
                row("x", Quantity.OVERPOTENTIAL, 1, 1, 1.4),
                row("x", Quantity.OVERPOTENTIAL, 100, 1, 1.6),
                row("x", Quantity.OVERPOTENTIAL, 200, Double.NaN, 1.6),
                row("x", Quantity.RESISTANCE, 300, 1e6, 9e6)));
        assertThat(html).contains("<b>1 of 2</b><span>measured overpotentials met within \u00d71.5</span>");
        // The only resistance is a named misfit, which is not judged.
        assertThat(html).contains("no measured resistances shipped for these cells");
    }

    @Test
    void aReportOfNothingIsStillAPage() {
        String html = SweepReport.html(content());
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("No trajectory was given.")
                .endsWith("</html>\n");
    }

    @Test
    void markupInTextIsEscaped() {
        assertThat(Html.text("<a href=\"x\" b='y'>&</a>"))
                .isEqualTo("&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;&lt;/a&gt;");
        assertThat(Html.label("a_b")).isEqualTo("a_<wbr>b");
    }

    @Test
    void theChartLibraryIsInlinedWithItsLicence() {
        assertThat(SweepReport.html(content()))
                .contains("The MIT License (MIT)")
                .contains("leeoniya/uPlot")
                .contains(".u-cursor-x");
    }
}
