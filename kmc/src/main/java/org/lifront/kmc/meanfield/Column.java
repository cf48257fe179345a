package org.lifront.kmc.meanfield;

import java.util.List;

/**
 * One column of an interface: films from the metal downwards, then reduced and damaged electrolyte. It stands for a
 * share of the area, its weight.
 */
final class Column {

    /**
     * Speed of the rough damage front of the lattice over that of a flat one, as seen in lattice runs: less current
     * passes the damaged sites that lead; docs/model.md equation (45).
     */
    private static final double COHERENCE = 0.87;

    private final Circumstances around;
    private final List<FilmTraits> films;
    private final FilmState[] states;
    private final double[] thickness_m;
    private final double[] lithiated_m;
    private double reduced_m;
    private double damaged_m;
    private double weight;
    private double current_APerM2 = 1e-6;

    /**
     * @param films the films, that at the metal first
     * @param states what has become of each
     * @param thickness_m local thickness of each
     * @param weight share of the area
     */
    Column(Circumstances around, List<FilmTraits> films, FilmState[] states, double[] thickness_m, double weight) {
        this.around = around;
        this.films = films;
        this.states = states;
        this.thickness_m = thickness_m;
        this.weight = weight;
        this.lithiated_m = new double[states.length];
        for (int k = 0; k < states.length; k++) {
            FilmTraits film = films.get(k);
            lithiated_m[k] = film.onLithium() && film.lithiates() ? thickness_m[k] : 0;
        }
    }

    double weight() {
        return weight;
    }

    double current_APerM2() {
        return current_APerM2;
    }

    void setCurrent_APerM2(double current_APerM2) {
        this.current_APerM2 = current_APerM2;
    }

    double lithiated_m(int film) {
        return lithiated_m[film];
    }

    double thickness_m(int film) {
        return thickness_m[film];
    }

    double reduced_m() {
        return reduced_m;
    }

    double damaged_m() {
        return damaged_m;
    }

    /** Voltage from the metal to the intact electrolyte at a current density; docs/model.md equation (42). */
    double voltage_V(double j_APerM2, double contact_ohmM2) {
        double sum_V = j_APerM2 * contact_ohmM2 + damaged_m * around.damaged().field_VPerM(j_APerM2);
        for (int k = 0; k < states.length; k++) {
            sum_V += lithiated_m[k] * films.get(k).product().field_VPerM(j_APerM2)
                    + (thickness_m[k] - lithiated_m[k])
                            * films.get(k).deposited().field_VPerM(j_APerM2);
        }
        return sum_V;
    }

    /** Derivative of {@link #voltage_V} by the current density. */
    double slope_ohmM2(double j_APerM2, double contact_ohmM2) {
        double sum_ohmM2 = contact_ohmM2 + damaged_m * around.damaged().slope_ohmM(j_APerM2);
        for (int k = 0; k < states.length; k++) {
            sum_ohmM2 += lithiated_m[k] * films.get(k).product().slope_ohmM(j_APerM2)
                    + (thickness_m[k] - lithiated_m[k])
                            * films.get(k).deposited().slope_ohmM(j_APerM2);
        }
        return sum_ohmM2;
    }

    /** Electron supply L; docs/model.md equation (9). */
    double supply() {
        double tau = 0;
        for (int k = 0; k < states.length; k++) {
            if (states[k] == FilmState.INTACT) {
                FilmTraits film = films.get(k);
                tau += (thickness_m[k] - lithiated_m[k]) / film.attenuation_m(false);
                tau += lithiated_m[k] == 0 ? 0 : lithiated_m[k] / film.attenuation_m(true);
            }
        }
        return around.electrolyte().bareElectronSupply() * StrictMath.exp(-tau);
    }

    /**
     * Lets the column age at its current.
     *
     * @param sign +1 while the metal is stripped, -1 while it is plated
     * @param meanDamage_m mean damaged depth of all columns
     */
    void advance(double duration_s, double sign, double meanDamage_m) {
        double supply = supply();
        double above_V = 0;
        for (int k = 0; k < states.length; k++) {
            if (films.get(k).lithiates() && thickness_m[k] > 0) {
                lithiated_m[k] = front(k).after(lithiated_m[k], duration_s, sign, current_APerM2, above_V);
            }
            above_V += lithiated_m[k] * films.get(k).product().field_VPerM(current_APerM2)
                    + (thickness_m[k] - lithiated_m[k])
                            * films.get(k).deposited().field_VPerM(current_APerM2);
        }
        reduce(duration_s, supply);
        damage(duration_s, supply, meanDamage_m);
    }

    private LithiationFront front(int k) {
        return new LithiationFront(around, films.get(k), thickness_m[k], sourceAbove(k), acceptorBelow(k));
    }

    /** Share of the upper face of a film that lithium can come through; docs/model.md equation (10). */
    private double sourceAbove(int k) {
        for (int above = k - 1; above >= 0; above--) {
            if (states[above] != FilmState.ABSENT) {
                boolean open = states[above] == FilmState.OPENED;
                double rest_m = thickness_m[above] - lithiated_m[above];
                return open ? 1 : films.get(above).lithiates() ? 1 - Math.min(1, rest_m / around.cube_m()) : 0;
            }
        }
        return 1;
    }

    /** Share of the lower face of a film that takes lithium back; docs/model.md equation (11). */
    private double acceptorBelow(int k) {
        for (int below = k + 1; below < states.length; below++) {
            if (states[below] != FilmState.ABSENT) {
                return 1 - Math.min(1, lithiated_m[below] / around.cube_m());
            }
        }
        return 1;
    }

    /** Parabolic front, integrated exactly at constant supply; docs/model.md equation (12). */
    private void reduce(double duration_s, double supply) {
        if (supply < 1e-30) {
            return;
        }
        double shift_m = around.reduction_m2PerS() / (around.supplySpeed_mPerS() * supply);
        // sqrt(shift^2 + growth) - shift, without the rounding error of a large shift.
        double growth_m2 = reduced_m * (reduced_m + 2 * shift_m) + 2 * around.reduction_m2PerS() * duration_s;
        reduced_m = growth_m2 / (Math.sqrt(shift_m * shift_m + growth_m2) + shift_m);
    }

    /** Damage by charge, as far as the electrolyte is reduced; docs/model.md equations (13) and (14). */
    private void damage(double duration_s, double supply, double meanDamage_m) {
        double reference = around.contact().referenceCurrent_APerM2();
        double drive = current_APerM2 * supply / (reference * supply + current_APerM2);
        double ready = Math.min(1, (reduced_m - damaged_m) / around.cube_m());
        double speed_mPerS =
                COHERENCE * around.electrolyte().damageSpeed_mPerS() * tension(meanDamage_m) * drive * ready;
        damaged_m = Math.min(reduced_m, damaged_m + speed_mPerS * duration_s);
    }

    private double tension(double meanDamage_m) {
        double reach_m = around.electrolyte().frontTensionReach_m();
        double lead_m = Math.max(-reach_m, Math.min(reach_m, meanDamage_m - damaged_m));
        double factor = 1 + around.electrolyte().frontTension_perM() * lead_m;
        return Math.min(
                around.electrolyte().frontTensionMax(),
                Math.max(around.electrolyte().frontTensionMin(), factor));
    }

    /** Takes over a share of another column's area: this column then shows the mean of both. */
    void receive(Column other, double share) {
        if (share <= 0) {
            return;
        }
        double own = weight / (weight + share);
        for (int k = 0; k < states.length; k++) {
            if (states[k] != FilmState.ABSENT) {
                lithiated_m[k] = own * lithiated_m[k] + (1 - own) * Math.min(thickness_m[k], other.lithiated_m[k]);
            }
        }
        reduced_m = own * reduced_m + (1 - own) * other.reduced_m;
        damaged_m = own * damaged_m + (1 - own) * other.damaged_m;
        weight += share;
        other.weight -= share;
    }
}
