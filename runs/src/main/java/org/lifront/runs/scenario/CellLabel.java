package org.lifront.runs.scenario;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lifront.kmc.cell.FilmSpecification;
import org.lifront.kmc.cell.Stack;

/** The customary label of a cell, made from its stack: {@code bare}, {@code latp_al2o3_150}, {@code bilayer_75_75}. */
final class CellLabel {

    /** The one material whose two-sided cell the literature simply calls the bi-layer. A label, nothing else. */
    private static final String BILAYER_MATERIAL = "al2o3";

    private CellLabel() {}

    static String of(Stack stack) {
        if (stack.onElectrolyte().isEmpty() && stack.onLithium().isEmpty()) {
            return "bare";
        }
        if (isSingleBilayerFilm(stack.onElectrolyte()) && isSingleBilayerFilm(stack.onLithium())) {
            return "bilayer_" + stack.onElectrolyte().get(0).aldCycles() + "_"
                    + stack.onLithium().get(0).aldCycles();
        }
        return Stream.of(side("latp", stack.onElectrolyte()), side("li_side", stack.onLithium()))
                .filter(label -> !label.isEmpty())
                .collect(Collectors.joining("_"));
    }

    private static boolean isSingleBilayerFilm(List<FilmSpecification> films) {
        return films.size() == 1 && films.get(0).material().name().equals(BILAYER_MATERIAL);
    }

    private static String side(String side, List<FilmSpecification> films) {
        return films.isEmpty()
                ? ""
                : films.stream()
                        .map(film -> film.material().name() + "_" + film.aldCycles())
                        .collect(Collectors.joining("_", side + "_", ""));
    }
}
