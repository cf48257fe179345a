package org.lifront.analysis.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.lifront.analysis.table.AtomicText;

/** Writes the report: one HTML file that needs nothing but a browser. */
public final class SweepReport {

    private SweepReport() {}

    /**
     * Writes the report, replacing the file.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(ReportContent content, Path html) throws IOException {
        AtomicText.write(html, html(content));
    }

    /** The whole page. */
    static String html(ReportContent content) {
        CurveSections curves = new CurveSections(content);
        String body = HeaderSection.of(content)
                + HeadlineSection.of(content)
                + curves.overpotential()
                + curves.profiles()
                + curves.parts()
                + SliceSection.of(content)
                + ResistanceSection.of(content, curves.resistanceHistory())
                + curves.impedance()
                + curves.film()
                + curves.electrolyte()
                + curves.instruments()
                + StatementSection.of(content)
                + WarningSection.of(content)
                + ParameterSection.of(content)
                + OriginSection.of(content);
        return page(content.title(), body, PlotJson.of(curves.plots(), cycle_h(content)), SliceSection.json(content));
    }

    /** Hours of a cycle if all runs agree, else 0. */
    private static double cycle_h(ReportContent content) {
        double[] hours = content.runs().stream()
                .flatMapToDouble(run -> run.cycle_h().stream())
                .distinct()
                .toArray();
        return hours.length == 1 ? hours[0] : 0;
    }

    private static String page(String title, String body, String plots, String slices) {
        String library = chartLibraryFolder();
        return String.join(
                "\n",
                "<!DOCTYPE html>",
                "<html lang=\"en\">",
                "<head>",
                "<meta charset=\"utf-8\">",
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                "<meta name=\"color-scheme\" content=\"light dark\">",
                "<link rel=\"icon\" href=\"data:,\">",
                "<title>" + Html.text(title) + " \u2013 LiFront</title>",
                "<style>" + resource(library + "dist/uPlot.min.css") + "</style>",
                "<style>" + resource("report.css") + "</style>",
                "</head>",
                "<body>",
                "<main>",
                body,
                "</main>",
                "<script type=\"application/json\" id=\"plots\">" + plots + "</script>",
                "<script type=\"application/json\" id=\"slice-movies\">" + slices + "</script>",
                "<script>/*\n" + resource(library + "LICENSE") + "*/\n" + resource(library + "dist/uPlot.iife.min.js")
                        + "</script>",
                "<script>" + resource("report.js") + "</script>",
                "<script>" + resource("slices.js") + "</script>",
                "</body>",
                "</html>",
                "");
    }

    /** Where the chart library lies in the class path; the build fills in its version. */
    private static String chartLibraryFolder() {
        Properties properties = new Properties();
        try (InputStream in = SweepReport.class.getResourceAsStream("chart-library.properties")) {
            properties.load(in);
            return properties.getProperty("folder");
        } catch (IOException e) {
            throw new UncheckedIOException("the chart library cannot be found", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = SweepReport.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
