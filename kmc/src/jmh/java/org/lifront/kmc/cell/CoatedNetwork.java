package org.lifront.kmc.cell;

import java.util.List;
import java.util.Set;
import org.lifront.kmc.field.RestNetwork;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.lattice.occupancy.Occupancy;

/** The network at rest under 150 cycles of alumina as grown: rough, with pinholes, half of its columns lithiated half way. */
public final class CoatedNetwork {

    private static final double TEMPERATURE_K = 298.15;

    private CoatedNetwork() {}

    /** One of {@code columns} times {@code columns} columns at a spacing of 1 nm. */
    public static RestNetwork of(int columns) {
        ParameterSet parameters = ParameterSets.shipped();
        CellSpecification specification = new CellSpecification(
                "coated",
                new Stack(List.of(new FilmSpecification(parameters.films().get("al2o3"), 150)), List.of()),
                new Box(columns, columns, 1e-9, 128e-9, 2),
                new CyclingProtocol(0.1, 360, 1, TEMPERATURE_K, 10),
                1e-4,
                1e-3,
                parameters,
                1,
                CellSpecification.FIELD_AGE_S,
                1, Set.of());
        StackGeometry geometry = new StackGeometry(specification);
        Occupancy occupancy = geometry.grow(new RandomStreams(1), 0);
        for (int column = 0; column < geometry.shape().columnCount(); column += 2) {
            lithiate(occupancy, geometry, column);
        }
        return new RestNetwork(occupancy, geometry.phases(), parameters.contact(), TEMPERATURE_K);
    }

    private static void lithiate(Occupancy occupancy, StackGeometry geometry, int column) {
        for (int z = 0; z < geometry.surfaceLayer() - 8; z++) {
            int site = geometry.shape().site(column, z);
            if (geometry.phases().isFilm(occupancy.phase(site))) {
                occupancy.place(site, geometry.phases().converted(0));
            }
        }
    }
}
