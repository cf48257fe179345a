package org.lifront.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifront.analysis.table.Quantity.BOUNDARY_DEPTH;
import static org.lifront.analysis.table.Quantity.DAMAGED_DEPTH;
import static org.lifront.analysis.table.Quantity.FILM_THICKNESS;
import static org.lifront.analysis.table.Quantity.OVERPOTENTIAL;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lifront.analysis.table.Quantity;

class ClaimsTest {

    private static final List<String> STATEMENTS = PublishedPointsFile.shipped().statements();
    private static final int THICKNESS = 0;
    private static final int BILAYER = 1;
    private static final int BOUNDARY = 2;
    private static final int PHOSPHATE = 3;
    private static final int WARMTH = 4;

    /** Cells whose values a test writes down. */
    private static final class Table implements SimulatedCells {

        private final Set<String> names = new LinkedHashSet<>();
        private final Map<String, Double> values = new HashMap<>();
        private final Set<String> bounds = new HashSet<>();

        Table with(String cell, Quantity quantity, int cycle, double value) {
            names.add(cell);
            values.put(cell + quantity + cycle, value);
            return this;
        }

        /** Overpotentials at cycles 100, 200, 300. */
        Table volts(String cell, double at100, double at200, double at300) {
            return with(cell, OVERPOTENTIAL, 100, at100)
                    .with(cell, OVERPOTENTIAL, 200, at200)
                    .with(cell, OVERPOTENTIAL, 300, at300);
        }

        Table bounded(String cell, Quantity quantity, int cycle) {
            bounds.add(cell + quantity + cycle);
            return this;
        }

        ClaimStatus judge(int statement) {
            return Claims.judge(STATEMENTS, this).get(statement).status();
        }

        @Override
        public List<String> cells() {
            return List.copyOf(names);
        }

        @Override
        public OptionalDouble value(String cell, Quantity quantity, int cycle) {
            Double value = values.get(cell + quantity + cycle);
            return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
        }

        @Override
        public boolean isLowerBound(String cell, Quantity quantity, int cycle) {
            return bounds.contains(cell + quantity + cycle);
        }
    }

    @Test
    void withoutCellsNoShippedStatementIsDecidedAndEachHasATest() {
        List<Verdict> verdicts = Claims.judge(STATEMENTS, new Table());
        assertThat(verdicts).hasSize(5).allMatch(v -> v.status() == ClaimStatus.NOT_APPLICABLE);
        assertThat(verdicts).allMatch(v -> v.evidence().startsWith("needs"));
    }

    @Test
    void aStatementOfTheUsersOwnIsNotJudged() {
        Verdict verdict = Claims.judge(List.of("water is wet"), new Table()).get(0);
        assertThat(verdict.status()).isEqualTo(ClaimStatus.NOT_APPLICABLE);
        assertThat(verdict.evidence()).contains("no test is known");
    }

    @Test
    void theLowestThicknessMustLieBetweenOthersAndBeStable() {
        Table table = new Table()
                .volts("latp_al2o3_50", 1, 1.2, 1.6)
                .volts("latp_al2o3_150", 0.9, 0.9, 0.95)
                .volts("latp_al2o3_250", 3, 3, 3);
        assertThat(table.judge(THICKNESS)).isEqualTo(ClaimStatus.PASS);
        assertThat(table.volts("latp_al2o3_250", 1, 1, 0.5).judge(THICKNESS)).isEqualTo(ClaimStatus.FAIL);
        assertThat(table.volts("latp_al2o3_250", 3, 3, 3)
                        .volts("latp_al2o3_150", 0.5, 0.7, 0.95)
                        .judge(THICKNESS))
                .isEqualTo(ClaimStatus.FAIL);
    }

    @Test
    void twoThicknessesHaveNoneBetweenThem() {
        Table table = new Table().volts("latp_al2o3_50", 1, 1, 1).volts("latp_al2o3_150", 0.9, 0.9, 0.9);
        assertThat(table.judge(THICKNESS)).isEqualTo(ClaimStatus.NOT_APPLICABLE);
    }

    @Test
    void theBilayerMustBeStableAndFarAbove() {
        Table table = new Table().volts("latp_al2o3_150", 0.9, 0.9, 0.9);
        assertThat(table.volts("bilayer_75_75", 5.5, 5.4, 5.6).judge(BILAYER)).isEqualTo(ClaimStatus.PASS);
        assertThat(table.volts("bilayer_75_75", 4.0, 5.4, 5.6).judge(BILAYER)).isEqualTo(ClaimStatus.FAIL);
        assertThat(table.volts("bilayer_75_75", 1.0, 1.0, 1.0).judge(BILAYER)).isEqualTo(ClaimStatus.FAIL);
    }

    @Test
    void lithiumMustRunDeepInBareBoundariesAndNotUnderAlumina() {
        Table table = new Table().with("bare", BOUNDARY_DEPTH, 100, 300).with("latp_al2o3_150", BOUNDARY_DEPTH, 100, 4);
        assertThat(table.judge(BOUNDARY)).isEqualTo(ClaimStatus.PASS);
        assertThat(table.with("latp_al2o3_150", BOUNDARY_DEPTH, 100, 80).judge(BOUNDARY))
                .isEqualTo(ClaimStatus.FAIL);
    }

    @Test
    void aShallowBoxCannotDecideHowDeepLithiumRuns() {
        Table table = new Table().with("bare", BOUNDARY_DEPTH, 100, 120).with("latp_al2o3_150", BOUNDARY_DEPTH, 100, 4);
        assertThat(table.judge(BOUNDARY)).isEqualTo(ClaimStatus.FAIL);
        assertThat(table.bounded("bare", BOUNDARY_DEPTH, 100).judge(BOUNDARY)).isEqualTo(ClaimStatus.NOT_APPLICABLE);
    }

    @Test
    void phosphateMustStayWhileTheElectrolyteCracks() {
        Table table = new Table()
                .with("latp_li3po4_175", FILM_THICKNESS, 1, 15)
                .with("latp_li3po4_175", FILM_THICKNESS, 100, 15)
                .with("latp_li3po4_175", DAMAGED_DEPTH, 100, 3);
        assertThat(table.judge(PHOSPHATE)).isEqualTo(ClaimStatus.PASS);
        assertThat(table.with("latp_li3po4_175", DAMAGED_DEPTH, 100, 0.1).judge(PHOSPHATE))
                .isEqualTo(ClaimStatus.FAIL);
        assertThat(table.with("latp_li3po4_175", DAMAGED_DEPTH, 100, 3)
                        .with("latp_li3po4_175", FILM_THICKNESS, 100, 10)
                        .judge(PHOSPHATE))
                .isEqualTo(ClaimStatus.FAIL);
    }

    @Test
    void aWarmCellMustLieFarBelowAndFollowTheSameTrend() {
        Table table = new Table()
                .with("bare", OVERPOTENTIAL, 1, 0.1)
                .with("bare", OVERPOTENTIAL, 300, 3.5)
                .with("bare_60c", OVERPOTENTIAL, 1, 0.02)
                .with("bare_60c", OVERPOTENTIAL, 300, 0.8);
        assertThat(table.judge(WARMTH)).isEqualTo(ClaimStatus.PASS);
        assertThat(table.with("bare_60c", OVERPOTENTIAL, 1, 0.9).judge(WARMTH)).isEqualTo(ClaimStatus.FAIL);
        assertThat(table.with("bare_60c", OVERPOTENTIAL, 1, 0.02)
                        .with("bare_60c", OVERPOTENTIAL, 300, 3.0)
                        .judge(WARMTH))
                .isEqualTo(ClaimStatus.FAIL);
    }

    @Test
    void warmCellsMustKeepTheOrderOfTheColdOnes() {
        Table table = new Table()
                .with("x", OVERPOTENTIAL, 300, 1)
                .with("y", OVERPOTENTIAL, 300, 2)
                .with("x_60c", OVERPOTENTIAL, 300, 0.1)
                .with("y_60c", OVERPOTENTIAL, 300, 0.2);
        assertThat(table.judge(WARMTH)).isEqualTo(ClaimStatus.PASS);
        assertThat(table.with("y_60c", OVERPOTENTIAL, 300, 0.05).judge(WARMTH)).isEqualTo(ClaimStatus.FAIL);
    }
}
