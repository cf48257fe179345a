package org.lifront.kmc.testbed;

import org.lifront.kmc.engine.SerialEngine;
import org.lifront.kmc.field.ElectronSupply;
import org.lifront.kmc.field.IonField;
import org.lifront.kmc.field.Polarity;
import org.lifront.kmc.material.LithiumContact;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.mechanism.Surroundings;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.kmc.rate.InterfaceModel;
import org.lifront.kmc.rate.StepTable;
import org.lifront.kmc.selection.EventSelector;
import org.lifront.kmc.selection.SumTreeSelector;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.occupancy.Occupancy;

/** Fields, steps and engine around a structure built by hand. */
public final class HandMadeInterface {

    private static final int EVENTS = 99;

    private final Occupancy occupancy;
    private final PhaseTable phases;
    private final int surfaceLayer;
    private final LithiumContact contact;
    private final double temperature_K;
    private final IonField ionField;
    private final ElectronSupply electronSupply;
    private final Surroundings surroundings;
    private InterfaceModel model;
    private EventSelector selector;
    private SerialEngine engine;
    private double overpotential_V;

    /** An interface with the usual contact at room temperature. */
    public HandMadeInterface(Occupancy occupancy, PhaseTable phases, int surfaceLayer) {
        this(occupancy, phases, surfaceLayer, Materials.contact(), PhysicalConstants.REFERENCE_TEMPERATURE_K);
    }

    /** An interface with a contact and temperature of its own. */
    public HandMadeInterface(
            Occupancy occupancy, PhaseTable phases, int surfaceLayer, LithiumContact contact, double temperature_K) {
        this.occupancy = occupancy;
        this.phases = phases;
        this.surfaceLayer = surfaceLayer;
        this.contact = contact;
        this.temperature_K = temperature_K;
        this.ionField = new IonField(occupancy.shape(), phases, contact, temperature_K);
        this.electronSupply = new ElectronSupply(occupancy.shape(), phases, surfaceLayer);
        this.surroundings = new Surroundings(occupancy, phases, surfaceLayer, ionField, electronSupply);
    }

    /** Makes the engine; its quenched factors and events depend on the seed. */
    public HandMadeInterface withEngine(long seed) {
        RandomStreams random = new RandomStreams(seed);
        StepTable steps = new StepTable(occupancy, surfaceLayer, phases, contact, temperature_K, random, 0, true);
        model = new InterfaceModel(surroundings, steps);
        selector = new SumTreeSelector(occupancy.shape().siteCount());
        engine = SerialEngine.rejectionFree(model, selector, random.stream(EVENTS));
        return this;
    }

    /** Solves both fields for the current density at the contact and brings propensities up to date. */
    public HandMadeInterface solve(Polarity polarity, double current_APerM2) {
        overpotential_V = ionField.solve(occupancy, polarity, current_APerM2);
        electronSupply.refresh(occupancy);
        double speed_mPerS = current_APerM2 * contact.molarVolume_m3PerMol() / PhysicalConstants.FARADAY_CPERMOL;
        surroundings.setMetalSpeed_mPerS(speed_mPerS);
        if (engine != null) {
            engine.refresh();
        }
        return this;
    }

    /**
     * Lets events happen at a constant current, solving the fields anew whenever a share of a layer's sites has changed
     * its conductance.
     *
     * @param observer told at every solution, with the time that the last one lasted
     */
    public void run(
            Polarity polarity, double current_APerM2, double until_s, double agedShare, SolutionObserver observer) {
        long allowed = Math.max(1, Math.round(agedShare * occupancy.shape().columnCount()));
        boolean reached = false;
        while (!reached) {
            solve(polarity, current_APerM2);
            long before = model.conductanceChanges();
            double from_s = engine.time_s();
            reached = engine.advance(until_s, () -> model.conductanceChanges() - before >= allowed);
            observer.solved(overpotential_V, engine.time_s() - from_s);
        }
    }

    /** Sees each solved field with the time for which it was used. */
    @FunctionalInterface
    public interface SolutionObserver {

        /** A field has served its time. */
        void solved(double overpotential_V, double duration_s);
    }

    public Occupancy occupancy() {
        return occupancy;
    }

    public PhaseTable phases() {
        return phases;
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    public IonField ionField() {
        return ionField;
    }

    public ElectronSupply electronSupply() {
        return electronSupply;
    }

    public InterfaceModel model() {
        return model;
    }

    public EventSelector selector() {
        return selector;
    }

    public SerialEngine engine() {
        return engine;
    }

    public double overpotential_V() {
        return overpotential_V;
    }

    /** Mean thickness of a phase in metres. */
    public double thickness_m(int phase) {
        return (double) occupancy.sitesOfPhase(phase)
                / occupancy.shape().columnCount()
                * occupancy.shape().spacing_m();
    }
}
