package org.lifront.analysis.impedance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Spectra, circuits and tests as a JSON array, one object a frame; an undetermined standard error is {@code null}. */
public final class ImpedanceJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ImpedanceJson() {}

    /** The spectra as one pretty-printed text. */
    public static String text(List<CellSpectrum> spectra) {
        ArrayNode array = MAPPER.createArrayNode();
        for (CellSpectrum entry : spectra) {
            FrameImpedance found = entry.impedance();
            ObjectNode node = array.addObject();
            node.put("cell", entry.cell());
            node.put("seed", entry.seed());
            node.put("cycle", found.cycle());
            addCircuit(node.putObject("circuit"), found.circuit());
            ObjectNode test = node.putObject("kramers_kronig");
            test.put("elements", found.kramersKronig().elements());
            test.put("mu", found.kramersKronig().mu());
            test.put("largest_residual", found.kramersKronig().largestResidual());
            test.put("passes", found.kramersKronig().passes());
            addSpectrum(node.putObject("spectrum"), found.spectrum());
        }
        return array.toPrettyString() + "\n";
    }

    private static void addCircuit(ObjectNode node, EquivalentCircuit circuit) {
        add(node, "series_ohm", circuit.series_ohm());
        ArrayNode arcs = node.putArray("arcs");
        for (Arc arc : circuit.arcs()) {
            ObjectNode entry = arcs.addObject();
            add(entry, "resistance_ohm", arc.resistance_ohm());
            add(entry, "capacitance_F", arc.capacitance_F());
            add(entry, "apex_Hz", arc.apex_Hz());
            add(entry, "exponent", arc.exponent());
        }
        node.put("misfit", circuit.misfit());
    }

    private static void add(ObjectNode node, String key, Estimate estimate) {
        ObjectNode entry = node.putObject(key);
        entry.put("value", estimate.value());
        if (estimate.standardError() < Double.POSITIVE_INFINITY) {
            entry.put("standard_error", estimate.standardError());
        } else {
            entry.putNull("standard_error");
        }
    }

    private static void addSpectrum(ObjectNode node, ImpedanceSpectrum spectrum) {
        ArrayNode frequency = node.putArray("frequency_Hz");
        ArrayNode real = node.putArray("real_ohm");
        ArrayNode imaginary = node.putArray("imaginary_ohm");
        for (int i = 0; i < spectrum.size(); i++) {
            frequency.add(spectrum.frequency_Hz(i));
            real.add(spectrum.at(i).real_ohm());
            imaginary.add(spectrum.at(i).imaginary_ohm());
        }
    }
}
