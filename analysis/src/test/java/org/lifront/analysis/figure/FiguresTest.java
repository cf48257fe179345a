package org.lifront.analysis.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.analysis.series.Curve;

class FiguresTest {

    private static final Plot PLOT = new Plot(
            "test",
            "Test",
            "Cycle",
            "Overpotential (V)",
            true,
            List.of(
                    new PlotLine(
                            "a, b",
                            new LineColour.OfCell(1),
                            LineStyle.LINE,
                            Curve.of(new double[] {0.5, 1.5, 2.5, 3.5}, new double[] {1, 0, 3, 3})),
                    new PlotLine(
                            "a, b, measured",
                            new LineColour.OfCell(1),
                            LineStyle.DIAMONDS,
                            Curve.of(new double[] {0.5}, new double[] {1.2})),
                    new PlotLine(
                            "nothing",
                            new LineColour.OfCell(2),
                            LineStyle.LINE,
                            Curve.of(new double[0], new double[0]))));

    @TempDir
    Path directory;

    @Test
    void csvHoldsEveryPointThatIsDrawn() {
        assertThat(PlotCsv.text(PLOT).lines())
                .containsExactly(
                        "line,Cycle,Overpotential (V)",
                        "\"a, b\",0.5,1.0",
                        "\"a, b\",1.5,0.0",
                        "\"a, b\",2.5,3.0",
                        "\"a, b\",3.5,3.0",
                        "\"a, b, measured\",0.5,1.2");
    }

    @Test
    void linesWithoutPointsAreLeftOut() {
        assertThat(PLOT.lines()).hasSize(2);
        assertThat(PLOT.isEmpty()).isFalse();
    }

    @Test
    void svgIsWellFormedAndShowsTheLabelsAsText() throws Exception {
        Path file = directory.resolve("plot.svg");
        StillFigure.writeSvg(PLOT, file);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var document = factory.newDocumentBuilder().parse(file.toFile());
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getDocumentElement().getTextContent())
                .contains("Diamonds: measured.")
                .contains("Cycle")
                .contains("a, b");
    }

    @Test
    void pngShowsTheLineInItsColour() throws Exception {
        Path file = directory.resolve("plot.png");
        StillFigure.writePng(PLOT, file);
        BufferedImage image = ImageIO.read(Files.newInputStream(file));
        int wanted = Integer.parseInt(Palette.onWhite(1).substring(1), 16);
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += (image.getRGB(x, y) & 0xffffff) == wanted ? 1 : 0;
            }
        }
        assertThat(count).isGreaterThan(200);
    }
}
