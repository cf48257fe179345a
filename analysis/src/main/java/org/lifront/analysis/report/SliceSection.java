package org.lifront.analysis.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lifront.analysis.cell.InstrumentReadings;
import org.lifront.analysis.slice.SliceMovie;

/** The slice viewer: a place for the script to draw in, and the movies as JSON. */
final class SliceSection {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String BODY = """
            <p>One x-z slice through electrode A: the metal lies above, the depth grows downwards.</p>
            <figure class="slices" id="slice-viewer"></figure>
            <p class="note">Potential and current are those of the ion field solved once more under the current that flowed last \
            before the frame. Grain boundaries hold lithium far below what is shown here. Point at a site to read it.</p>
            """;

    private SliceSection() {}

    private static List<SliceMovie> movies(ReportContent content) {
        return content.readings().stream()
                .map(InstrumentReadings::slices)
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    /** The section; nothing if no run records what fields need. */
    static String of(ReportContent content) {
        return movies(content).isEmpty() ? "" : Html.section("slices", "Inside the interface", BODY);
    }

    /** The movies; safe to stand inside a script element. */
    static String json(ReportContent content) {
        ArrayNode array = MAPPER.createArrayNode();
        movies(content).forEach(movie -> add(array.addObject(), movie));
        return array.toString().replace("<", "\\u003c");
    }

    private static void add(ObjectNode node, SliceMovie movie) {
        node.put("cell", movie.cell());
        node.put("columns", movie.columns());
        node.put("layers", movie.layers());
        node.put("above", movie.layersAboveSurface());
        node.put("spacing_nm", movie.spacing_nm());
        node.put("row", movie.row());
        node.put("lithiumStep_perNm3", SliceMovie.LITHIUM_STEP_PERNM3);
        node.put("largestDrop_V", movie.largestDrop_V());
        movie.cycles().forEach(node.putArray("cycles")::add);
        movie.labels().forEach(node.putArray("labels")::add);
        node.put("values", movie.packed());
    }
}
