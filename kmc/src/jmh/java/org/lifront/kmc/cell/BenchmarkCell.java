package org.lifront.kmc.cell;

import java.util.List;
import java.util.Set;
import org.lifront.kmc.field.IonField;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

/** Cells of the benchmarks: shipped materials, 24 x 24 columns of 1 nm, one cycle of 10 uA/cm2 and one hour a half. */
public enum BenchmarkCell {
    /** No coating. */
    BARE("", 0),
    /** 150 cycles of alumina on the electrolyte. */
    AL2O3_150("al2o3", 150),
    /** 175 cycles of lithium phosphate on the electrolyte. */
    LI3PO4_175("li3po4", 175);

    private static final double CURRENT_APERM2 = 0.1;
    private static final double HALF_CYCLE_S = 3600;
    private static final double TEMPERATURE_K = 298.15;
    private static final int DAMAGED_LAYERS = 20;

    /** Every so many columns one is altered: 5 %, the share at which a run solves its field anew. */
    private static final int ALTERED_EVERY = 20;

    private final String material;
    private final int aldCycles;

    BenchmarkCell(String material, int aldCycles) {
        this.material = material;
        this.aldCycles = aldCycles;
    }

    CellSpecification specification() {
        ParameterSet parameters = ParameterSets.shipped();
        List<FilmSpecification> films = aldCycles == 0
                ? List.of()
                : List.of(new FilmSpecification(parameters.films().get(material), aldCycles));
        return new CellSpecification(
                name(),
                new Stack(films, List.of()),
                new Box(24, 24, 1e-9, 1024e-9, 2),
                new CyclingProtocol(CURRENT_APERM2, CURRENT_APERM2 * HALF_CYCLE_S, 1, TEMPERATURE_K, 10),
                1e-4,
                1e-3,
                parameters,
                1,
                CellSpecification.FIELD_AGE_S,
                1, Set.of());
    }

    StackGeometry geometry() {
        return new StackGeometry(specification());
    }

    /** A field of this interface that has not been solved yet. */
    IonField ionField(StackGeometry geometry) {
        return new IonField(
                geometry.shape(),
                geometry.phases(),
                specification().parameters().contact(),
                TEMPERATURE_K);
    }

    /** Current density inside the true contact. */
    double localCurrent_APerM2() {
        return CURRENT_APERM2 / specification().parameters().contact().trueContactFraction();
    }

    /** The interface before cycling. */
    Occupancy asGrown(StackGeometry geometry) {
        return geometry.grow(new RandomStreams(1), 0);
    }

    /**
     * The interface in the middle of its life. A film that lithiates is as grown; under any other stack, the
     * electrolyte is damaged to a depth of 20 nm.
     */
    Occupancy aged(StackGeometry geometry) {
        Occupancy occupancy = asGrown(geometry);
        if (!lithiates(geometry.phases())) {
            for (int column = 0; column < geometry.shape().columnCount(); column++) {
                for (int depth = 0; depth < DAMAGED_LAYERS; depth++) {
                    occupancy.damage(geometry.shape().site(column, geometry.surfaceLayer() + depth));
                }
            }
        }
        return occupancy;
    }

    /** As {@link #aged}, one site further in 5 % of the columns: lithiated next to the metal, or damaged. */
    Occupancy agedFurther(StackGeometry geometry) {
        Occupancy occupancy = aged(geometry);
        for (int column = 0; column < geometry.shape().columnCount(); column += ALTERED_EVERY) {
            if (lithiates(geometry.phases())) {
                lithiateTop(occupancy, geometry.phases(), column);
            } else {
                occupancy.damage(geometry.shape().site(column, geometry.surfaceLayer() + DAMAGED_LAYERS));
            }
        }
        return occupancy;
    }

    private static boolean lithiates(PhaseTable phases) {
        return phases.layerCount() > 0 && phases.isLithiatable(phases.asDeposited(0));
    }

    private static void lithiateTop(Occupancy occupancy, PhaseTable phases, int column) {
        LatticeShape shape = occupancy.shape();
        int site = shape.site(column, 0);
        while (!phases.isFilm(occupancy.phase(site))) {
            site = shape.down(site);
        }
        occupancy.place(site, phases.converted(0));
    }
}
