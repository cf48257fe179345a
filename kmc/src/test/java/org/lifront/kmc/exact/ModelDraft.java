package org.lifront.kmc.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.crystal.BasisSite;
import org.lifront.lattice.crystal.CrystalStructure;

/** Writes a lattice model down step by step. Energies in electronvolts, lattice constant 1 nm, all sites start alike. */
final class ModelDraft {

    static final double EV_J = PhysicalConstants.ELEMENTARY_CHARGE_C;
    static final double CONSTANT_M = 1e-9;

    private final CrystalStructure structure;
    private final int[] cells;
    private boolean[] periodic = {true, true, true};
    private final List<Species> species = new ArrayList<>();
    private final List<SiteType> siteTypes = new ArrayList<>();
    private final List<StepRule> steps = new ArrayList<>();
    private final List<PairEnergy> pairs = new ArrayList<>();
    private final List<Fill> fills = new ArrayList<>();
    private double thermalEnergy_eV = 1;
    private Optional<ElectricField> field = Optional.empty();

    private ModelDraft(CrystalStructure structure, int... cells) {
        this.structure = structure;
        this.cells = cells;
    }

    /** A periodic box. */
    static ModelDraft on(CrystalStructure structure, int cellsX, int cellsY, int cellsZ) {
        return new ModelDraft(structure, cellsX, cellsY, cellsZ);
    }

    /** A box that is periodic along some axes and ends in walls along the others. */
    ModelDraft periodic(boolean x, boolean y, boolean z) {
        periodic = new boolean[] {x, y, z};
        return this;
    }

    /** Neutral species that can sit on every site; the first is there at the start. */
    ModelDraft species(String... names) {
        for (String name : names) {
            species.add(new Species(name, 0));
        }
        return this;
    }

    ModelDraft charged(String name, double charge) {
        species.add(new Species(name, charge));
        return this;
    }

    /** A site type besides those that every sublattice has under its own name. */
    ModelDraft region(String name, String sublattice, Region region) {
        siteTypes.add(new SiteType(name, sublattice, allSpecies(), region, 0));
        return this;
    }

    private List<String> allSpecies() {
        return species.stream().map(Species::name).toList();
    }

    /** A step over one to three sites, each as {@code from>to} or {@code siteType:from>to}. */
    ModelDraft step(String name, RateLaw law, String... changes) {
        List<StepSite> sites = new ArrayList<>();
        for (String change : changes) {
            String[] typeAndChange = change.contains(":") ? change.split(":") : new String[] {null, change};
            String[] fromAndTo = typeAndChange[1].split(">");
            sites.add(new StepSite(Optional.ofNullable(typeAndChange[0]), fromAndTo[0], fromAndTo[1]));
        }
        steps.add(new StepRule(name, sites, law));
        return this;
    }

    ModelDraft pair(String first, String second, double energy_eV) {
        pairs.add(new PairEnergy(first, second, energy_eV * EV_J));
        return this;
    }

    ModelDraft thermalEnergy_eV(double value) {
        thermalEnergy_eV = value;
        return this;
    }

    ModelDraft field(double x_VPerM, double y_VPerM, double z_VPerM) {
        field = Optional.of(new ElectricField(x_VPerM, y_VPerM, z_VPerM, OptionalDouble.empty()));
        return this;
    }

    ModelDraft fill(String siteType, String filling, int count) {
        fills.add(new Fill(siteType, filling, new Fill.Amount.Count(count)));
        return this;
    }

    ModelDraft fillFraction(String siteType, String filling, double fraction) {
        fills.add(new Fill(siteType, filling, new Fill.Amount.Fraction(fraction)));
        return this;
    }

    Chemistry build() {
        LatticeBox box = new LatticeBox(
                structure,
                cells[0],
                cells[1],
                cells[2],
                CONSTANT_M,
                periodic[0],
                periodic[1],
                periodic[2] && !structure.isPlanar());
        List<SiteType> types = new ArrayList<>();
        for (String sublattice :
                structure.basis().stream().map(BasisSite::sublattice).distinct().toList()) {
            types.add(new SiteType(sublattice, sublattice, allSpecies(), Region.EVERYWHERE, 0));
        }
        types.addAll(siteTypes);
        RunPlan plan = new RunPlan(Double.POSITIVE_INFINITY, Long.MAX_VALUE, 1, 1, 1);
        return new Chemistry("draft", box, species, types, steps, pairs, thermalEnergy_eV * EV_J, field, fills, plan);
    }
}
