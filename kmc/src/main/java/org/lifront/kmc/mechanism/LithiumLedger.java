package org.lifront.kmc.mechanism;

import java.util.ArrayList;
import java.util.List;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Double-entry bookkeeping of the neutral lithium that the stack takes up from the metal and gives back, outside the
 * cell current. In = found on the lattice now - found at the start + returned; docs/model.md equation (18).
 *
 * <p>One entry a site: a lithiated film site holds the Li of its material, a reduced electrolyte site one Li per
 * reducible atom, a filled boundary site as much again.
 */
public final class LithiumLedger implements Resumable {

    private final PhaseTable phases;
    private final double siteVolume_m3;
    private final double foundAtStart;
    private final List<LithiumLedger> parts = new ArrayList<>();
    private double in;
    private double returned;

    LithiumLedger(PhaseTable phases, OccupancyView occupancy) {
        this.phases = phases;
        double spacing_m = occupancy.shape().spacing_m();
        this.siteVolume_m3 = spacing_m * spacing_m * spacing_m;
        this.foundAtStart = found(occupancy);
    }

    private LithiumLedger(LithiumLedger whole) {
        this.phases = whole.phases;
        this.siteVolume_m3 = whole.siteVolume_m3;
        this.foundAtStart = 0;
    }

    /** A ledger for one thread, whose entries count in this one; sums are taken in the order in which parts were made. */
    LithiumLedger part() {
        LithiumLedger part = new LithiumLedger(this);
        parts.add(part);
        return part;
    }

    /** Li atoms of a lithiated film site. */
    double ofFilmSite(int phase) {
        return phases.isLithiated(phase)
                ? phases.material(phases.layer(phase))
                                .lithiation()
                                .orElseThrow()
                                .lithiumDensity_perM3()
                        * siteVolume_m3
                : 0;
    }

    /** Li atoms of a reduced electrolyte site, and of a filled boundary site. */
    double ofElectrolyteSite() {
        return phases.electrolyte().titaniumDensity_perM3() * siteVolume_m3;
    }

    void takeUp(double atoms) {
        in += atoms;
    }

    void giveBack(double atoms) {
        returned += atoms;
    }

    /** Li atoms taken up from the metal since the start. */
    public double in() {
        double sum = in;
        for (LithiumLedger part : parts) {
            sum += part.in();
        }
        return sum;
    }

    /** Li atoms given back to the metal since the start. */
    public double returned() {
        double sum = returned;
        for (LithiumLedger part : parts) {
            sum += part.returned();
        }
        return sum;
    }

    /** Li atoms in the box beyond those that were there at the start, counted on the lattice. */
    public double foundSinceStart(OccupancyView occupancy) {
        return found(occupancy) - foundAtStart;
    }

    /** The sums of this ledger and of its parts; what was found at the start follows from how the box was made. */
    @Override
    public void save(StateSink sink) {
        sink.doubles("lithium in and returned", in, returned);
        parts.forEach(part -> part.save(sink));
    }

    @Override
    public void restore(StateSource source) {
        double[] sums = source.doubles("lithium in and returned", 2);
        in = sums[0];
        returned = sums[1];
        parts.forEach(part -> part.restore(source));
    }

    private double found(OccupancyView occupancy) {
        long electrolyteEntries = (long) occupancy.reducedSites() + occupancy.boundaryLithiumSites();
        double found = electrolyteEntries * ofElectrolyteSite();
        for (int phase = OccupancyView.FIRST_FILM_PHASE; phase < phases.size(); phase++) {
            found += occupancy.sitesOfPhase(phase) * ofFilmSite(phase);
        }
        return found;
    }
}
