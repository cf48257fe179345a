package org.lifront.kmc.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifront.kmc.material.FilmMaterial;
import org.lifront.kmc.material.LithiumContact;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.mechanism.CrackFilm;
import org.lifront.kmc.mechanism.DamageElectrolyte;
import org.lifront.kmc.mechanism.Delithiate;
import org.lifront.kmc.mechanism.ElementaryStep;
import org.lifront.kmc.mechanism.EventCubes;
import org.lifront.kmc.mechanism.FillBoundary;
import org.lifront.kmc.mechanism.FilmPatches;
import org.lifront.kmc.mechanism.Lithiate;
import org.lifront.kmc.mechanism.ReduceTitanium;
import org.lifront.kmc.mechanism.RuptureFilm;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.lattice.occupancy.OccupancyView;
import org.lifront.lattice.structure.SiteFactors;

/**
 * The steps that a site of each phase can take, compiled once from materials, stack, temperature and lattice before the
 * first event: the only place that turns material constants into mechanisms.
 */
public final class StepTable {

    private final ElementaryStep[][] byPhase = new ElementaryStep[OccupancyView.PHASE_CODES][];
    private final EventCubes cubes;
    private final int reach;

    /**
     * @param occupancy the structure as grown
     * @param surfaceLayer first layer of the electrolyte
     * @param phases meaning of the phase codes
     * @param contact the metal and its contact
     * @param temperature_K temperature in kelvin
     * @param random streams for quenched randomness of the steps
     * @param streamKey first part of the stream keys, which tells the electrodes apart
     * @param lithiumInColumns whether lithium enters the electrolyte in columns; otherwise particles bring it
     */
    public StepTable(
            OccupancyView occupancy,
            int surfaceLayer,
            PhaseTable phases,
            LithiumContact contact,
            double temperature_K,
            RandomStreams random,
            int streamKey,
            boolean lithiumInColumns) {
        for (int phase = 0; phase < byPhase.length; phase++) {
            byPhase[phase] = new ElementaryStep[0];
        }
        double spacing_m = occupancy.shape().spacing_m();
        cubes = new EventCubes(occupancy.shape(), surfaceLayer);
        DamageElectrolyte damage =
                new DamageElectrolyte(phases.electrolyte(), contact.referenceCurrent_APerM2(), cubes, spacing_m);
        reach = damage.reach();
        byPhase[OccupancyView.ELECTROLYTE] = lithiumInColumns
                ? new ElementaryStep[] {
                    new ReduceTitanium(phases.electrolyte(), temperature_K),
                    damage,
                    new FillBoundary(phases.electrolyte(), temperature_K)
                }
                : new ElementaryStep[] {damage};
        for (int layer = 0; layer < phases.layerCount(); layer++) {
            compileLayer(occupancy, phases, layer, temperature_K, random, streamKey);
        }
    }

    private void compileLayer(
            OccupancyView occupancy,
            PhaseTable phases,
            int layer,
            double temperature_K,
            RandomStreams random,
            int streamKey) {
        FilmMaterial material = phases.material(layer);
        int intact = phases.asDeposited(layer);
        int converted = phases.converted(layer);
        List<ElementaryStep> ofIntact = new ArrayList<>();
        List<ElementaryStep> ofConverted = new ArrayList<>();
        double spacing_m = occupancy.shape().spacing_m();
        material.lithiation().ifPresent(lithiation -> {
            SiteFactors factors = SiteFactors.lognormal(
                    cubes.aboveSurface(),
                    lithiation.disorder(),
                    random.stream(streamKey, StreamPurpose.RATE_FACTORS, layer));
            ofIntact.add(new Lithiate(lithiation, converted, factors, cubes, temperature_K, spacing_m));
            ofConverted.add(new Delithiate(lithiation, intact, converted, factors, cubes, temperature_K, spacing_m));
        });
        Optional<FilmPatches> patches =
                material.cracking().map(cracking -> new FilmPatches(occupancy, phases, layer, cracking.patch_m()));
        material.cracking()
                .ifPresent(cracking ->
                        ofIntact.add(new CrackFilm(cracking, patches.orElseThrow(), intact, converted, temperature_K)));
        if (phases.isOnLithium(layer)) {
            material.rupture().ifPresent(rupture -> {
                RuptureFilm step = new RuptureFilm(
                        rupture,
                        phases,
                        layer,
                        patches,
                        cubes,
                        random.stream(streamKey, StreamPurpose.WEAK_COLUMNS, layer));
                ofIntact.add(step);
                ofConverted.add(step);
            });
        }
        byPhase[intact] = ofIntact.toArray(new ElementaryStep[0]);
        byPhase[converted] = ofConverted.toArray(new ElementaryStep[0]);
    }

    /** The steps of a phase; the array is the table's own and must not be changed. */
    ElementaryStep[] of(int phase) {
        return byPhase[phase];
    }

    /** What changes at once in a single event. */
    EventCubes cubes() {
        return cubes;
    }

    /** How many cubes up and down the columns beside a changed cube propensities may depend on it. */
    int reach() {
        return reach;
    }
}
