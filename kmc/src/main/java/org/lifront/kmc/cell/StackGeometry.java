package org.lifront.kmc.cell;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.lifront.kmc.material.FilmMaterial;
import org.lifront.kmc.material.Growth;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.mechanism.EventCubes;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.kmc.rate.StreamPurpose;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;
import org.lifront.lattice.structure.ColumnHeights;
import org.lifront.lattice.structure.DepositedFilm;
import org.lifront.lattice.structure.FilmGrowth;
import org.lifront.lattice.structure.GrowthStatistics;
import org.lifront.lattice.structure.InterfaceStructure;
import org.lifront.lattice.structure.VoronoiGrains;

/**
 * Where a stack lies in its box: the layers above {@link #surfaceLayer} hold films and metal, those below the
 * electrolyte. The head room is the mean thickness plus six standard deviations of its roughness, so that both
 * electrodes share one shape and no column can outgrow it by chance. On lattices finer than 1 nm all is in whole cubes, so that
 * a box is a coarser one resolved more finely; docs/model.md section 11.
 */
final class StackGeometry {

    private static final double ROUGHNESS_SIGMAS = 6;

    private final Stack stack;
    private final PhaseTable phases;
    private final LatticeShape shape;
    private final int surfaceLayer;
    private final int grains;

    /** @throws IllegalArgumentException if the films do not fit into the box */
    StackGeometry(CellSpecification specification) {
        this.stack = specification.stack();
        Box box = specification.box();
        this.grains = box.grains();
        this.phases = new PhaseTable(
                specification.parameters().electrolyte(),
                materials(stack.onElectrolyte()),
                materials(stack.onLithium()));
        int layers = (int) Math.round(box.height_m() / box.spacing_m());
        this.shape = new LatticeShape(box.columnsX(), box.columnsY(), layers, box.spacing_m());
        int edge = EventCubes.edge_sites(box.spacing_m());
        this.surfaceLayer = edge * (2 + (int) Math.ceil(headRoom_m(stack) / EventCubes.edge_m(box.spacing_m())));
        if (surfaceLayer >= layers) {
            throw new IllegalArgumentException(
                    "films that need " + surfaceLayer + " layers do not fit into a box of " + layers);
        }
    }

    private static List<FilmMaterial> materials(List<FilmSpecification> films) {
        return films.stream().map(FilmSpecification::material).toList();
    }

    /** Height that a stack's films need in a box, roughness included, in metres. */
    static double headRoom_m(Stack stack) {
        double mean_m = 0;
        double variance_m2 = 0;
        List<FilmSpecification> films = new ArrayList<>(stack.onElectrolyte());
        films.addAll(stack.onLithium());
        for (FilmSpecification film : films) {
            double roughness = film.material().growth().roughness_sqrtM();
            mean_m += film.thickness_m();
            variance_m2 += roughness * roughness * film.thickness_m();
        }
        return mean_m + ROUGHNESS_SIGMAS * Math.sqrt(variance_m2);
    }

    PhaseTable phases() {
        return phases;
    }

    LatticeShape shape() {
        return shape;
    }

    int surfaceLayer() {
        return surfaceLayer;
    }

    /** Grows the films and grains of one electrode; films grow in whole cubes, docs/model.md section 11. */
    Occupancy grow(RandomStreams random, int electrode) {
        LatticeShape ofCubes = EventCubes.lattice(shape);
        List<DepositedFilm> onElectrolyte = new ArrayList<>();
        List<DepositedFilm> onLithium = new ArrayList<>();
        for (int layer = 0; layer < phases.layerCount(); layer++) {
            int onThisSide =
                    phases.isOnLithium(layer) ? layer - stack.onElectrolyte().size() : layer;
            List<FilmSpecification> side = phases.isOnLithium(layer) ? stack.onLithium() : stack.onElectrolyte();
            FilmSpecification film = side.get(onThisSide);
            UniformRandomProvider stream = random.stream(electrode, StreamPurpose.FILM_GROWTH, layer);
            ColumnHeights cubes =
                    FilmGrowth.grow(ofCubes, statistics(film.material().growth()), film.aldCycles(), stream);
            ColumnHeights heights = cubes.refined(ofCubes, shape);
            DepositedFilm deposited = new DepositedFilm(phases.initial(layer), heights);
            (phases.isOnLithium(layer) ? onLithium : onElectrolyte).add(deposited);
        }
        VoronoiGrains voronoi = VoronoiGrains.columnar(shape, grains, random.stream(electrode, StreamPurpose.GRAINS));
        return InterfaceStructure.assemble(shape, surfaceLayer, onElectrolyte, onLithium, voronoi);
    }

    private static GrowthStatistics statistics(Growth growth) {
        return new GrowthStatistics(
                growth.perCycle_m(), growth.roughness_sqrtM(), growth.correlationLength_m(), growth.pinholeDecay_m());
    }
}
