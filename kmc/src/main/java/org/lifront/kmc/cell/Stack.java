package org.lifront.kmc.cell;

import java.util.List;

/**
 * The coatings of one interface; both interfaces of a symmetric cell carry the same stack.
 *
 * @param onElectrolyte films grown on the electrolyte, in order of deposition (first = touching the electrolyte)
 * @param onLithium films grown on the metal, in order of deposition (first = touching the metal)
 */
public record Stack(List<FilmSpecification> onElectrolyte, List<FilmSpecification> onLithium) {

    /** Copies the lists and drops films of zero cycles. */
    public Stack {
        onElectrolyte = onElectrolyte.stream().filter(f -> f.aldCycles() > 0).toList();
        onLithium = onLithium.stream().filter(f -> f.aldCycles() > 0).toList();
    }

    /** Total mean film thickness in metres. */
    public double thickness_m() {
        double total_m = 0;
        for (FilmSpecification film : onElectrolyte) {
            total_m += film.thickness_m();
        }
        for (FilmSpecification film : onLithium) {
            total_m += film.thickness_m();
        }
        return total_m;
    }
}
