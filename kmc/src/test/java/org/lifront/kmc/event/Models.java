package org.lifront.kmc.event;

import java.util.List;
import java.util.Optional;
import org.lifront.kmc.chemistry.Chemistry;
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
import org.lifront.lattice.crystal.CrystalStructure;

/** Lattice models for tests. */
public final class Models {

    private static final double EV_J = PhysicalConstants.ELEMENTARY_CHARGE_C;

    private Models() {}

    /** A periodic box. */
    public static LatticeBox box(CrystalStructure structure, int x, int y, int z) {
        return new LatticeBox(structure, x, y, z, 1e-9, true, true, !structure.isPlanar());
    }

    /** One site of a step that may have any site type. */
    public static StepSite change(String from, String to) {
        return new StepSite(Optional.empty(), from, to);
    }

    /** A hop of a particle into a vacant neighbour. */
    public static StepRule hop(RateLaw law) {
        return new StepRule("hop", List.of(change("particle", "vacant"), change("vacant", "particle")), law);
    }

    /** A gas of particles that hop to vacant neighbours. */
    public static Chemistry latticeGas(
            LatticeBox box, RateLaw law, List<PairEnergy> interactions, double thermalEnergy_eV, Fill.Amount amount) {
        return new Chemistry(
                "lattice gas",
                box,
                List.of(new Species("vacant", 0), new Species("particle", 0)),
                List.of(new SiteType("site", "site", List.of("vacant", "particle"), Region.EVERYWHERE, 0)),
                List.of(hop(law)),
                interactions,
                thermalEnergy_eV * EV_J,
                Optional.empty(),
                List.of(new Fill("site", "particle", amount)),
                new RunPlan(1, Long.MAX_VALUE, 1, 1, 1));
    }

    /** The lattice gas whose hops are free unless they raise the number of unlike bonds; temperature 4 per bond. */
    public static Chemistry linear(LatticeBox box, Fill.Amount amount) {
        return latticeGas(
                box, new RateLaw.Metropolis(1), List.of(new PairEnergy("vacant", "particle", EV_J)), 4, amount);
    }

    /** Simple exclusion: every open hop has the rate 1. */
    public static Chemistry exclusion(LatticeBox box, Fill.Amount amount) {
        return latticeGas(box, new RateLaw.Constant(1), List.of(), 1, amount);
    }
}
