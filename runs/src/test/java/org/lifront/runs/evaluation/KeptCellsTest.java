package org.lifront.runs.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.analysis.table.Quantity;
import org.lifront.kmc.input.InputDocument;
import org.lifront.runs.execution.Progress;
import org.lifront.runs.execution.StopRequest;
import org.lifront.runs.scenario.Scenario;
import org.lifront.runs.scenario.ScenarioReader;

class KeptCellsTest {

    @TempDir
    private Path folder;

    private KeptCells cells(StopRequest stop) {
        return new KeptCells(folder, 2, Progress.on(System.err, false, 100, 10), stop);
    }

    private static Scenario bare(int seed) {
        return ScenarioReader.of(InputDocument.ofText(
                "bare",
                "stack: {}\nlattice: {columns: 4, height: 64 nm}\nprotocol: {cycles: 2}\nseed: " + seed + "\n"));
    }

    @Test
    void aFinishedCellIsNeverSimulatedTwice() throws IOException {
        KeptCells cells = cells(new StopRequest());
        assertThat(cells.simulate(List.of(bare(1), bare(1), bare(2)))).isTrue();
        Path file = cells.home(bare(1)).resolve("values.tsv");
        FileTime written = Files.getLastModifiedTime(file);
        assertThat(cells.simulate(List.of(bare(1), bare(2)))).isTrue();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
        assertThat(cells.home(bare(2))).isNotEqualTo(cells.home(bare(1)));
    }

    @Test
    void everyOverpotentialAndTheResistancesOfTheFramesAreKept() {
        KeptCells cells = cells(new StopRequest());
        cells.simulate(List.of(bare(3)));
        CellValues values = cells.values(bare(3));
        assertThat(values.value(Quantity.OVERPOTENTIAL, 1)).isPresent();
        assertThat(values.value(Quantity.OVERPOTENTIAL, 2)).isPresent();
        assertThat(values.value(Quantity.RESISTANCE, 0)).isPresent();
        assertThat(values.value(Quantity.OVERPOTENTIAL, 3)).isEmpty();
    }

    @Test
    void aStopLeavesCellsUnfinished() {
        StopRequest stop = new StopRequest();
        stop.raise();
        assertThat(cells(stop).simulate(List.of(bare(4)))).isFalse();
        assertThat(cells(new StopRequest()).holds(bare(4))).isFalse();
    }
}
