package org.lifront.kmc.exact;

import java.util.ArrayList;
import java.util.List;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.PairEnergy;
import org.lifront.kmc.chemistry.RateLaw;
import org.lifront.kmc.chemistry.SiteType;
import org.lifront.kmc.chemistry.StepRule;
import org.lifront.kmc.chemistry.StepSite;
import org.lifront.kmc.engine.EventModel;
import org.lifront.kmc.engine.SiteList;

/**
 * A lattice model read word by word: every rate is worked out from the rules and the energies before and after, each
 * time anew. Slow, and independent of the tables of the engine. Quenched rate factors and reversing fields are left out.
 */
final class NaiveRules implements EventModel {

    private final Chemistry chemistry;
    private final PlainLattice lattice;
    private final List<String> names;
    private final double[][] pairEnergy_J;
    private final int[] siteTypes;
    private final int[] species;

    /** The model with its first species everywhere. */
    NaiveRules(Chemistry chemistry) {
        this.chemistry = chemistry;
        this.lattice = new PlainLattice(chemistry.box());
        this.names = chemistry.species().stream().map(each -> each.name()).toList();
        this.pairEnergy_J = new double[names.size()][names.size()];
        for (PairEnergy pair : chemistry.interactions()) {
            pairEnergy_J[names.indexOf(pair.first())][names.indexOf(pair.second())] = pair.energy_J();
            pairEnergy_J[names.indexOf(pair.second())][names.indexOf(pair.first())] = pair.energy_J();
        }
        this.siteTypes = new int[lattice.siteCount()];
        this.species = new int[lattice.siteCount()];
        for (int site = 0; site < species.length; site++) {
            siteTypes[site] = typeOf(site);
            species[site] = names.indexOf(
                    chemistry.siteTypes().get(siteTypes[site]).species().get(0));
        }
    }

    private int typeOf(int site) {
        String sublattice =
                chemistry.box().structure().basis().get(lattice.basis(site)).sublattice();
        int found = -1;
        for (int type = 0; type < chemistry.siteTypes().size(); type++) {
            SiteType candidate = chemistry.siteTypes().get(type);
            if (candidate.sublattice().equals(sublattice)
                    && candidate.region().contains(lattice.x(site), lattice.y(site), lattice.z(site))) {
                found = type;
            }
        }
        return found;
    }

    PlainLattice lattice() {
        return lattice;
    }

    /** Name of the type of a site. */
    String typeName(int site) {
        return chemistry.siteTypes().get(siteTypes[site]).name();
    }

    /** Species of each site by its number; a copy. */
    int[] species() {
        return species.clone();
    }

    void setSpecies(int[] bySite) {
        System.arraycopy(bySite, 0, species, 0, species.length);
    }

    /** Sum of all bond energies in joules. */
    double energy_J() {
        double twice_J = 0;
        for (int site = 0; site < species.length; site++) {
            twice_J += bonds_J(site);
        }
        return twice_J / 2;
    }

    private double bonds_J(int site) {
        double sum_J = 0;
        for (int direction = 0; direction < lattice.directions(site); direction++) {
            int neighbour = lattice.neighbour(site, direction);
            sum_J += neighbour < 0 ? 0 : pairEnergy_J[species[site]][species[neighbour]];
        }
        return sum_J;
    }

    /** Everything that can happen around a centre now. */
    List<NaiveEvent> events(int centre) {
        List<NaiveEvent> events = new ArrayList<>();
        for (StepRule step : chemistry.steps()) {
            if (!matches(step.sites().get(0), centre)) {
                continue;
            }
            switch (step.sites().size()) {
                case 1 -> add(events, step, centre, -1, -1);
                case 2 -> addPairs(events, step, centre);
                default -> addTriples(events, step, centre);
            }
        }
        return events;
    }

    private void addPairs(List<NaiveEvent> events, StepRule step, int centre) {
        for (int second = 0; second < lattice.directions(centre); second++) {
            if (matches(step.sites().get(1), lattice.neighbour(centre, second))) {
                add(events, step, centre, second, -1);
            }
        }
    }

    private void addTriples(List<NaiveEvent> events, StepRule step, int centre) {
        for (int second = 0; second < lattice.directions(centre); second++) {
            for (int third = 0; third < lattice.directions(centre); third++) {
                if (third != second
                        && matches(step.sites().get(1), lattice.neighbour(centre, second))
                        && matches(step.sites().get(2), lattice.neighbour(centre, third))) {
                    add(events, step, centre, second, third);
                }
            }
        }
    }

    private boolean matches(StepSite site, int at) {
        return at >= 0
                && species[at] == names.indexOf(site.from())
                && site.siteType()
                        .map(chemistry.siteTypes().get(siteTypes[at]).name()::equals)
                        .orElse(true);
    }

    private void add(List<NaiveEvent> events, StepRule step, int centre, int second, int third) {
        List<Integer> sites = new ArrayList<>(List.of(centre));
        double work_J = 0;
        for (int position = 1; position < step.sites().size(); position++) {
            int direction = position == 1 ? second : third;
            sites.add(lattice.neighbour(centre, direction));
            work_J += work_J(step.sites().get(position), lattice.way_m(centre, direction));
        }
        List<Integer> after =
                step.sites().stream().map(site -> names.indexOf(site.to())).toList();
        double before_J = localEnergy_J(sites);
        List<Integer> before = exchange(sites, after);
        double change_J = localEnergy_J(sites) - before_J;
        exchange(sites, before);
        double rate_perS = rate_perS(step.law(), change_J) * Math.exp(work_J / (2 * chemistry.thermalEnergy_J()));
        if (rate_perS > 0) {
            events.add(new NaiveEvent(sites, after, rate_perS));
        }
    }

    /** Work of the field on the charge that a step brings to a place, relative to the centre. */
    private double work_J(StepSite site, double[] way_m) {
        double charge_C = ModelDraft.EV_J
                * (chemistry.species().get(names.indexOf(site.to())).charge()
                        - chemistry.species().get(names.indexOf(site.from())).charge());
        return chemistry
                .field()
                .map(field -> charge_C
                        * (field.x_VPerM() * way_m[0] + field.y_VPerM() * way_m[1] + field.z_VPerM() * way_m[2]))
                .orElse(0.0);
    }

    /** Energy of all bonds that end at one of some sites, each once. */
    private double localEnergy_J(List<Integer> sites) {
        double sum_J = 0;
        for (int site : sites) {
            for (int direction = 0; direction < lattice.directions(site); direction++) {
                int neighbour = lattice.neighbour(site, direction);
                double bond_J = neighbour < 0 ? 0 : pairEnergy_J[species[site]][species[neighbour]];
                sum_J += sites.contains(neighbour) ? bond_J / 2 : bond_J;
            }
        }
        return sum_J;
    }

    private List<Integer> exchange(List<Integer> sites, List<Integer> after) {
        List<Integer> before = new ArrayList<>();
        for (int position = 0; position < sites.size(); position++) {
            before.add(species[sites.get(position)]);
            species[sites.get(position)] = after.get(position);
        }
        return before;
    }

    private double rate_perS(RateLaw law, double change_J) {
        double thermal_J = chemistry.thermalEnergy_J();
        if (law instanceof RateLaw.Constant constant) {
            return constant.rate_perS();
        } else if (law instanceof RateLaw.Arrhenius arrhenius) {
            return arrhenius.prefactor_perS() * Math.exp(-arrhenius.barrier_J() / thermal_J);
        } else if (law instanceof RateLaw.Metropolis metropolis) {
            return metropolis.prefactor_perS() * Math.min(1, Math.exp(-change_J / thermal_J));
        } else if (law instanceof RateLaw.HeatBath heatBath) {
            return heatBath.prefactor_perS() / (1 + Math.exp(change_J / thermal_J));
        }
        RateLaw.LinearBarrier linear = (RateLaw.LinearBarrier) law;
        double barrier_J = Math.max(Math.max(0, change_J), linear.barrier_J() + linear.slope() * change_J);
        return linear.prefactor_perS() * Math.exp(-barrier_J / thermal_J);
    }

    /** Total rate of all events of the lattice. */
    double totalRate_perS() {
        double sum_perS = 0;
        for (int site = 0; site < species.length; site++) {
            sum_perS += propensity_perS(site);
        }
        return sum_perS;
    }

    /** Carries an event out. */
    void happen(NaiveEvent event) {
        exchange(event.sites(), event.after());
    }

    @Override
    public int siteCount() {
        return species.length;
    }

    @Override
    public boolean isEligible(int site) {
        return !events(site).isEmpty();
    }

    @Override
    public double propensity_perS(int site) {
        return events(site).stream().mapToDouble(NaiveEvent::rate_perS).sum();
    }

    @Override
    public void fire(int site, double remainder, SiteList touched) {
        List<NaiveEvent> events = events(site);
        double left = remainder;
        int chosen = 0;
        while (chosen < events.size() - 1 && left >= events.get(chosen).rate_perS()) {
            left -= events.get(chosen++).rate_perS();
        }
        happen(events.get(chosen));
        for (int changed : events.get(chosen).sites()) {
            touchAround(changed, 2, touched);
        }
    }

    private void touchAround(int site, int steps, SiteList touched) {
        touched.add(site);
        for (int direction = 0; steps > 0 && direction < lattice.directions(site); direction++) {
            if (lattice.neighbour(site, direction) >= 0) {
                touchAround(lattice.neighbour(site, direction), steps - 1, touched);
            }
        }
    }
}
