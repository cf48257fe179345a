package org.lifront.kmc.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.ElectricField;
import org.lifront.kmc.chemistry.StepRule;
import org.lifront.kmc.chemistry.StepSite;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.crystal.Bond;
import org.lifront.lattice.crystal.CrystalStructure;

/**
 * Turns the steps of a model into the outcomes that they have around centres of every class: the only place where rules
 * become rates.
 */
final class EventTableCompiler {

    private final Chemistry chemistry;
    private final ClassTable classes;
    private final CrystalStructure structure;
    private final EnergyRows rows;
    private final double fieldSign;
    private final double[] stepFactors;

    /**
     * @param chemistry the model
     * @param classes its classes
     * @param fieldSign 1 for the field as given, -1 for the reversed one
     * @param stepFactors multiplies the rates of each step
     */
    EventTableCompiler(Chemistry chemistry, ClassTable classes, double fieldSign, double[] stepFactors) {
        this.chemistry = chemistry;
        this.classes = classes;
        this.structure = chemistry.box().structure();
        this.fieldSign = fieldSign;
        this.stepFactors = stepFactors;
        int species = chemistry.species().size();
        this.rows = new EnergyRows(
                classes, structure, new EnergyQuanta(classes, species, chemistry.interactions()), species);
    }

    EnergyRows rows() {
        return rows;
    }

    /** Everything that can happen around a centre of a class. */
    PatternDrafts around(int centre) {
        PatternDrafts drafts = new PatternDrafts();
        for (int step = 0; step < chemistry.steps().size(); step++) {
            StepRule rule = chemistry.steps().get(step);
            if (matches(rule.sites().get(0), centre)) {
                add(drafts, step, rule, centre);
            }
        }
        return drafts;
    }

    private void add(PatternDrafts drafts, int step, StepRule rule, int centre) {
        List<Bond> bonds = structure.bonds(classes.of(centre).basis());
        switch (rule.sites().size()) {
            case 1 -> addOutcomes(drafts, step, rule, centre, Arrangement.CENTRE);
            case 2 -> bonds.forEach(bond -> addOutcomes(drafts, step, rule, centre, new Arrangement(bond, null)));
            default ->
                bonds.forEach(second -> bonds.stream()
                        .filter(third -> !third.equals(second))
                        .forEach(third -> addOutcomes(drafts, step, rule, centre, new Arrangement(second, third))));
        }
    }

    private void addOutcomes(PatternDrafts drafts, int step, StepRule rule, int centre, Arrangement arrangement) {
        Map<Integer, Outcome> outcomes = new HashMap<>();
        int centreAfter = after(rule.sites().get(0), centre);
        if (arrangement.second() == null) {
            outcomes.put(0, outcome(step, arrangement, new int[] {centre}, new int[] {centreAfter}));
        } else {
            for (int second : matching(rule, 1, arrangement.second())) {
                int secondAfter = after(rule.sites().get(1), second);
                if (arrangement.third() == null) {
                    int[] before = {centre, second};
                    outcomes.put(second, outcome(step, arrangement, before, new int[] {centreAfter, secondAfter}));
                } else {
                    for (int third : matching(rule, 2, arrangement.third())) {
                        int[] before = {centre, second, third};
                        int[] after = {
                            centreAfter, secondAfter, after(rule.sites().get(2), third)
                        };
                        outcomes.put(second + 256 * third, outcome(step, arrangement, before, after));
                    }
                }
            }
        }
        if (!outcomes.isEmpty()) {
            drafts.add(arrangement, outcomes);
        }
    }

    private int[] matching(StepRule rule, int position, Bond bond) {
        return IntStream.range(1, classes.size())
                .filter(id -> classes.of(id).basis() == bond.basis())
                .filter(id -> matches(rule.sites().get(position), id))
                .toArray();
    }

    private boolean matches(StepSite site, int id) {
        if (id == 0 || classes.of(id).species() != classes.species(site.from())) {
            return false;
        }
        String type = chemistry.siteTypes().get(classes.of(id).siteType()).name();
        return site.siteType().map(type::equals).orElse(true);
    }

    private int after(StepSite site, int id) {
        SiteClass before = classes.of(id);
        int after = classes.id(before.basis(), before.siteType(), classes.species(site.to()));
        if (after < 0) {
            throw new IllegalArgumentException("species '" + site.to() + "' cannot sit on site type '"
                    + chemistry.siteTypes().get(before.siteType()).name() + "'");
        }
        return after;
    }

    private Outcome outcome(int step, Arrangement arrangement, int[] before, int[] after) {
        int bonded = 0;
        for (int first = 0; first < before.length; first++) {
            for (int second = first + 1; second < before.length; second++) {
                int bonds = arrangement.bondsBetween(
                        chemistry.box(), classes.of(before[0]).basis(), first, second);
                bonded += bonds * rows.together(before[first], after[first], before[second], after[second]);
            }
        }
        double work_J = work_J(arrangement, before, after);
        Outcome outcome = new Outcome(step, packed(before), packed(after), bonded, work_J, 0);
        return new Outcome(step, packed(before), packed(after), bonded, work_J, largest(outcome));
    }

    private static int packed(int[] ids) {
        int packed = 0;
        for (int position = 0; position < ids.length; position++) {
            packed |= ids[position] << 8 * position;
        }
        return packed;
    }

    private double work_J(Arrangement arrangement, int[] before, int[] after) {
        if (chemistry.field().isEmpty()) {
            return 0;
        }
        ElectricField field = chemistry.field().get();
        int basis = classes.of(before[0]).basis();
        double along = 0;
        for (int position = 1; position < before.length; position++) {
            Bond bond = position == 1 ? arrangement.second() : arrangement.third();
            double gained = charge(after[position]) - charge(before[position]);
            along += gained
                    * (field.x_VPerM() * structure.displacementX(basis, bond)
                            + field.y_VPerM() * structure.displacementY(basis, bond)
                            + field.z_VPerM() * structure.displacementZ(basis, bond));
        }
        return fieldSign * along * chemistry.box().constant_m() * PhysicalConstants.ELEMENTARY_CHARGE_C;
    }

    private double charge(int id) {
        return chemistry.species().get(classes.of(id).species()).charge();
    }

    /** Rates of an outcome by the energy change. */
    RateFunction rates(Outcome outcome) {
        double kT_J = chemistry.thermalEnergy_J();
        double factor = stepFactors[outcome.step()] * StrictMath.exp(outcome.work_J() / (2 * kT_J));
        return new RateFunction(chemistry.steps().get(outcome.step()).law(), kT_J, factor);
    }

    /** Whether the rate of an outcome depends on the neighbours of the changed sites. */
    boolean readsEnergies(Outcome outcome) {
        return RateFunction.readsEnergies(chemistry.steps().get(outcome.step()).law())
                && lowest(outcome) != highest(outcome);
    }

    /** Least energy change in quanta that an outcome can have. */
    int lowest(Outcome outcome) {
        return extreme(outcome, -1);
    }

    /** Greatest energy change in quanta that an outcome can have. */
    int highest(Outcome outcome) {
        return extreme(outcome, 1);
    }

    private int extreme(Outcome outcome, int sign) {
        int sum = outcome.bonded();
        for (int position = 0; position < 3 && outcome.classBefore(position) != 0; position++) {
            sum += rows.extreme(outcome.classBefore(position), outcome.classAfter(position), sign);
        }
        return sum;
    }

    private double largest(Outcome outcome) {
        RateFunction rates = rates(outcome);
        int highest = readsEnergies(outcome) ? highest(outcome) : lowest(outcome);
        double largest_perS = 0;
        for (int change = lowest(outcome); change <= highest; change++) {
            largest_perS = Math.max(largest_perS, rates.rate_perS(change * rows.quantum_J()));
        }
        return largest_perS;
    }
}
