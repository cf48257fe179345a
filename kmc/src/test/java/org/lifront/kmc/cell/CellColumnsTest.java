package org.lifront.kmc.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.trajectory.Column;

class CellColumnsTest {

    private final List<Column> series = CellColumns.series(List.of("lithium metal", "electrolyte", "film"), false);

    @Test
    void bothElectrodesReportTheSameColumns() {
        List<String> ofA = namesOf("a_");
        assertThat(ofA).hasSize(13 + 3);
        assertThat(namesOf("b_")).isEqualTo(ofA);
        assertThat(series).hasSize(9 + 2 * ofA.size());
    }

    @Test
    void noTwoColumnsShareANameAndEachSaysWhatItIs() {
        assertThat(series).extracting(Column::name).doesNotHaveDuplicates();
        assertThat(series).extracting(Column::description).doesNotHaveDuplicates();
        assertThat(series).noneMatch(column -> column.unit().isBlank());
    }

    @Test
    void theUnitInANameIsTheUnitOfTheColumn() {
        for (Column column : series) {
            String end = column.name().substring(column.name().lastIndexOf('_') + 1);
            if (List.of("s", "A", "V", "ohm", "m", "C").contains(end)) {
                assertThat(column.unit()).as(column.name()).isEqualTo(end);
            } else {
                assertThat(column.unit()).as(column.name()).isEqualTo("1");
            }
        }
    }

    @Test
    void aPhaseCountNamesItsPhaseAndElectrode() {
        assertThat(series).contains(new Column("b_phase_2", "1", "sites of film of electrode B"));
    }

    @Test
    void rowsAreAsLongAsTheirColumns() {
        CellSimulation cell = CellSimulation.of(
                SmallCells.coated(Materials.alumina(), 20).cycled(0.1, 1).specification());
        int columns = cell.seriesColumns().size();
        RecordedRun run = RecordedRun.of(cell);
        assertThat(run.samples()).isNotEmpty().allMatch(row -> row.length == columns);
        assertThat(run.frameRows())
                .hasSize(2)
                .allMatch(row -> row.length == CellColumns.frames().size());
    }

    private List<String> namesOf(String electrode) {
        return series.stream()
                .map(Column::name)
                .filter(name -> name.startsWith(electrode))
                .map(name -> name.substring(2))
                .toList();
    }
}
