package org.lifront.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lifront.analysis.cell.Replicas;
import org.lifront.analysis.reference.PublishedPoint;
import org.lifront.analysis.reference.PublishedPoints;
import org.lifront.analysis.table.Quantity;
import org.lifront.analysis.table.ResultRow;

/** Which quantities at which cycles become result rows. */
final class ResultRows {

    private static final List<Integer> PROFILE_CYCLES = List.of(1, 100, 200, 300);
    private static final List<Quantity> INSTRUMENTS = List.of(
            Quantity.BLOCK_MEAN,
            Quantity.BLOCK_ERROR,
            Quantity.HYSTERESIS,
            Quantity.CYCLE_HEAT,
            Quantity.FILM_THICKNESS,
            Quantity.FILM_LITHIATED,
            Quantity.FILM_CRACKED,
            Quantity.TI3_FRONT,
            Quantity.TI4_FRONT,
            Quantity.TI3_FRONT_LI_RICH,
            Quantity.TI4_FRONT_LI_RICH,
            Quantity.DAMAGED_DEPTH,
            Quantity.BOUNDARY_DEPTH,
            Quantity.BOUNDARY_FILLING,
            Quantity.DAMAGED_SHARE,
            Quantity.DAMAGE_LITHIUM_CORRELATION,
            Quantity.DAMAGE_DISTANCE_CORRELATION,
            Quantity.XPS_TI3_3_KEV,
            Quantity.XPS_TI3_4_5_KEV,
            Quantity.XPS_TI3_6_KEV);

    private final Replicas replicas;
    private final PublishedPoints published;

    ResultRows(Replicas replicas, PublishedPoints published) {
        this.replicas = replicas;
        this.published = published;
    }

    /** Overpotential at cycles 1, 100, 200, 300 and the last, resistance before cycling and after the last cycle. */
    List<ResultRow> closing() {
        List<ResultRow> rows = new ArrayList<>();
        for (String cell : replicas.cells()) {
            reached(cell, PROFILE_CYCLES.stream()).forEach(n -> rows.add(row(cell, Quantity.OVERPOTENTIAL, n)));
            rows.add(row(cell, Quantity.RESISTANCE, 0));
            if (replicas.completeCycles(cell) > 0) {
                rows.add(row(cell, Quantity.RESISTANCE, replicas.completeCycles(cell)));
            }
        }
        return rows;
    }

    /** The closing rows, the cycles for which a value is published, and what instruments show. */
    List<ResultRow> all() {
        List<ResultRow> rows = new ArrayList<>();
        for (String cell : replicas.cells()) {
            for (Quantity quantity : List.of(Quantity.OVERPOTENTIAL, Quantity.RESISTANCE)) {
                wanted(cell, quantity).forEach(n -> rows.add(row(cell, quantity, n)));
            }
            wanted(cell, Quantity.RESISTANCE).forEach(n -> addIfKnown(rows, row(cell, Quantity.APEX_FREQUENCY, n)));
            for (Quantity quantity : INSTRUMENTS) {
                wanted(cell, quantity).forEach(n -> addIfKnown(rows, row(cell, quantity, n)));
            }
        }
        return rows;
    }

    private static void addIfKnown(List<ResultRow> rows, ResultRow row) {
        if (row.median().isPresent() || row.measured().isPresent()) {
            rows.add(row);
        }
    }

    private TreeSet<Integer> wanted(String cell, Quantity quantity) {
        Stream<Integer> measured = published.ofCell(cell, quantity).stream().map(PublishedPoint::cycle);
        if (quantity == Quantity.RESISTANCE) {
            TreeSet<Integer> cycles = reached(cell, measured);
            cycles.add(0);
            return cycles;
        }
        return reached(cell, Stream.concat(PROFILE_CYCLES.stream(), measured));
    }

    /** Those cycles that the cell completed, and its last one. */
    private TreeSet<Integer> reached(String cell, Stream<Integer> cycles) {
        int last = replicas.completeCycles(cell);
        TreeSet<Integer> reached = new TreeSet<>();
        cycles.filter(n -> n <= last).forEach(reached::add);
        if (last > 0) {
            reached.add(last);
        }
        return reached;
    }

    private ResultRow row(String cell, Quantity quantity, int cycle) {
        OptionalDouble measured = published
                .find(cell, quantity, cycle)
                .map(p -> OptionalDouble.of(p.value()))
                .orElse(OptionalDouble.empty());
        return replicas.row(cell, quantity, cycle, measured);
    }
}
