package org.lifront.analysis.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lifront.analysis.microscopy.CrossSection;
import org.lifront.analysis.table.AtomicText;

/** Maps of elements side by side as SVG, and their values as CSV. */
public final class MapFigure {

    private static final int PIXEL = 4;
    private static final int GAP = 16;
    private static final int HEAD = 66;

    /** Room for the words above a map. */
    private static final int NARROWEST = 92;

    private static final int LEFT = 54;
    private static final int STEPS = 64;

    /** Ends and middle of the map "cividis", readable for every kind of colour vision, 10.1371/journal.pone.0199239. */
    private static final int[][] COLOURS = {
        {0, 34, 78},
        {33, 59, 110},
        {76, 85, 108},
        {108, 110, 114},
        {143, 136, 120},
        {182, 164, 110},
        {222, 195, 86},
        {254, 232, 56}
    };

    private MapFigure() {}

    /**
     * Writes both files, replacing them.
     *
     * @param title what stands above the maps
     * @return the files
     * @throws IOException if one cannot be written
     */
    public static List<Path> write(CrossSection section, String title, Path directory, String name) throws IOException {
        Path svg = directory.resolve(name + ".svg");
        Path csv = directory.resolve(name + ".csv");
        AtomicText.write(svg, svg(section, title));
        AtomicText.write(csv, csv(section));
        return List.of(svg, csv);
    }

    static String csv(CrossSection section) {
        StringBuilder text = new StringBuilder("x_nm,depth_nm,")
                .append(String.join(",", CrossSection.channels()))
                .append('\n');
        for (int layer = 0; layer < section.layers(); layer++) {
            for (int column = 0; column < section.columns(); column++) {
                text.append((column + 0.5) * section.spacing_nm()).append(',').append(section.depth_nm(layer));
                for (int channel = 0; channel < CrossSection.channels().size(); channel++) {
                    text.append(',').append(section.value(channel, layer, column));
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    static String svg(CrossSection section, String title) {
        int panel = Math.max(NARROWEST, section.columns() * PIXEL + GAP);
        List<String> channels = CrossSection.channels();
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"12\" shape-rendering=\"crispEdges\"><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n"
                        + "<text x=\"6\" y=\"18\" font-size=\"13\" font-weight=\"bold\">%s</text>%n",
                LEFT + panel * channels.size(),
                HEAD + section.layers() * PIXEL + GAP,
                title.replace("&", "&amp;").replace("<", "&lt;")));
        for (int layer = 0; layer < section.layers(); layer++) {
            double depth_nm = section.depth_nm(layer) - 0.5 * section.spacing_nm();
            if (Math.abs(depth_nm - 20 * Math.rint(depth_nm / 20)) < 0.25 * section.spacing_nm()) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%.0f nm</text>%n",
                        LEFT - 6,
                        HEAD + layer * PIXEL + 4,
                        depth_nm + 0.0));
            }
        }
        for (int channel = 0; channel < channels.size(); channel++) {
            panel(svg, section, channel, LEFT + panel * channel);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void panel(StringBuilder svg, CrossSection section, int channel, int left) {
        double largest = 0;
        for (int layer = 0; layer < section.layers(); layer++) {
            for (int column = 0; column < section.columns(); column++) {
                double value = section.value(channel, layer, column);
                largest = Double.isNaN(value) ? largest : Math.max(largest, value);
            }
        }
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"40\" font-weight=\"bold\">%s</text><text x=\"%d\" y=\"56\">0 to %.3g%s</text>%n",
                left,
                CrossSection.channels().get(channel),
                left,
                largest,
                CrossSection.isElement(channel) ? " nm\u207b\u00b3" : ""));
        for (int layer = 0; layer < section.layers(); layer++) {
            row(svg, section, channel, layer, left, largest);
        }
    }

    /** Neighbours of one colour are one rectangle. */
    private static void row(StringBuilder svg, CrossSection section, int channel, int layer, int left, double largest) {
        int start = 0;
        for (int column = 1; column <= section.columns(); column++) {
            String colour = colour(section.value(channel, layer, start), largest);
            if (column == section.columns() || !colour.equals(colour(section.value(channel, layer, column), largest))) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n",
                        left + start * PIXEL,
                        HEAD + layer * PIXEL,
                        (column - start) * PIXEL,
                        PIXEL,
                        colour));
                start = column;
            }
        }
    }

    private static String colour(double value, double largest) {
        if (Double.isNaN(value)) {
            return "#ffffff";
        }
        double share = largest > 0 ? Math.rint(value / largest * STEPS) / STEPS : 0;
        double place = share * (COLOURS.length - 1);
        int low = Math.min(COLOURS.length - 2, (int) place);
        int[] rgb = new int[3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (int) Math.round(COLOURS[low][i] + (COLOURS[low + 1][i] - COLOURS[low][i]) * (place - low));
        }
        return String.format(Locale.ROOT, "#%02x%02x%02x", rgb[0], rgb[1], rgb[2]);
    }
}
