package org.lifront.kmc.multigrid;

import java.util.Random;

/**
 * The box on which solvers are compared: N x N x M sites of side 1, a film of 15 layers (1e-2 with probability 0.3, else
 * 1e-4), 25 layers of a mixture (1e-2 or 1e2, one half each), then 1e2; the electrode at potential 1 above lies behind
 * half a site and a contact resistance of 0.1, the ground below behind half a site.
 */
final class LayeredBox {

    private static final int FILM = 15;
    private static final int MIXTURE = 40;

    final ConductanceBox box;
    final double[][] current;
    private final double[][] conductivity;
    private final Random random = new Random(1);

    LayeredBox(int n, int layers) {
        box = new ConductanceBox(n, n, layers);
        current = box.newField();
        conductivity = box.newField();
        for (int k = 0; k < layers; k++) {
            for (int i = 0; i < n * n; i++) {
                conductivity[k][i] = draw(k);
            }
        }
        fill();
    }

    private double draw(int k) {
        if (k < FILM) {
            return random.nextDouble() < 0.3 ? 1e-2 : 1e-4;
        }
        return k < MIXTURE && random.nextDouble() < 0.5 ? 1e-2 : 1e2;
    }

    /** Turns 5 % of the sites in the middle of the film from one phase into the other. */
    void flipFivePercentOfALayer() {
        double[] layer = conductivity[FILM / 2];
        for (int flip = 0; flip < layer.length / 20; flip++) {
            int i = random.nextInt(layer.length);
            layer[i] = layer[i] == 1e-2 ? 1e-4 : 1e-2;
        }
        fill();
    }

    private void fill() {
        int n = box.n0();
        int last = box.n2() - 1;
        for (int k = 0; k <= last; k++) {
            double[] s = conductivity[k];
            for (int i = 0; i < s.length; i++) {
                int row = i / n * n;
                box.along0()[k][i] = series(s[i], s[row + (i + 1 - row) % n]);
                box.along1()[k][i] = series(s[i], s[(i + n) % s.length]);
                box.along2()[k][i] = k < last ? series(s[i], conductivity[k + 1][i]) : 0;
                box.leak()[k][i] = k == last ? 2 * s[i] : 0;
            }
        }
        for (int i = 0; i < n * n; i++) {
            current[0][i] = 1 / (0.5 / conductivity[0][i] + 0.1);
            box.leak()[0][i] += current[0][i];
        }
    }

    private static double series(double a, double b) {
        return 2 * a * b / (a + b);
    }
}
