package org.lifront.kmc.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lifront.kmc.trajectory.Column;

/** The columns that a cell reports, in the order of its rows. */
public final class CellColumns {

    private CellColumns() {}

    /**
     * Columns of the time series.
     *
     * @param phaseLabels label of each phase code
     * @param inBlocks whether the events of the boxes are drawn in blocks, which adds the bias of that
     */
    public static List<Column> series(List<String> phaseLabels, boolean inBlocks) {
        return series(phaseLabels, inBlocks, List.of());
    }

    /**
     * Columns of the time series of a cell with lithium as particles.
     *
     * @param phaseLabels label of each phase code
     * @param inBlocks whether the events of the boxes are drawn in blocks, which adds the bias of that
     * @param ofLithium further columns of each electrode, without the prefix of the electrode
     */
    static List<Column> series(List<String> phaseLabels, boolean inBlocks, List<Column> ofLithium) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("time_s", "s", "time since the first half cycle began"));
        columns.add(new Column("cycle", "1", "cycle, from 1; 0 before cycling"));
        columns.add(new Column("half_cycle", "1", "half cycle, from 1; 0 before cycling"));
        columns.add(new Column("current_A", "A", "cell current, positive while electrode A is stripped"));
        columns.add(new Column("overpotential_V", "V", "magnitude of the cell voltage; 0 before cycling"));
        columns.add(new Column("clipped", "1", "1 while the compliance voltage limits the current, else 0"));
        columns.add(new Column(
                "resistance_ohm", "ohm", "small-signal resistance of the cell at rest; NaN where not measured"));
        columns.add(new Column("charge_C", "C", "magnitude of the charge passed in this half cycle so far"));
        columns.add(new Column(
                "lost_charge_C", "C", "charge that the compliance voltage has clipped in this half cycle so far"));
        for (String electrode : List.of("a", "b")) {
            addElectrode(columns, electrode, phaseLabels, inBlocks);
            for (Column column : ofLithium) {
                columns.add(new Column(
                        electrode + "_" + column.name(),
                        column.unit(),
                        column.description() + " of electrode " + electrode.toUpperCase(Locale.ROOT)));
            }
        }
        return columns;
    }

    private static void addElectrode(
            List<Column> columns, String electrode, List<String> phaseLabels, boolean inBlocks) {
        String prefix = electrode + "_";
        String of = " of electrode " + electrode.toUpperCase(Locale.ROOT);
        columns.add(new Column(prefix + "overpotential_V", "V", "magnitude of the interface voltage" + of));
        columns.add(new Column(
                prefix + "power_imbalance",
                "1",
                "relative difference of dissipated and injected power in the last field" + of));
        columns.add(new Column(prefix + "contact_factor", "1", "relative area of true contact" + of));
        columns.add(new Column(prefix + "film_m", "m", "mean film thickness" + of));
        columns.add(new Column(prefix + "lithiated_m", "m", "mean lithiated thickness of original film" + of));
        columns.add(new Column(prefix + "cracked_fraction", "1", "cracked share of the films that crack" + of));
        columns.add(new Column(prefix + "reduced_depth_m", "m", "mean depth of the Ti3+ front" + of));
        columns.add(new Column(prefix + "damaged_depth_m", "m", "mean depth of the damage front" + of));
        columns.add(new Column(prefix + "boundary_depth_m", "m", "deepest Li in a grain boundary" + of));
        columns.add(new Column(prefix + "boundary_sites", "1", "grain-boundary sites that hold Li" + of));
        columns.add(new Column(prefix + "lithium_in", "1", "Li atoms taken up from the metal by the box" + of));
        columns.add(new Column(prefix + "lithium_returned", "1", "Li atoms given back to the metal by the box" + of));
        columns.add(new Column(prefix + "lithium_found", "1", "Li atoms found in the box beyond the start" + of));
        for (int phase = 0; phase < phaseLabels.size(); phase++) {
            columns.add(new Column(prefix + "phase_" + phase, "1", "sites of " + phaseLabels.get(phase) + of));
        }
        if (inBlocks) {
            columns.add(new Column(prefix + "block_bias", "1", "relative bias of the event rate by blocks" + of));
            columns.add(new Column(prefix + "block_bias_error", "1", "standard error of that bias" + of));
        }
    }

    /** Scalar columns of a frame. */
    public static List<Column> frames() {
        return List.of(
                new Column("time_s", "s", "time since the first half cycle began"),
                new Column("cycle", "1", "cycles completed"),
                new Column("half_cycle", "1", "half cycles completed"),
                new Column("overpotential_V", "V", "magnitude of the cell voltage; 0 before cycling"),
                new Column("resistance_ohm", "ohm", "small-signal resistance of the cell at rest"),
                new Column("temperature_K", "K", "temperature of the cell"),
                new Column("pellet_ohm", "ohm", "resistance of the pellet"),
                new Column("a_contact_m2", "m2", "area on which electrode A truly touches"),
                new Column("b_contact_m2", "m2", "area on which electrode B truly touches"));
    }
}
