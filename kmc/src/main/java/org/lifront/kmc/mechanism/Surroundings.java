package org.lifront.kmc.mechanism;

import org.lifront.kmc.field.ElectronSupply;
import org.lifront.kmc.field.FieldReading;
import org.lifront.kmc.field.IonField;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;
import org.lifront.lattice.occupancy.OccupancyView;

/** All that a step may look at or change: the sites of one interface, their fields, the Li ledger. */
public final class Surroundings {

    private final Occupancy occupancy;
    private final PhaseTable phases;
    private final int surfaceLayer;
    private final IonField ionField;
    private final FieldReading field;
    private final ElectronSupply electronSupply;
    private final LithiumLedger ledger;
    private final Surroundings whole;
    private double metalSpeed_mPerS;

    /**
     * @param occupancy what sits on the sites
     * @param phases meaning of the phase codes
     * @param surfaceLayer first layer of the electrolyte
     * @param ionField ion potential
     * @param electronSupply electron supply of the columns
     */
    public Surroundings(
            Occupancy occupancy,
            PhaseTable phases,
            int surfaceLayer,
            IonField ionField,
            ElectronSupply electronSupply) {
        this.occupancy = occupancy;
        this.phases = phases;
        this.surfaceLayer = surfaceLayer;
        this.ionField = ionField;
        this.electronSupply = electronSupply;
        this.ledger = new LithiumLedger(phases, occupancy);
        this.field = ionField.reading();
        this.whole = this;
    }

    private Surroundings(Surroundings whole) {
        this.occupancy = whole.occupancy.part();
        this.phases = whole.phases;
        this.surfaceLayer = whole.surfaceLayer;
        this.ionField = whole.ionField;
        this.electronSupply = whole.electronSupply;
        this.ledger = whole.ledger.part();
        this.field = ionField.reading();
        this.whole = whole;
    }

    /**
     * The same sites and fields for a thread that changes some of the sites while other threads change others: what it
     * counts and books is part of what these surroundings count and book.
     */
    public Surroundings part() {
        return new Surroundings(this);
    }

    /** What sits on the sites, to read. */
    public OccupancyView view() {
        return occupancy;
    }

    Occupancy occupancy() {
        return occupancy;
    }

    /** Meaning of the phase codes. */
    public PhaseTable phases() {
        return phases;
    }

    /** The box. */
    public LatticeShape shape() {
        return occupancy.shape();
    }

    /** First layer of the electrolyte. */
    public int surfaceLayer() {
        return surfaceLayer;
    }

    /** Lithium that went in and came back. */
    public LithiumLedger ledger() {
        return ledger;
    }

    /** Speed at which the metal surface recedes or grows at the contact, magnitude in m/s. */
    public double metalSpeed_mPerS() {
        return whole.metalSpeed_mPerS;
    }

    /** Tells how fast the metal surface moves. */
    public void setMetalSpeed_mPerS(double metalSpeed_mPerS) {
        this.metalSpeed_mPerS = metalSpeed_mPerS;
    }

    /** Particles on a finer lattice have reduced a site of the electrolyte. */
    public void reduce(int site) {
        occupancy.reduce(site);
        ledger.takeUp(ledger.ofElectrolyteSite());
    }

    /** Particles on a finer lattice have come to a site of the grain boundary. */
    public void fillBoundary(int site) {
        occupancy.fillBoundary(site);
        ledger.takeUp(ledger.ofElectrolyteSite());
    }

    double dropFromContact_V(int site) {
        return field.dropFromContact_V(site);
    }

    double normalCurrent_APerM2(int site) {
        return field.normalCurrent_APerM2(site);
    }

    double electronSupply(int site) {
        return electronSupply.supply(shape().column(site));
    }

    /** Electron supply of the electrolyte in a column. */
    public double supplyOfColumn(int column) {
        return electronSupply.supply(column);
    }

    /** Phase of the neighbour towards the metal; beyond the box lies metal. */
    int phaseAbove(int site) {
        int up = shape().up(site);
        return up == LatticeShape.OUTSIDE ? OccupancyView.LITHIUM : occupancy.phase(up);
    }

    boolean isSurface(int site) {
        return shape().layer(site) == surfaceLayer;
    }

    int lithiatedLateralNeighbours(int site) {
        int count = 0;
        for (int direction = 0; direction < 4; direction++) {
            count += phases.isLithiated(occupancy.phase(shape().lateral(site, direction))) ? 1 : 0;
        }
        return count;
    }

    int lithiatableLateralNeighbours(int site) {
        int count = 0;
        for (int direction = 0; direction < 4; direction++) {
            count += phases.isLithiatable(occupancy.phase(shape().lateral(site, direction))) ? 1 : 0;
        }
        return count;
    }
}
