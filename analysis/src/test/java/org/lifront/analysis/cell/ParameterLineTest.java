package org.lifront.analysis.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParameterLineTest {

    @Test
    void aLineHoldsKeyValueKindAndSource() {
        assertThat(ParameterLine.parse("al2o3.growth.per_cycle\t0.1 nm\tmeasured\t10.1021/acsami.8b06366\n"))
                .containsExactly(
                        new ParameterLine("al2o3.growth.per_cycle", "0.1 nm", "measured", "10.1021/acsami.8b06366"));
    }

    @Test
    void aTabInTheSourceStaysThere() {
        assertThat(ParameterLine.parse("k\t1\tfitted\ta\tb"))
                .extracting(ParameterLine::source)
                .containsExactly("a\tb");
    }

    @Test
    void kindsAreReadInAnyCase() {
        assertThat(ParameterLine.parse("k\t1\tASSUMED\tno evidence").get(0).isAssumed())
                .isTrue();
        assertThat(ParameterLine.parse("k\t1\tMeasured\tx").get(0).isAssumed()).isFalse();
    }

    @Test
    void linesOfAnotherFormAreLeftOut() {
        assertThat(ParameterLine.parse("\n\nonly two\tfields\n")).isEmpty();
        assertThat(ParameterLine.parse("")).isEmpty();
    }

    @Test
    void orderIsKept() {
        assertThat(ParameterLine.parse("b\t1\tfitted\tx\na\t2\tfitted\ty\n"))
                .extracting(ParameterLine::key)
                .containsExactly("b", "a");
    }
}
