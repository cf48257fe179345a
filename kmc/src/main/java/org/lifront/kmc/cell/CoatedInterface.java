package org.lifront.kmc.cell;

import java.util.List;
import java.util.Optional;
import org.lifront.kmc.engine.Engine;
import org.lifront.kmc.field.ElectronSupply;
import org.lifront.kmc.field.IonField;
import org.lifront.kmc.field.Polarity;
import org.lifront.kmc.lithium.LithiumBelowInterface;
import org.lifront.kmc.material.LithiumContact;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.mechanism.EventCubes;
import org.lifront.kmc.mechanism.LithiumLedger;
import org.lifront.kmc.mechanism.Surroundings;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.kmc.rate.StepTable;
import org.lifront.kmc.rate.StreamPurpose;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.kmc.trajectory.Column;
import org.lifront.kmc.trajectory.TrajectoryLattice;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * One interface of the cell: its sites, its fields and its events, with the rule when to solve the field anew.
 *
 * <p>The current is given per electrode area; inside the true contact it is larger by {@code 1 / (phi f_rel)},
 * docs/model.md equation (2).
 */
final class CoatedInterface implements Resumable {

    /** Share of a layer that may change its conductance before a new solution; docs/model.md equation (7). */
    private static final double AGED_SHARE = 0.05;

    private final Occupancy occupancy;
    private final Surroundings surroundings;
    private final InterfaceFields fields;
    private final InterfaceEngine events;
    private final Engine engine;
    private final ContactFactor contactFactor;
    private final FilmAverages averages;
    private final Optional<LithiumParticles> lithium;
    private final LithiumContact contact;
    private final long changesAllowed;
    private final double fieldAge_s;
    private Polarity polarity = Polarity.STRIPPING;
    private double factor = 1;
    private double overpotential_V;
    private double powerImbalance;
    private long changesAtSolve;
    private double solvedAt_s;

    /**
     * @param specification the cell
     * @param structure geometry and phases of the stack
     * @param electrode number of the electrode, which keys its random streams
     * @param threads threads of the cell
     */
    CoatedInterface(CellSpecification specification, StackGeometry structure, int electrode, CellThreads threads) {
        this.contact = specification.parameters().contact();
        RandomStreams random = new RandomStreams(specification.seed());
        PhaseTable phases = structure.phases();
        this.occupancy = structure.grow(random, electrode);
        double temperature_K = specification.protocol().temperature_K();
        IonField ionField = new IonField(structure.shape(), phases, contact, temperature_K);
        ElectronSupply electronSupply = new ElectronSupply(structure.shape(), phases, structure.surfaceLayer());
        this.surroundings = new Surroundings(occupancy, phases, structure.surfaceLayer(), ionField, electronSupply);
        this.fields = new InterfaceFields(occupancy, ionField, electronSupply, threads.solvers());
        StepTable steps = new StepTable(
                occupancy,
                structure.surfaceLayer(),
                phases,
                contact,
                temperature_K,
                random,
                electrode,
                specification.box().lithium().isEmpty());
        this.fieldAge_s = specification.fieldAge_s();
        this.changesAllowed = changesAllowed(structure.shape());
        this.events = InterfaceEngine.of(
                specification, surroundings, steps, random, electrode, changesAllowed, threads.team());
        this.engine = events.engine();
        this.lithium = specification
                .box()
                .lithium()
                .map(domains -> new LithiumParticles(
                        new LithiumBelowInterface(
                                domains,
                                phases.electrolyte(),
                                temperature_K,
                                occupancy,
                                structure.surfaceLayer(),
                                domain -> random.stream(electrode, StreamPurpose.LITHIUM, domain)),
                        threads.solvers()));
        int onElectrolyte = specification.stack().onElectrolyte().size();
        this.contactFactor = new ContactFactor(phases, contact, onElectrolyte);
        this.averages = new FilmAverages(occupancy, phases, structure.surfaceLayer());
    }

    /** In whole cubes, so that a field lives equally long on a finer lattice. */
    private static long changesAllowed(LatticeShape shape) {
        int edge = EventCubes.edge_sites(shape.spacing_m());
        double cubesInLayer = shape.columnCount() / (double) (edge * edge);
        return (long) edge * edge * edge * Math.max(1, Math.round(AGED_SHARE * cubesInLayer));
    }

    /** Says whether the metal is stripped or plated from now on. */
    void setPolarity(Polarity polarity) {
        this.polarity = polarity;
    }

    /** Starts to solve for a current on another thread, where there is one; nobody sees it until {@link #solve}. */
    void anticipate(double current_APerM2) {
        joinParticles();
        fields.anticipate(polarity, local_APerM2(current_APerM2));
    }

    private double local_APerM2(double current_APerM2) {
        return current_APerM2 / contactFraction();
    }

    /** Share of the electrode that truly touches, phi f_rel of docs/model.md equation (2), as the structure now is. */
    double contactFraction() {
        return contact.trueContactFraction() * contactFactor.of(averages);
    }

    /**
     * Solves the ion field for a current per electrode area.
     *
     * @return overpotential of the interface in volts
     */
    double solve(double current_APerM2) {
        joinParticles();
        factor = contactFactor.of(averages);
        double local_APerM2 = local_APerM2(current_APerM2);
        overpotential_V = fields.solve(polarity, local_APerM2);
        powerImbalance = fields.powerImbalance();
        surroundings.setMetalSpeed_mPerS(
                local_APerM2 * contact.molarVolume_m3PerMol() / PhysicalConstants.FARADAY_CPERMOL);
        changesAtSolve = events.conductanceChanges();
        solvedAt_s = engine.time_s();
        return overpotential_V;
    }

    /** Brings electron supply and propensities up to date with the structure and the last solved field. */
    void refresh() {
        fields.refreshSupply();
        lithium.ifPresent(particles -> particles.supply(surroundings::supplyOfColumn));
        engine.refresh();
    }

    /**
     * Lets events happen until a moment, or until the field must be solved anew because it is old or because many
     * conductances have changed.
     *
     * @return whether the moment was reached
     */
    boolean advance(double until_s) {
        joinParticles();
        fields.age();
        double fieldEnds_s = Math.min(until_s, solvedAt_s + fieldAge_s);
        boolean inTime =
                engine.advance(fieldEnds_s, () -> events.conductanceChanges() - changesAtSolve >= changesAllowed);
        lithium.ifPresent(particles -> particles.advance(engine.time_s()));
        return inTime && fieldEnds_s == until_s;
    }

    /** Lets the sites follow what particles have done, to be called before anything looks at them. */
    private void joinParticles() {
        lithium.ifPresent(particles -> particles.join(surroundings, engine));
    }

    /** Further columns of this electrode. */
    List<Column> lithiumColumns() {
        return lithium.map(LithiumParticles::columns).orElse(List.of());
    }

    /** Lattices of lithium as particles of this electrode. */
    List<TrajectoryLattice> lithiumLattices(String electrode) {
        return lithium.map(particles -> particles.lattices(electrode)).orElse(List.of());
    }

    /** States of those lattices. */
    List<byte[]> lithiumStates() {
        return lithium.map(LithiumParticles::states).orElse(List.of());
    }

    double time_s() {
        return engine.time_s();
    }

    double overpotential_V() {
        return overpotential_V;
    }

    /** Small-signal resistance times electrode area at rest, docs/model.md equation (8). */
    double restResistance_ohmM2() {
        return fields.restResistance_ohmM2() / contactFraction();
    }

    OccupancyView occupancy() {
        return occupancy;
    }

    /**
     * The history between two half cycles. Every field is solved, every propensity refreshed at the beginning of the next
     * half cycle, so only what these set out from belongs to it: sites, ledger, warm starts, engine and particles.
     */
    @Override
    public void save(StateSink sink) {
        joinParticles();
        sink.bytes("states", occupancy.copyOfStates());
        sink.ints("deepest layers", occupancy.deepestBoundaryLithium(), occupancy.deepestAlteredLayer());
        surroundings.ledger().save(sink);
        fields.save(sink);
        events.save(sink);
        lithium.ifPresent(particles -> particles.save(sink));
    }

    @Override
    public void restore(StateSource source) {
        byte[] states = source.bytes("states", occupancy.shape().siteCount());
        int[] deepest = source.ints("deepest layers", 2);
        occupancy.become(states, deepest[0], deepest[1]);
        surroundings.ledger().restore(source);
        fields.restore(source);
        events.restore(source);
        lithium.ifPresent(particles -> particles.restore(source));
    }

    /** Appends this electrode's values of a sample to a row, in the order of {@link CellColumns}. */
    int report(double[] row, int start) {
        joinParticles();
        LithiumLedger ledger = surroundings.ledger();
        double[] values = {
            overpotential_V,
            powerImbalance,
            factor,
            averages.film_m(),
            averages.lithiated_m(),
            averages.crackedFraction(),
            averages.reduced_m(),
            averages.damaged_m(),
            averages.boundaryDepth_m(),
            occupancy.boundaryLithiumSites(),
            ledger.in(),
            ledger.returned(),
            ledger.foundSinceStart(occupancy)
        };
        System.arraycopy(values, 0, row, start, values.length);
        int position = start + values.length;
        for (int phase = 0; phase < surroundings.phases().size(); phase++) {
            row[position++] = occupancy.sitesOfPhase(phase);
        }
        if (events.report().isPresent()) {
            row[position++] = events.report().get().bias();
            row[position++] = events.report().get().biasError();
        }
        if (lithium.isPresent()) {
            position = lithium.get().report(row, position);
        }
        return position;
    }
}
