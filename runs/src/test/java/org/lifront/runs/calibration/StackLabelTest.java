package org.lifront.runs.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.input.InputDocument;
import org.lifront.runs.scenario.ScenarioReader;

class StackLabelTest {

    private static final List<String> FILMS = List.of("al2o3", "li3po4", "litao3");

    private static CellSpecification cell(String label) {
        String scenario = StackLabel.scenario(label, FILMS).orElseThrow();
        return ScenarioReader.specification(
                InputDocument.ofText(label, scenario).root());
    }

    @Test
    void bareHasNoFilm() {
        assertThat(cell("bare").stack().thickness_m()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "latp_al2o3_150, al2o3 150, ''",
        "li_al2o3_75, '', al2o3 75",
        "li_side_al2o3_75, '', al2o3 75",
        "bilayer_75_50, al2o3 75, al2o3 50",
        "latp_al2o3_40_li3po4_60_li_litao3_5, al2o3 40 li3po4 60, litao3 5",
        "latp_al2o3_40_li_side_al2o3_3, al2o3 40, al2o3 3",
    })
    void labelsMeanStacks(String label, String onElectrolyte, String onLithium) {
        assertThat(films(cell(label).stack().onElectrolyte())).isEqualTo(onElectrolyte);
        assertThat(films(cell(label).stack().onLithium())).isEqualTo(onLithium);
    }

    private static String films(List<org.lifront.kmc.cell.FilmSpecification> films) {
        return String.join(
                " ",
                films.stream()
                        .map(f -> f.material().name() + " " + f.aldCycles())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"latp_gold_15", "al2o3_150", "latp_al2o3", "latp_al2o3_x", "bilayer_75", "latp_al2o3_5_", "x"})
    void otherLabelsMeanNothing(String label) {
        assertThat(StackLabel.scenario(label, FILMS)
                        .filter(text -> !label.endsWith("_"))
                        .isPresent())
                .isFalse();
    }
}
