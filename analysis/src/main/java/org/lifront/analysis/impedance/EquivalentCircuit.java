package org.lifront.analysis.impedance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A resistor and arcs in series, fitted to a spectrum.
 *
 * @param series_ohm the resistor
 * @param arcs the arcs, from high to low apex frequency
 * @param misfit root of the mean squared residual of both parts, relative to the magnitude of the impedance
 */
public record EquivalentCircuit(Estimate series_ohm, List<Arc> arcs, double misfit) {

    /** Copies and orders the arcs. */
    public EquivalentCircuit {
        arcs = arcs.stream()
                .sorted(Comparator.comparingDouble((Arc arc) -> -arc.apex_Hz().value()))
                .toList();
    }

    /** Impedance of the circuit at a frequency. */
    public Impedance at(double frequency_Hz) {
        Impedance z = new Impedance(series_ohm.value(), 0);
        for (Arc arc : arcs) {
            z = arc.addTo(z, 2 * Math.PI * frequency_Hz);
        }
        return z;
    }

    /** The arc with the largest resistance. */
    public Optional<Arc> dominantArc() {
        return arcs.stream()
                .max(Comparator.comparingDouble(arc -> arc.resistance_ohm().value()));
    }
}
