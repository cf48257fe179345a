package org.lifront.kmc.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.input.InvalidInputException;

class RecordedParametersTest {

    private static String record(ParameterSet set) {
        return set.parameters().stream()
                .map(p -> p.key() + "\t" + p.written() + "\t" + p.kind().name().toLowerCase(Locale.ROOT) + "\t"
                        + p.source() + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void whatATrajectoryRecordsIsTheWholeParameterSet() {
        ParameterSet shipped = ParameterSets.shipped();
        assertThat(ParameterSets.recorded(record(shipped))).isEqualTo(shipped);
    }

    @Test
    void aSourceMayHoldAnything() {
        String odd = "it's \"half\" a: {brace} # and 'more'";
        String record = record(ParameterSets.shipped()).replace("assumed: charge transfer at a lithium surface", odd);
        assertThat(ParameterSets.recorded(record).parameters())
                .filteredOn(p -> p.key().equals("lithium.contact_activation"))
                .extracting(Parameter::source)
                .containsExactly(odd);
    }

    @Test
    void aRecordWithoutAPermittivityIsNamed() {
        String record = record(ParameterSets.shipped())
                .lines()
                .filter(line -> !line.startsWith("li3po4.permittivity"))
                .collect(Collectors.joining("\n"));
        assertThatThrownBy(() -> ParameterSets.recorded(record))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("recorded parameters of 'li3po4'")
                .hasMessageContaining("'permittivity' is missing");
    }

    @Test
    void aRecordWithoutAnElectrolyteIsNamed() {
        assertThatThrownBy(() -> ParameterSets.recorded("al2o3.permittivity\t8\tassumed\tassumed\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("recorded parameters: those of the electrolyte, 'latp', are missing");
    }

    @Test
    void aLineThatIsNoParameterIsShown() {
        assertThatThrownBy(() -> ParameterSets.recorded("nonsense\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'nonsense'");
    }

    @Test
    void theLabelsOfAStackTellItsPhases() {
        ParameterSet shipped = ParameterSets.shipped();
        List<FilmMaterial> films = List.copyOf(shipped.films().values());
        PhaseTable stack =
                new PhaseTable(shipped.electrolyte(), List.of(films.get(0), films.get(1)), List.of(films.get(2)));
        PhaseTable again = PhaseTable.ofLabels(stack.labels(), shipped);
        assertThat(again.labels()).isEqualTo(stack.labels());
        for (int layer = 0; layer < stack.layerCount(); layer++) {
            assertThat(again.material(layer)).isSameAs(stack.material(layer));
            assertThat(again.isOnLithium(layer)).isEqualTo(stack.isOnLithium(layer));
        }
    }

    @Test
    void labelsOfOtherMaterialsAreRefused() {
        List<String> labels = List.of("lithium metal", "electrolyte", "snow on lithium, as deposited", "snow");
        assertThatThrownBy(() -> PhaseTable.ofLabels(labels, ParameterSets.shipped()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("snow on lithium");
        List<String> odd = List.of("lithium metal", "electrolyte", "al2o3 on lithium, frozen", "al2o3 on lithium");
        assertThatThrownBy(() -> PhaseTable.ofLabels(odd, ParameterSets.shipped()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
