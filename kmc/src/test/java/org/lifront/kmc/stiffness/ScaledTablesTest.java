package org.lifront.kmc.stiffness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lifront.kmc.event.CompiledModel;
import org.lifront.kmc.event.EventTables;
import org.lifront.kmc.random.RandomStreams;

class ScaledTablesTest {

    private final ScaledTables tables =
            new ScaledTables(new CompiledModel(StiffModels.isomers(8, 1, 1), new RandomStreams(1)), 1);

    @Test
    void theSameFactorsGiveTheSameTables() {
        EventTables first = tables.of(new double[] {0.5, 0.5, 1, 1});
        assertThat(tables.of(new double[] {0.25, 0.25, 1, 1})).isNotSameAs(first);
        assertThat(tables.of(new double[] {0.5, 0.5, 1, 1})).isSameAs(first);
    }

    @Test
    void tablesThatWereNotUsedForLongAreForgotten() {
        double[] old = {0.5, 0.5, 1, 1};
        EventTables first = tables.of(old);
        for (int power = 2; power < 70; power++) {
            double factor = Math.scalb(1.0, -power);
            tables.of(new double[] {factor, factor, 1, 1});
        }
        assertThat(tables.of(old)).isNotSameAs(first);
    }
}
