package org.lifront.kmc.meanfield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The columns of an interface: every state that its films can be in, times shares of the thickness distribution.
 * States that cannot occur have no column.
 */
final class Columns {

    private static final double RAREST = 1e-4;

    private final List<Column> columns = new ArrayList<>();
    private final List<FilmState[]> stateOfColumn = new ArrayList<>();
    private final List<FilmTraits> films;
    private final Circumstances around;
    private final int shares;

    /**
     * @param films films, that at the metal first
     * @param shares shares of the thickness distribution: 1, 3 or 5
     */
    Columns(Circumstances around, List<FilmTraits> films, int shares) {
        this.around = around;
        this.films = films;
        this.shares = shares;
        for (int share = 0; share < shares; share++) {
            add(new FilmState[0], ThicknessShares.deviate(share, shares), ThicknessShares.weight(share, shares));
        }
    }

    private void add(FilmState[] states, double deviate, double weight) {
        if (states.length == films.size()) {
            columns.add(new Column(around, films, states, thickness_m(states, deviate), weight));
            stateOfColumn.add(states);
            return;
        }
        FilmTraits film = films.get(states.length);
        double pinholes = film.pinholes() < RAREST ? 0 : film.pinholes();
        add(with(states, FilmState.INTACT), deviate, weight * (1 - pinholes));
        if (film.cracks()) {
            add(with(states, FilmState.OPENED), deviate, 0);
        }
        if (pinholes > 0 || film.ruptures()) {
            add(with(states, FilmState.ABSENT), deviate, weight * pinholes);
        }
    }

    private static FilmState[] with(FilmState[] states, FilmState next) {
        FilmState[] longer = Arrays.copyOf(states, states.length + 1);
        longer[states.length] = next;
        return longer;
    }

    private double[] thickness_m(FilmState[] states, double deviate) {
        double roughness_m = 0;
        for (FilmTraits film : films) {
            roughness_m = StrictMath.hypot(roughness_m, film.roughness_m());
        }
        double[] thickness_m = new double[states.length];
        for (int k = 0; k < states.length; k++) {
            FilmTraits film = films.get(k);
            double covered = 1 - (film.pinholes() < RAREST ? 0 : film.pinholes());
            double own_m = film.roughness_m();
            double deviation_m = roughness_m == 0 ? 0 : deviate * own_m * own_m / roughness_m;
            double local_m = Math.max(0.1 * film.thickness_m(), film.thickness_m() / covered + deviation_m);
            thickness_m[k] = states[k] == FilmState.ABSENT ? 0 : local_m;
        }
        return thickness_m;
    }

    List<Column> all() {
        return columns;
    }

    /**
     * Moves a share of every column in which a film is intact to the column that differs in the state of that film.
     *
     * @param film number of the film
     * @param become its new state
     * @param chance share that moves, 0 to 1
     */
    void open(int film, FilmState become, double chance) {
        if (chance <= 0) {
            return;
        }
        for (int c = 0; c < columns.size(); c++) {
            FilmState[] states = stateOfColumn.get(c);
            boolean intact = states[film] == FilmState.INTACT && columns.get(c).weight() > 0;
            if (intact && isExposed(states, film, become)) {
                FilmState[] target = states.clone();
                target[film] = become;
                partner(c, target)
                        .receive(columns.get(c), chance * columns.get(c).weight());
            }
        }
    }

    /** The column of the same share of the thickness distribution in another state. */
    private Column partner(int column, FilmState[] target) {
        int states = columns.size() / shares;
        int first = column / states * states;
        for (int c = first; c < first + states; c++) {
            if (Arrays.equals(stateOfColumn.get(c), target)) {
                return columns.get(c);
            }
        }
        throw new IllegalStateException("no column for " + Arrays.toString(target));
    }

    /** Whether a film can come to a state: metal must touch it to tear it off. */
    private static boolean isExposed(FilmState[] states, int film, FilmState become) {
        for (int above = 0; above < film; above++) {
            if (become == FilmState.ABSENT && states[above] != FilmState.ABSENT) {
                return false;
            }
        }
        return true;
    }
}
