package org.lifront.kmc.meanfield;

import java.util.ArrayList;
import java.util.List;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.cell.FilmSpecification;
import org.lifront.kmc.material.Cracking;
import org.lifront.kmc.material.Lithiation;

/** One interface of the cell in mean field: columns in parallel behind one contact. */
final class MeanFieldInterface {

    private static final int MAX_ITERATIONS = 100;
    private static final double TOLERANCE = 1e-9;

    /** A front that has come far enough to be as rough as it gets. */
    private static final double FAR_SITES = 100;

    /** Longest way of a front in one step, in widths of its stall. */
    private static final double LARGEST_MOVE = 0.25;

    private final Circumstances around;
    private final List<FilmTraits> films;
    private final Columns columns;
    private final CrackSpread[] cracks;
    private final double[] opened;
    private final double[] ruptured;
    private double boundary_m;
    private double sign = 1;
    private double factor = 1;
    private double voltage_V;
    private double slope_ohmM2;
    private double current_APerM2;

    MeanFieldInterface(CellSpecification cell, int shares) {
        this.around = Circumstances.of(cell);
        this.films = films(cell);
        this.columns = new Columns(around, films, shares);
        this.cracks = new CrackSpread[films.size()];
        this.opened = new double[films.size()];
        this.ruptured = new double[films.size()];
        for (int k = 0; k < cracks.length; k++) {
            cracks[k] =
                    new CrackSpread(films.get(k).nucleation_perS(), films.get(k).spreading_perS());
        }
    }

    private static List<FilmTraits> films(CellSpecification cell) {
        double temperature_K = cell.protocol().temperature_K();
        List<FilmTraits> films = new ArrayList<>();
        for (FilmSpecification film : cell.stack().onLithium()) {
            films.add(FilmTraits.of(film, true, temperature_K));
        }
        List<FilmSpecification> onElectrolyte = cell.stack().onElectrolyte();
        for (int k = onElectrolyte.size() - 1; k >= 0; k--) {
            films.add(FilmTraits.of(onElectrolyte.get(k), false, temperature_K));
        }
        return List.copyOf(films);
    }

    /** Says whether the metal is stripped (+1) or plated (-1) from now on. */
    void setSign(double sign) {
        this.sign = sign;
    }

    /** Share of the electrode that truly touches, phi f_rel; docs/model.md equations (2) and (3). */
    double contactFraction() {
        double relative = films.stream().anyMatch(FilmTraits::onLithium)
                ? around.contact().stiffContactFactor()
                : wetting();
        for (int k = 0; k < films.size(); k++) {
            double deadContact = films.get(k)
                    .material()
                    .cracking()
                    .map(Cracking::deadContact)
                    .orElse(0.0);
            relative *= 1 - deadContact * cracks[k].cracked();
        }
        return around.contact().trueContactFraction() * relative;
    }

    /** Wetting of the film that faces the metal, if it lithiates. */
    private double wetting() {
        return films.isEmpty() || !films.get(0).lithiates()
                ? 1
                : wetting(films.get(0).material().lithiation().orElseThrow(), lithiated_m(0));
    }

    private static double wetting(Lithiation lithiation, double lithiated_m) {
        return 1 - (lithiation.wettingGain() - 1) * StrictMath.expm1(-lithiated_m / lithiation.wettingDecay_m());
    }

    /**
     * Solves for a current per electrode area: all columns take the same voltage, their currents add up.
     *
     * @return voltage of the interface
     */
    double solve(double electrode_APerM2) {
        factor = contactFraction();
        current_APerM2 = electrode_APerM2 / factor;
        if (current_APerM2 == 0) {
            columns.all().forEach(column -> column.setCurrent_APerM2(0));
            voltage_V = 0;
            return 0;
        }
        double contact_ohmM2 = around.contact_ohmM2(sign);
        for (Column column : columns.all()) {
            if (!(column.current_APerM2() > 0)) {
                column.setCurrent_APerM2(current_APerM2);
            }
        }
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            if (newton(contact_ohmM2)) {
                return voltage_V;
            }
        }
        throw new IllegalStateException("no currents found that add up to " + current_APerM2 + " A/m2");
    }

    /** One Newton step for the currents of all columns and their common voltage; returns whether it was small. */
    private boolean newton(double contact_ohmM2) {
        double conductance = 0;
        double offset = 0;
        List<Column> all = columns.all();
        double[] voltages_V = new double[all.size()];
        double[] slopes_ohmM2 = new double[all.size()];
        for (int c = 0; c < voltages_V.length; c++) {
            Column column = all.get(c);
            double j_APerM2 = column.current_APerM2();
            voltages_V[c] = column.voltage_V(j_APerM2, contact_ohmM2);
            slopes_ohmM2[c] = column.slope_ohmM2(j_APerM2, contact_ohmM2);
            conductance += column.weight() / slopes_ohmM2[c];
            offset += column.weight() * (j_APerM2 - voltages_V[c] / slopes_ohmM2[c]);
        }
        slope_ohmM2 = 1 / conductance;
        voltage_V = (current_APerM2 - offset) / conductance;
        double largest = 0;
        for (int c = 0; c < voltages_V.length; c++) {
            double relative =
                    (voltage_V - voltages_V[c]) / slopes_ohmM2[c] / all.get(c).current_APerM2();
            // The current stays positive and moves by no more than a factor of ten.
            double step = relative >= 0 ? StrictMath.log1p(relative) : Math.max(relative, -2.3);
            double grown = Math.max(-0.9, Math.min(9, relative));
            double next = all.get(c).current_APerM2() * (relative > -0.5 ? 1 + grown : StrictMath.exp(step));
            all.get(c).setCurrent_APerM2(next);
            largest = Math.max(largest, Math.abs(relative));
        }
        return largest < TOLERANCE;
    }

    /** Voltage of the last solution. */
    double voltage_V() {
        return voltage_V;
    }

    /** Derivative of the voltage by the current per electrode area at the last solution, at fixed structure. */
    double slope_ohmM2() {
        return slope_ohmM2 / factor;
    }

    /** Small-signal resistance at rest times electrode area; docs/model.md equation (8). */
    double restResistance_ohmM2() {
        double conductance = 0;
        for (Column column : columns.all()) {
            conductance += column.weight() / column.slope_ohmM2(0, around.contact_ohmM2(-1));
        }
        return 1 / conductance / contactFraction();
    }

    /** How far a front may move in a step for the stall to be resolved, in seconds; docs/model.md equation (43). */
    double longestStep_s() {
        double step_s = Double.POSITIVE_INFINITY;
        for (FilmTraits film : films) {
            if (film.lithiates()) {
                double field_VPerM = film.product().field_VPerM(current_APerM2);
                double width_m = Math.min(around.cube_m(), around.thermalEnergy_eV() / Math.max(field_VPerM, 1));
                double weight = film.material().lithiation().orElseThrow().lateralWeight();
                double fastest_mPerS = film.frontSpeed_mPerS() * FrontRoughening.factor(weight, FAR_SITES);
                step_s = Math.min(step_s, LARGEST_MOVE * width_m / fastest_mPerS);
            }
        }
        return step_s;
    }

    /** Ages every column at the currents of the last solution. */
    void advance(double duration_s) {
        double meanDamage_m = damaged_m();
        double filling = 0;
        for (Column column : columns.all()) {
            if (column.weight() > 0) {
                double supply = column.supply();
                filling += column.weight() * supply / (supply + 1);
                column.advance(duration_s, sign, meanDamage_m);
            }
        }
        boundary_m += around.boundarySpeed_mPerS() * filling * duration_s;
        for (int k = 0; k < films.size(); k++) {
            crack(k, duration_s);
            rupture(k, duration_s);
        }
    }

    private void crack(int k, double duration_s) {
        FilmTraits film = films.get(k);
        if (film.cracks()) {
            cracks[k].advance(duration_s);
            double reach = SupplyReach.patches(film, around);
            double now = 1 - (1 - cracks[k].cracked()) * StrictMath.pow(cracks[k].intactBesideIntact(), reach);
            double chance = opened[k] >= 1 ? 0 : (now - opened[k]) / (1 - opened[k]);
            columns.open(k, FilmState.OPENED, chance);
            opened[k] = Math.max(opened[k], now);
        }
    }

    private void rupture(int k, double duration_s) {
        FilmTraits film = films.get(k);
        if (film.ruptures()) {
            double weak = film.material().rupture().orElseThrow().weakFraction();
            double rate_perS =
                    film.ruptureRate_perS(current_APerM2, around.contact().molarVolume_m3PerMol());
            double lost = (weak - ruptured[k]) * -StrictMath.expm1(-rate_perS * duration_s);
            columns.open(k, FilmState.ABSENT, lost / (1 - ruptured[k]));
            ruptured[k] += lost;
        }
    }

    /** Mean lithiated thickness of a film, in metres. */
    private double lithiated_m(int film) {
        double sum_m = 0;
        for (Column column : columns.all()) {
            sum_m += column.weight() * column.lithiated_m(film);
        }
        return sum_m;
    }

    /** Mean lithiated thickness of all films, in metres. */
    double lithiated_m() {
        double sum_m = 0;
        for (int k = 0; k < films.size(); k++) {
            sum_m += lithiated_m(k);
        }
        return sum_m;
    }

    /** Mean depth of the reduction front, in metres. */
    double reduced_m() {
        return columns.all().stream()
                .mapToDouble(c -> c.weight() * c.reduced_m())
                .sum();
    }

    /** Mean depth of the damage front, in metres. */
    double damaged_m() {
        double sum_m = 0;
        for (Column column : columns.all()) {
            sum_m += column.weight() * column.damaged_m();
        }
        return sum_m;
    }

    /** Depth of lithium in a grain boundary, in metres. */
    double boundary_m() {
        return boundary_m;
    }

    /** Largest cracked share of a film. */
    double cracked() {
        double largest = 0;
        for (CrackSpread crack : cracks) {
            largest = Math.max(largest, crack.cracked());
        }
        return largest;
    }
}
