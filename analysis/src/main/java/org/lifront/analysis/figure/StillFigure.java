package org.lifront.analysis.figure;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.lifront.analysis.table.AtomicText;
import org.w3c.dom.Document;

/**
 * Draws a plot as a still figure for print on white, as SVG with real text and as PNG with twice the pixels.
 *
 * <p>Needs a font that Java can find, as any Java graphics does, but no display.
 */
public final class StillFigure {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 500;
    private static final int PIXELS_PER_POINT = 2;

    private StillFigure() {}

    /**
     * Writes the plot as a vector figure, replacing the file.
     *
     * @throws IOException if the file cannot be written or Java finds no font
     */
    public static void writeSvg(Plot plot, Path file) throws IOException {
        SVGGraphics2D graphics = new SVGGraphics2D(emptyDocument());
        graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        try {
            FigureChart.of(plot).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        } catch (InternalError | LinkageError e) {
            throw withoutFont(e);
        }
        StringWriter svg = new StringWriter();
        graphics.stream(svg, true);
        AtomicText.write(file, svg.toString());
    }

    /** Java reports a missing font as an internal error or as a class that cannot be loaded. */
    private static IOException withoutFont(Error cause) {
        return new IOException("Java finds no font to draw figures with; install fontconfig and one font", cause);
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVGGraphics2D.SVG_NAMESPACE_URI, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Java's default XML parser is missing", e);
        }
    }

    /**
     * Writes the plot as a bitmap, replacing the file.
     *
     * @throws IOException if the file cannot be written or Java finds no font
     */
    public static void writePng(Plot plot, Path file) throws IOException {
        BufferedImage image;
        try {
            image = FigureChart.of(plot)
                    .createBufferedImage(WIDTH * PIXELS_PER_POINT, HEIGHT * PIXELS_PER_POINT, WIDTH, HEIGHT, null);
        } catch (InternalError | LinkageError e) {
            throw withoutFont(e);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        AtomicText.write(file, png.toByteArray());
    }
}
