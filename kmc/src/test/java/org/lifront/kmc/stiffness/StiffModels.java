package org.lifront.kmc.stiffness;

import java.util.List;
import java.util.Optional;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.ElectricField;
import org.lifront.kmc.chemistry.Fill;
import org.lifront.kmc.chemistry.LatticeBox;
import org.lifront.kmc.chemistry.PairEnergy;
import org.lifront.kmc.chemistry.RateLaw;
import org.lifront.kmc.chemistry.Region;
import org.lifront.kmc.chemistry.RunPlan;
import org.lifront.kmc.chemistry.SiteType;
import org.lifront.kmc.chemistry.Species;
import org.lifront.kmc.chemistry.StepRule;
import org.lifront.kmc.chemistry.StepSite;
import org.lifront.kmc.event.Models;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.crystal.CrystalStructure;

/** Models with two time scales, and others whose pairs are to be found. */
final class StiffModels {

    static final double EV_J = PhysicalConstants.ELEMENTARY_CHARGE_C;
    static final RunPlan OPEN_END = new RunPlan(Double.POSITIVE_INFINITY, Long.MAX_VALUE, 1, 1, 1);

    private StiffModels() {}

    static LatticeBox square(int cells) {
        return Models.box(CrystalStructure.SQUARE, cells, cells, 1);
    }

    static StepRule step(String name, double rate_perS, StepSite... sites) {
        return step(name, new RateLaw.Constant(rate_perS), sites);
    }

    static StepRule step(String name, RateLaw law, StepSite... sites) {
        return new StepRule(name, List.of(sites), law);
    }

    static StepSite change(String from, String to) {
        return Models.change(from, to);
    }

    static StepSite change(String siteType, String from, String to) {
        return new StepSite(Optional.of(siteType), from, to);
    }

    /** A model on one kind of site that starts with the first species everywhere. */
    static Chemistry model(LatticeBox box, List<String> species, List<StepRule> steps) {
        return model(box, species, steps, List.of(), Optional.empty());
    }

    static Chemistry model(
            LatticeBox box,
            List<String> species,
            List<StepRule> steps,
            List<PairEnergy> interactions,
            Optional<ElectricField> field) {
        return new Chemistry(
                "stiff",
                box,
                species.stream()
                        .map(name -> new Species(name, name.endsWith("+") ? 1 : 0))
                        .toList(),
                List.of(new SiteType("site", "site", species, Region.EVERYWHERE, 0)),
                steps,
                interactions,
                0.1 * EV_J,
                field,
                List.of(),
                OPEN_END);
    }

    static Chemistry with(Chemistry model, RunPlan plan, List<Fill> start) {
        return new Chemistry(
                model.name(),
                model.box(),
                model.species(),
                model.siteTypes(),
                model.steps(),
                model.interactions(),
                model.thermalEnergy_J(),
                model.field(),
                start,
                plan);
    }

    /** Sites of their own: A and B turn into each other fast; B turns into C and C into A slowly, at the rate 1. */
    static Chemistry isomers(int cells, double toB_perS, double toA_perS) {
        return model(
                square(cells),
                List.of("A", "B", "C"),
                List.of(
                        step("A to B", toB_perS, change("A", "B")),
                        step("B to A", toA_perS, change("B", "A")),
                        step("B to C", 1, change("B", "C")),
                        step("C to A", 1, change("C", "A"))));
    }

    /** Particles come and go fast; two that are neighbours react slowly and leave together. */
    static Chemistry pairReaction(int cells, double on_perS, double off_perS, double reaction_perS) {
        return model(
                square(cells),
                List.of("vacant", "particle"),
                List.of(
                        step("adsorption", on_perS, change("vacant", "particle")),
                        step("desorption", off_perS, change("particle", "vacant")),
                        step("reaction", reaction_perS, change("particle", "vacant"), change("particle", "vacant"))));
    }

    /** Particles hop fast among vacant sites; they come and go slowly, two neighbours react slowly. */
    static Chemistry hopping(int cells, double hop_perS) {
        return model(
                square(cells),
                List.of("vacant", "particle"),
                List.of(
                        step("hop", hop_perS, change("particle", "vacant"), change("vacant", "particle")),
                        step("adsorption", 1, change("vacant", "particle")),
                        step("reaction", 0.25, change("particle", "vacant"), change("particle", "vacant"))));
    }
}
