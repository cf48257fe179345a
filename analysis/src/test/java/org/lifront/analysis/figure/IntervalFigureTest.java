package org.lifront.analysis.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class IntervalFigureTest {

    private final IntervalFigure figure = new IntervalFigure(
            "Fronts",
            "Depth (nm)",
            "Dots: median.",
            List.of(
                    new IntervalSeries(
                            "upper", List.of(new Interval("bare", 10, 20, 40), new Interval("a & b", 0, 5, 10))),
                    new IntervalSeries("lower", List.of(new Interval("bare", 20, 30, 39)))));

    private List<Element> elements(String tag) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(figure.svg())));
        NodeList nodes = document.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @Test
    void dotsStandInTheirBandsOnOneScale() throws Exception {
        List<Element> bands = elements("line").stream()
                .filter(line -> !line.getAttribute("stroke-opacity").isEmpty())
                .toList();
        List<Element> dots = elements("circle");
        // A key and then its values, series by series.
        assertThat(bands).hasSize(5);
        assertThat(dots).hasSize(5);
        Element zero = bands.get(2);
        double origin = number(zero, "x1");
        double per_nm = (number(zero, "x2") - origin) / 10;
        assertThat(number(bands.get(1), "x1") - origin).isEqualTo(10 * per_nm);
        assertThat(number(dots.get(1), "cx") - origin).isEqualTo(20 * per_nm);
        assertThat(number(bands.get(1), "x2") - origin).isEqualTo(40 * per_nm);
        assertThat(number(dots.get(4), "cx") - origin).isEqualTo(30 * per_nm);
        assertThat(number(dots.get(4), "cy") - number(dots.get(1), "cy")).isEqualTo(7);
    }

    @Test
    void everyWordIsThere() throws Exception {
        assertThat(elements("text").stream().map(Element::getTextContent))
                .contains("Fronts", "Depth (nm)", "Dots: median.", "bare", "a & b", "upper", "lower", "0", "40");
    }

    @Test
    void theCsvHasTheNumbers() {
        assertThat(figure.csv().lines())
                .containsExactly(
                        "series,row,low,middle,high",
                        "upper,bare,10.0,20.0,40.0",
                        "upper,a & b,0.0,5.0,10.0",
                        "lower,bare,20.0,30.0,39.0");
    }
}
