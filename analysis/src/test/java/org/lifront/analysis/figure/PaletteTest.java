package org.lifront.analysis.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class PaletteTest {

    /** Linear RGB as seen with full severity (Machado, Oliveira and Fernandes 2009, DOI 10.1109/TVCG.2009.113). */
    private static final double[][][] SIGHT = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}
    };

    /** Linear RGB to cone response and cone response to OKLab (Ottosson 2020). */
    private static final double[][] CONES = {
        {0.4122214708, 0.5363325363, 0.0514459929},
        {0.2119034982, 0.6806995451, 0.1073969566},
        {0.0883024619, 0.2817188376, 0.6299787005}
    };

    private static final double[][] OKLAB = {
        {0.2104542553, 0.7936177850, -0.0040720468},
        {1.9779984951, -2.4285922050, 0.4505937099},
        {0.0259040371, 0.7827717662, -0.8086757660}
    };

    @Test
    void coloursStayApartForColourBlindReaders() {
        assertThat(smallestDistance(Palette::onWhite)).isGreaterThan(0.095);
        assertThat(smallestDistance(Palette::onBlack)).isGreaterThan(0.085);
    }

    @Test
    void coloursStandOutFromTheirBackground() {
        for (int i = 0; i < Palette.size(); i++) {
            assertThat(contrast(Palette.onWhite(i), "#ffffff")).isGreaterThan(2.5);
            assertThat(contrast(Palette.onBlack(i), "#14171c")).isGreaterThan(4);
        }
    }

    @Test
    void anEighthLineRepeatsTheFirstColourWithAnotherDash() {
        assertThat(Palette.onWhite(7)).isEqualTo(Palette.onWhite(0));
        assertThat(Palette.dash(6)).isZero();
        assertThat(Palette.dash(7)).isEqualTo(1);
    }

    private static double smallestDistance(IntFunction<String> colours) {
        double smallest = Double.MAX_VALUE;
        for (double[][] sight : SIGHT) {
            for (int i = 0; i < Palette.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double[] a = oklab(times(sight, linear(colours.apply(i))));
                    double[] b = oklab(times(sight, linear(colours.apply(j))));
                    smallest = Math.min(smallest, Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]));
                }
            }
        }
        return smallest;
    }

    private static double contrast(String a, String b) {
        double bright = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (bright + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        double[] rgb = linear(colour);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] linear(String colour) {
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    private static double[] oklab(double[] linear) {
        double[] cones = times(CONES, clipped(linear));
        for (int i = 0; i < 3; i++) {
            cones[i] = Math.cbrt(cones[i]);
        }
        return times(OKLAB, cones);
    }

    private static double[] clipped(double[] rgb) {
        double[] inside = rgb.clone();
        for (int i = 0; i < 3; i++) {
            inside[i] = Math.min(1, Math.max(0, inside[i]));
        }
        return inside;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 3; i++) {
            product[i] = matrix[i][0] * vector[0] + matrix[i][1] * vector[1] + matrix[i][2] * vector[2];
        }
        return product;
    }
}
