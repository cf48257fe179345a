package org.lifront.kmc.meanfield;

import java.util.List;
import java.util.Set;
import org.lifront.kmc.cell.Box;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.cell.CyclingProtocol;
import org.lifront.kmc.cell.FilmSpecification;
import org.lifront.kmc.cell.Stack;
import org.lifront.kmc.material.FilmMaterial;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.material.ParameterSets;

/** Cells for the tests of the twin. */
final class MeanFieldCells {

    static final ParameterSet SHIPPED = ParameterSets.shipped();
    static final double HOUR_S = 3600;

    private MeanFieldCells() {}

    static List<FilmSpecification> film(String material, int cycles) {
        FilmMaterial film = SHIPPED.films().get(material);
        return film == null ? List.of() : List.of(new FilmSpecification(film, cycles));
    }

    static CellSpecification cell(List<FilmSpecification> onElectrolyte, List<FilmSpecification> onLithium) {
        return cell(onElectrolyte, onLithium, new CyclingProtocol(0.1, 0.1 * HOUR_S, 300, 298.15, 10), SHIPPED);
    }

    static CellSpecification cell(
            List<FilmSpecification> onElectrolyte,
            List<FilmSpecification> onLithium,
            CyclingProtocol protocol,
            ParameterSet parameters) {
        return new CellSpecification(
                "cell",
                new Stack(onElectrolyte, onLithium),
                new Box(24, 24, 1e-9, 1024e-9, 2),
                protocol,
                1e-4,
                1e-3,
                parameters,
                1,
                CellSpecification.FIELD_AGE_S,
                25,
                Set.of());
    }
}
