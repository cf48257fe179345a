package org.lifront.analysis.diffraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rhombohedral crystal in hexagonal axes; docs/model.md equation (55).
 *
 * @param group its space group
 * @param a_m lattice parameter a, positive
 * @param c_m lattice parameter c, positive
 */
public record HexagonalCrystal(SpaceGroup group, double a_m, double c_m) {

    /** Distances whose inverse squares differ by less, relative, are one line. */
    private static final double SAME = 1e-9;

    /** Distance between the planes (h k l), metres; not for (0 0 0). */
    public double spacing_m(int h, int k, int l) {
        return 1 / Math.sqrt(inverseSquare_perM2(h, k, l));
    }

    private double inverseSquare_perM2(int h, int k, int l) {
        return 4.0 / 3 * (h * h + h * k + k * k) / (a_m * a_m) + (double) l * l / (c_m * c_m);
    }

    /**
     * Every line that the space group allows, from the widest distance down.
     *
     * @param least_m smallest distance wanted, positive
     */
    public List<Reflection> reflections(double least_m) {
        double limit_perM2 = (1 + SAME) / (least_m * least_m);
        int most = (int) Math.ceil(2 * a_m / least_m);
        int highest = (int) Math.floor(c_m / least_m * (1 + SAME));
        Map<Long, List<int[]>> lines = new TreeMap<>();
        for (int h = -most; h <= most; h++) {
            for (int k = -most; k <= most; k++) {
                for (int l = -highest; l <= highest; l++) {
                    double inverse = inverseSquare_perM2(h, k, l);
                    if (inverse > 0 && inverse <= limit_perM2 && group.allows(h, k, l)) {
                        long line = Math.round(inverse / limit_perM2 / SAME);
                        lines.computeIfAbsent(line, n -> new ArrayList<>()).add(new int[] {h, k, l});
                    }
                }
            }
        }
        return lines.values().stream().map(this::line).toList();
    }

    /** Named after the member with the fewest negative indices, then the largest h and k. */
    private Reflection line(List<int[]> members) {
        int[] name = members.stream()
                .min(Comparator.<int[]>comparingInt(m -> negative(m[0]) + negative(m[1]) + negative(m[2]))
                        .thenComparingInt(m -> -m[0])
                        .thenComparingInt(m -> -m[1]))
                .orElseThrow();
        return new Reflection(name[0], name[1], name[2], spacing_m(name[0], name[1], name[2]), members.size());
    }

    private static int negative(int index) {
        return index < 0 ? 1 : 0;
    }
}
