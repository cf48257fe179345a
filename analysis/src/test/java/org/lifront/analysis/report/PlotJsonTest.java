package org.lifront.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifront.analysis.figure.LineColour;
import org.lifront.analysis.figure.LineStyle;
import org.lifront.analysis.figure.Palette;
import org.lifront.analysis.figure.Plot;
import org.lifront.analysis.figure.PlotLine;
import org.lifront.analysis.series.Curve;

class PlotJsonTest {

    private static final Curve CURVE =
            Curve.of(new double[] {0, 1.23456789, 1e-12}, new double[] {-0.0, 123456.789, 2});

    private static JsonNode parsed(PlotLine line) throws Exception {
        String json = PlotJson.of(List.of(new Plot("id", "t", "x", "y", true, List.of(line))), 0);
        assertThat(json).doesNotContain("<");
        return new ObjectMapper().readTree(json).get("id");
    }

    @Test
    void numbersKeepFiveDigits() throws Exception {
        JsonNode line = parsed(new PlotLine("l", new LineColour.OfCell(0), LineStyle.LINE, CURVE))
                .get("lines")
                .get(0);
        assertThat(line.get("xs").get(1).asDouble()).isEqualTo(1.2346);
        assertThat(line.get("xs").get(2).asDouble()).isEqualTo(1e-12);
        assertThat(line.get("ys").get(0).asDouble()).isZero();
        assertThat(line.get("ys").get(1).asDouble()).isEqualTo(123460);
    }

    @Test
    void aLineCarriesItsColourForBothThemes() throws Exception {
        JsonNode line = parsed(new PlotLine("l", new LineColour.OfCell(8), LineStyle.DIAMONDS, CURVE))
                .get("lines")
                .get(0);
        assertThat(line.get("light").asText()).isEqualTo(Palette.onWhite(1));
        assertThat(line.get("dark").asText()).isEqualTo(Palette.onBlack(1));
        assertThat(line.get("dash").asInt()).isEqualTo(1);
        assertThat(line.get("style").asText()).isEqualTo("DIAMONDS");
    }

    @Test
    void axesAndScaleAreThoseOfThePlot() throws Exception {
        JsonNode plot = parsed(new PlotLine("</script>", new LineColour.OfStep(2), LineStyle.STEPS, CURVE));
        assertThat(plot.get("x").asText()).isEqualTo("x");
        assertThat(plot.get("y").asText()).isEqualTo("y");
        assertThat(plot.get("log").asBoolean()).isTrue();
        assertThat(plot.get("lines").get(0).get("label").asText()).isEqualTo("</script>");
    }
}
