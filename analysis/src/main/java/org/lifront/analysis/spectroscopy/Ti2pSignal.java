package org.lifront.analysis.spectroscopy;

/**
 * Ti 2p photoelectrons of an area, Ti3+ beside all, per area and relative to a bare, infinitely deep electrolyte.
 *
 * @param ti3 those from Ti3+
 * @param all those from any Ti
 */
record Ti2pSignal(double ti3, double all) {

    Ti2pSignal plus(Ti2pSignal other) {
        return new Ti2pSignal(ti3 + other.ti3, all + other.all);
    }

    Ti2pSignal times(double weight) {
        return new Ti2pSignal(weight * ti3, weight * all);
    }

    /** Share of Ti3+; 0 where nothing comes out. */
    double share() {
        return all == 0 ? 0 : ti3 / all;
    }
}
