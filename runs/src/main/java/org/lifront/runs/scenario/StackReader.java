package org.lifront.runs.scenario;

import java.util.ArrayList;
import java.util.List;
import org.lifront.kmc.cell.FilmSpecification;
import org.lifront.kmc.cell.Stack;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.material.ParameterSet;

/** Reads the coatings of one interface. */
final class StackReader {

    private StackReader() {}

    static Stack read(InputNode section, ParameterSet parameters) {
        section.mapping(ScenarioKeys.in("stack"));
        return new Stack(films(section, "on_latp", parameters), films(section, "on_lithium", parameters));
    }

    private static List<FilmSpecification> films(InputNode section, String side, ParameterSet parameters) {
        List<FilmSpecification> films = new ArrayList<>();
        section.optional(side).ifPresent(list -> list.list().forEach(item -> films.add(film(item, parameters))));
        return films;
    }

    private static FilmSpecification film(InputNode item, ParameterSet parameters) {
        item.mapping("material", "ald_cycles");
        return new FilmSpecification(
                item.require("material").oneOf(parameters.films()),
                item.require("ald_cycles").integer(0, (int) ScenarioKeys.CYCLES_ON_LATP.most()));
    }

    /** The node that says how many cycles the thickest film has; the stack itself if it has no film. */
    static InputNode thickestFilm(InputNode section, ParameterSet parameters) {
        InputNode thickest = section;
        double most_m = 0;
        for (String side : List.of("on_latp", "on_lithium")) {
            for (InputNode item : section.optional(side).map(InputNode::list).orElse(List.of())) {
                double thickness_m = film(item, parameters).thickness_m();
                if (thickness_m > most_m) {
                    most_m = thickness_m;
                    thickest = item.require("ald_cycles");
                }
            }
        }
        return thickest;
    }
}
