package org.lifront.kmc.multigrid;

import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Boxes filled from site conductivities: two half sites in series between neighbours, walls at both ends of axis 2. */
final class SiteBoxes {

    private SiteBoxes() {}

    /** Conductivity 1 / contrast or 1, or anything between, or sometimes nothing, drawn site by site. */
    static double[] randomConductivity(int sites, double contrast, double holes, Random random) {
        boolean twoPhases = random.nextBoolean();
        double share = random.nextDouble();
        double[] conductivity = new double[sites];
        for (int i = 0; i < sites; i++) {
            double exponent = twoPhases ? (random.nextDouble() < share ? 1 : 0) : random.nextDouble();
            conductivity[i] = random.nextDouble() < holes ? 0 : Math.pow(contrast, -exponent);
        }
        return conductivity;
    }

    /** A box with its last plane grounded through half a site. */
    static ConductanceBox of(int n0, int n1, int n2, IntToDoubleFunction conductivity) {
        ConductanceBox box = new ConductanceBox(n0, n1, n2);
        int plane = n0 * n1;
        for (int k = 0; k < n2; k++) {
            for (int i = 0; i < plane; i++) {
                int site = k * plane + i;
                double own = conductivity.applyAsDouble(site);
                int row = i / n0 * n0;
                box.along0()[k][i] = series(own, conductivity.applyAsDouble(k * plane + row + (i + 1 - row) % n0));
                box.along1()[k][i] = series(own, conductivity.applyAsDouble(k * plane + (i + n0) % plane));
                if (k + 1 < n2) {
                    box.along2()[k][i] = series(own, conductivity.applyAsDouble(site + plane));
                } else {
                    box.leak()[k][i] = 2 * own;
                }
            }
        }
        return box;
    }

    /** Adds an electrode at potential 1 above plane 0, joined to each site there; returns the currents it injects. */
    static double[][] addElectrode(ConductanceBox box, IntToDoubleFunction contact) {
        double[][] current = box.newField();
        for (int i = 0; i < box.planeSize(); i++) {
            current[0][i] = contact.applyAsDouble(i);
            box.leak()[0][i] += current[0][i];
        }
        return current;
    }

    private static double series(double a, double b) {
        return a * b > 0 ? 2 * a * b / (a + b) : 0;
    }
}
