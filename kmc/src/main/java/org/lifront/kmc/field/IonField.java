package org.lifront.kmc.field;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.lifront.kmc.material.LithiumContact;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * The quasi-steady ion potential of one interface: between events the current has long settled (dielectric relaxation
 * takes less than a second, events on one site take hours), so Kirchhoff's law holds on the site lattice, docs/model.md
 * section 3.
 *
 * <p>The box lies wholly inside one true contact; the current density given to {@link #solve} is that of the contact.
 * Every face between a site and metal above it is a contact with resistance r_ct, which grows to r_ct/(1 - s_v) while
 * voids lie under the stripped metal. One warm start is kept for each polarity. Only one thread at a time may use an
 * instance; several may read it through a {@link #reading} each, between solves.
 */
public final class IonField implements Resumable {

    private final LatticeShape shape;
    private final ConductionLaws laws;
    private final IonNetwork network;
    private final IonNetwork restNetwork;
    private final KirchhoffSolver solver;
    private final double restContact_ohmM2;
    private final double strippingVoids;
    private final Map<Polarity, SitePotentials> warmStarts = new EnumMap<>(Polarity.class);
    private final SitePotentials restStart;
    private final SitePotentials startBefore;
    private final double[] contactPotential_V;
    private double[] potential_V = new double[0];
    private Polarity polarity = Polarity.STRIPPING;
    private double contact_ohmM2;
    private double powerImbalance;

    /**
     * @param shape box of the interface
     * @param phases meaning of the phase codes
     * @param contact the metal and its contact
     * @param temperature_K temperature in kelvin
     */
    public IonField(LatticeShape shape, PhaseTable phases, LithiumContact contact, double temperature_K) {
        this.shape = shape;
        this.laws = new ConductionLaws(phases, contact, temperature_K, shape.spacing_m());
        this.network = new IonNetwork(shape);
        this.restNetwork = new IonNetwork(shape);
        this.solver = new KirchhoffSolver(laws);
        this.restContact_ohmM2 = ConductionLaws.contactResistance_ohmM2(contact, temperature_K);
        this.strippingVoids = contact.strippingVoids();
        this.contactPotential_V = new double[shape.columnCount()];
        this.restStart = new SitePotentials(shape);
        this.startBefore = new SitePotentials(shape);
        for (Polarity each : Polarity.values()) {
            warmStarts.put(each, new SitePotentials(shape));
        }
    }

    /**
     * Solves the field for a structure and a current.
     *
     * @param occupancy what sits on the sites
     * @param polarity whether the metal is stripped or plated
     * @param current_APerM2 magnitude of the current density averaged over the box, not negative
     * @return overpotential of the interface in volts: potential of the metal against the electrolyte below the
     *     network, magnitude
     */
    public double solve(OccupancyView occupancy, Polarity polarity, double current_APerM2) {
        this.polarity = polarity;
        contact_ohmM2 = polarity == Polarity.STRIPPING ? restContact_ohmM2 / (1 - strippingVoids) : restContact_ohmM2;
        laws.setContactResistance(contact_ohmM2);
        network.assemble(occupancy);
        reserve();
        if (current_APerM2 == 0) {
            return rest();
        }
        SitePotentials warmStart = warmStarts.get(polarity);
        startBefore.copyFrom(warmStart);
        warmStart.restore(network, potential_V);
        if (!warmStart.isSolved()) {
            guessUniformCurrent(current_APerM2);
        }
        double injected_APerM2 = current_APerM2 * shape.columnCount();
        solver.solve(network, potential_V, injected_APerM2);
        warmStart.save(network, potential_V);
        findContactPotentials();
        double injected_WPerM2 = injected_APerM2 * potential_V[network.metal()];
        powerImbalance = Math.abs(solver.dissipated_WPerM2() - injected_WPerM2) / injected_WPerM2;
        return potential_V[network.metal()];
    }

    /** No current, no voltage; the warm starts stay for the current to come. */
    private double rest() {
        Arrays.fill(potential_V, 0, network.nodeCount(), 0);
        findContactPotentials();
        powerImbalance = 0;
        return 0;
    }

    /**
     * How far the last solution is from conserving energy: the difference of the power that its edges dissipate and the
     * power injected at the metal, relative to the latter; docs/model.md equation (33).
     */
    public double powerImbalance() {
        return powerImbalance;
    }

    /** Lets the next solve start from where the last one has started, as if that had never been. */
    public void forgetLastSolve() {
        warmStarts.get(polarity).copyFrom(startBefore);
    }

    /** Potentials of a stack that carries the same current in every column. */
    private void guessUniformCurrent(double current_APerM2) {
        double sum_V = 0;
        for (int column = 0; column < shape.columnCount(); column++) {
            double column_V = laws.voltage_V(network.groundLaw(column), current_APerM2);
            int top = network.bottom(column) - network.layers() + 1 + network.contactLayer(column);
            for (int node = network.bottom(column); node > top; node--) {
                potential_V[node] = column_V;
                column_V += laws.voltage_V(network.lawAbove(node), current_APerM2);
            }
            potential_V[top] = column_V;
            sum_V += column_V + laws.voltage_V(network.contactLaw(column), current_APerM2);
        }
        potential_V[network.metal()] = sum_V / shape.columnCount();
    }

    /**
     * Small-signal resistance of the structure at rest, without voids, per area of the box: docs/model.md equation (8).
     * The solved field stays as it is.
     *
     * @return resistance times area in ohm m2
     */
    public double restResistance_ohmM2(OccupancyView occupancy) {
        laws.setContactResistance(restContact_ohmM2);
        restNetwork.assemble(occupancy);
        double[] potentials = new double[restNetwork.nodeCount()];
        restStart.restore(restNetwork, potentials);
        double resistance_ohmM2 = solver.restResistance_ohmM2(restNetwork, potentials);
        restStart.save(restNetwork, potentials);
        laws.setContactResistance(contact_ohmM2);
        return resistance_ohmM2;
    }

    /**
     * Signed potential drop from the film side of the contact above a site to the site itself, r_ct and void drops
     * excluded: positive while the electrode is stripped, negative while it is plated (volts). The site must not be
     * metal and must lie within the solved part of the box.
     */
    public double dropFromContact_V(int site) {
        int node = network.node(site);
        return polarity.sign() * (contactPotential_V[shape.column(site)] - potential_V[node]);
    }

    private void findContactPotentials() {
        double metal_V = potential_V[network.metal()];
        for (int column = 0; column < contactPotential_V.length; column++) {
            int top = column * network.layers() + network.contactLayer(column);
            laws.evaluate(network.contactLaw(column), metal_V - potential_V[top]);
            contactPotential_V[column] = metal_V - laws.current_APerM2() * contact_ohmM2;
        }
    }

    /**
     * Magnitude of the current density through the upper face of a site, in A/m2. Below the solved part of the box the
     * current is that of the lowest solved layer.
     */
    public double normalCurrent_APerM2(int site) {
        return normalCurrent_APerM2(site, laws);
    }

    /** As {@link #normalCurrent_APerM2(int)}, with laws that belong to the calling thread. */
    private double normalCurrent_APerM2(int site, ConductionLaws ownLaws) {
        int column = shape.column(site);
        int z = Math.min(shape.layer(site) - network.top(), network.layers() - 1);
        int node = column * network.layers() + z;
        if (z == network.contactLayer(column)) {
            ownLaws.evaluate(network.contactLaw(column), potential_V[network.metal()] - potential_V[node]);
        } else {
            ownLaws.evaluate(network.lawAbove(node), potential_V[node - 1] - potential_V[node]);
        }
        return Math.abs(ownLaws.current_APerM2());
    }

    /** A way to read the field, now and after later solves, which one thread may use while others read it too. */
    public FieldReading reading() {
        ConductionLaws ownLaws = laws.forAnotherThread();
        return new FieldReading() {
            @Override
            public double dropFromContact_V(int site) {
                return IonField.this.dropFromContact_V(site);
            }

            @Override
            public double normalCurrent_APerM2(int site) {
                return IonField.this.normalCurrent_APerM2(site, ownLaws);
            }
        };
    }

    /**
     * The starts from which the next solves set out: all that a solution leaves behind for those after it. The solution
     * itself is not saved; after a restore the field must be solved before it is read.
     */
    @Override
    public void save(StateSink sink) {
        warmStarts.values().forEach(start -> start.save(sink));
        restStart.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        warmStarts.values().forEach(start -> start.restore(source));
        restStart.restore(source);
    }

    private void reserve() {
        if (potential_V.length < network.nodeCount()) {
            potential_V = new double[network.nodeCount() + network.nodeCount() / 4];
        }
    }
}
