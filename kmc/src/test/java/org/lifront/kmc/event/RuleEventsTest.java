package org.lifront.kmc.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.Fill;
import org.lifront.kmc.engine.SiteList;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.lattice.crystal.CrystalStructure;
import org.lifront.lattice.crystal.SiteGrid;

class RuleEventsTest {

    private static final int EDGE = 5;

    @Test
    void hopRatesFollowFromTheUnlikeBondsBeforeAndAfter() {
        Chemistry chemistry = Models.linear(
                Models.box(CrystalStructure.SIMPLE_CUBIC, EDGE, EDGE, EDGE), new Fill.Amount.Fraction(0.3));
        CompiledModel model = new CompiledModel(chemistry, new RandomStreams(7));
        ClassLattice lattice = model.start();
        RuleEvents events = new RuleEvents(model, lattice, model.tables());
        SiteList touched = new SiteList();
        for (int event = 0; event < 300; event++) {
            int[] centre = {-1};
            model.grid().forEachSite(site -> {
                if (events.isEligible(site)) {
                    assertThat(events.propensity_perS(site)).isCloseTo(sumOfHops(model, lattice, site), within(1e-12));
                    if (events.propensity_perS(site) > 0) {
                        centre[0] = site;
                    }
                }
            });
            touched.clear();
            events.fire(centre[0], 0.37 * events.propensity_perS(centre[0]), touched);
        }
    }

    private static double sumOfHops(CompiledModel model, ClassLattice lattice, int site) {
        SiteGrid grid = model.grid();
        double sum = 0;
        for (var bond : CrystalStructure.SIMPLE_CUBIC.bonds(0)) {
            int target = grid.canonical(site + grid.offset(0, bond.dx(), bond.dy(), bond.dz(), 0));
            if (!isParticle(model, lattice, target)) {
                int before = vacantNeighbours(model, lattice, site);
                // After the hop the old site is vacant and the target no longer is its own neighbour.
                int after = vacantNeighbours(model, lattice, target) + 1;
                int d = after - before;
                sum += d <= 0 ? 1 : Math.exp(-2.0 * d / 4);
            }
        }
        return sum;
    }

    private static int vacantNeighbours(CompiledModel model, ClassLattice lattice, int site) {
        SiteGrid grid = model.grid();
        int vacant = 0;
        for (var bond : CrystalStructure.SIMPLE_CUBIC.bonds(0)) {
            int neighbour = grid.canonical(site + grid.offset(0, bond.dx(), bond.dy(), bond.dz(), 0));
            vacant += isParticle(model, lattice, neighbour) ? 0 : 1;
        }
        return vacant;
    }

    private static boolean isParticle(CompiledModel model, ClassLattice lattice, int site) {
        return model.classes().of(lattice.classOf(site)).species() == 1;
    }

    @Test
    void everySiteWhosePropensityChangesIsTouched() {
        Chemistry chemistry = Models.linear(
                Models.box(CrystalStructure.SIMPLE_CUBIC, EDGE, EDGE, EDGE), new Fill.Amount.Fraction(0.3));
        CompiledModel model = new CompiledModel(chemistry, new RandomStreams(8));
        ClassLattice lattice = model.start();
        RuleEvents events = new RuleEvents(model, lattice, model.tables());
        double[] known = new double[model.grid().length()];
        model.grid().forEachSite(site -> known[site] = propensity(events, site));
        SiteList touched = new SiteList();
        for (int event = 0; event < 300; event++) {
            int[] centre = {-1};
            int skipped = event % 20;
            int[] seen = {0};
            model.grid().forEachSite(site -> {
                if (known[site] > 0 && seen[0]++ <= skipped) {
                    centre[0] = site;
                }
            });
            touched.clear();
            events.fire(centre[0], 0.61 * known[centre[0]], touched);
            for (int position = 0; position < touched.size(); position++) {
                known[touched.get(position)] = propensity(events, touched.get(position));
            }
            model.grid()
                    .forEachSite(site -> assertThat(propensity(events, site)).isEqualTo(known[site]));
        }
    }

    private static double propensity(RuleEvents events, int site) {
        return events.isEligible(site) ? events.propensity_perS(site) : 0;
    }
}
