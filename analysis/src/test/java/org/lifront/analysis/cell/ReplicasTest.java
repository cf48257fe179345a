package org.lifront.analysis.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifront.analysis.synthetic.SyntheticRun.pristine;
import static org.lifront.analysis.synthetic.SyntheticRun.reducedTo;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.analysis.synthetic.SyntheticRun;
import org.lifront.analysis.table.Quantity;
import org.lifront.analysis.table.ResultRow;
import org.lifront.lattice.occupancy.Occupancy;

class ReplicasTest {

    @TempDir
    Path directory;

    private Replicas replicas;

    private CellResult run(String cell, long seed, int cycles, double volt, Occupancy end) {
        SyntheticRun run = new SyntheticRun(directory.resolve(cell + seed), cell, seed).cycles(1, cycles, n -> volt);
        return CellResult.of(run.frame(cycles, 1000 * volt, end).read());
    }

    @BeforeEach
    void group() {
        replicas = new Replicas(List.of(
                run("b", 1, 2, 1.0, pristine()),
                run("a", 1, 3, 5.0, pristine()),
                run("b", 2, 4, 2.0, reducedTo(20)),
                run("b", 3, 2, 6.0, pristine())));
    }

    @Test
    void cellsKeepTheOrderInWhichTheyFirstAppear() {
        assertThat(replicas.cells()).containsExactly("b", "a");
        assertThat(replicas.runs("b")).extracting(r -> r.header().seed()).containsExactly(1L, 2L, 3L);
        assertThat(replicas.runs("c")).isEmpty();
    }

    @Test
    void onlyCyclesThatEveryReplicaRanCountAsComplete() {
        assertThat(replicas.completeCycles("b")).isEqualTo(2);
        assertThat(replicas.completeCycles("a")).isEqualTo(3);
        assertThat(replicas.completeCycles("c")).isZero();
    }

    @Test
    void aValueIsTheMedianAndARowAlsoHasTheRange() {
        assertThat(replicas.value("b", Quantity.OVERPOTENTIAL, 1)).hasValue(2);
        ResultRow row = replicas.row("b", Quantity.OVERPOTENTIAL, 1, OptionalDouble.of(4));
        assertThat(row.low()).hasValue(1);
        assertThat(row.high()).hasValue(6);
        assertThat(row.ratio()).hasValue(0.5);
    }

    @Test
    void replicasThatDoNotKnowAValueAreLeftOut() {
        ResultRow row = replicas.row("b", Quantity.OVERPOTENTIAL, 4, OptionalDouble.empty());
        assertThat(row.median()).hasValue(2);
        assertThat(row.low()).isEmpty();
        assertThat(replicas.value("c", Quantity.OVERPOTENTIAL, 1)).isEmpty();
    }

    @Test
    void oneReplicaAtTheBottomMakesTheValueALowerBound() {
        assertThat(replicas.isLowerBound("b", Quantity.TI3_FRONT, 4)).isTrue();
        assertThat(replicas.isLowerBound("b", Quantity.TI3_FRONT, 2)).isFalse();
        assertThat(replicas.isLowerBound("a", Quantity.TI3_FRONT, 3)).isFalse();
    }
}
