package org.lifront.runs.optimisation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.lifront.analysis.table.AtomicText;
import org.lifront.analysis.table.Quantity;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.runs.evaluation.KeptCells;
import org.lifront.runs.execution.Progress;
import org.lifront.runs.execution.StopRequest;
import org.lifront.runs.prediction.ParameterDraws;
import org.lifront.runs.prediction.PredictedCell;
import org.lifront.runs.prediction.TwinEnsemble;
import org.lifront.runs.scenario.Scenario;

/**
 * A search for the coating with the lowest overpotential in the last cycle of a protocol, into a folder:
 * {@code coatings.csv} and {@code coatings.json}, and the cells of the lattice.
 *
 * @param folder where to
 * @param cells what the coatings are put into
 * @param coatings what is compared; those of one material and side in ascending thickness
 * @param draws parameter draws on the twin
 * @param mostSeeds seeds of the lattice after which coatings count as equal, 0 to believe the twin
 * @param threads cells at a time
 */
public record OptimisationRun(
        Path folder, CoatedCells cells, List<Coating> coatings, ParameterDraws draws, int mostSeeds, int threads) {

    /** Copies the list. */
    public OptimisationRun {
        coatings = List.copyOf(coatings);
    }

    /**
     * Searches, or goes on where an earlier call was interrupted.
     *
     * @param out gets the table and the answer
     * @return whether it came to its end
     */
    public boolean carryOut(Progress progress, StopRequest stop, PrintStream out) {
        KeptCells kept = new KeptCells(folder.resolve("lattice"), threads, progress, stop);
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            ParameterSet centre = cells.specification().parameters();
            double[][] twin_ln = pool.submit(() -> twin_ln(List.of(centre))).join();
            CoatingSearch search = new CoatingSearch(
                    coatings, column(twin_ln, 0), (asked, seeds) -> lattice(kept, asked, seeds), mostSeeds);
            if (!search.run()) {
                return false;
            }
            double[][] drawn_ln =
                    pool.submit(() -> twin_ln(draws.around(centre))).join();
            Verdict verdict = new Verdict(search, drawn_ln);
            write("coatings.csv", verdict.csv());
            write("coatings.json", verdict.json());
            out.print(verdict.text());
            return true;
        } finally {
            pool.shutdown();
        }
    }

    /** ln of the twin's overpotential: one row a coating, one column a parameter set. */
    private double[][] twin_ln(List<ParameterSet> sets) {
        int last = cells.specification().protocol().cycles();
        return coatings.stream()
                .map(coating -> TwinEnsemble.of(cells.with(coating).specification(), sets))
                .map(ensemble -> logs(ensemble.values(Quantity.OVERPOTENTIAL, last)))
                .toArray(double[][]::new);
    }

    private Optional<List<double[]>> lattice(KeptCells kept, List<Coating> asked, int seeds) {
        List<PredictedCell> wanted = asked.stream().map(cells::with).toList();
        List<Scenario> scenarios =
                wanted.stream().flatMap(cell -> cell.replicas(seeds).stream()).toList();
        if (!kept.simulate(scenarios)) {
            return Optional.empty();
        }
        List<double[]> logs = new ArrayList<>();
        for (PredictedCell cell : wanted) {
            logs.add(logs(cell.replicas(seeds).stream()
                    .mapToDouble(s -> kept.values(s)
                            .value(Quantity.OVERPOTENTIAL, cell.cycles())
                            .orElseThrow())
                    .toArray()));
        }
        return Optional.of(logs);
    }

    private static double[] logs(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> StrictMath.log(values[i]))
                .toArray();
    }

    private static double[] column(double[][] rows, int index) {
        return IntStream.range(0, rows.length).mapToDouble(i -> rows[i][index]).toArray();
    }

    private void write(String name, String text) {
        try {
            AtomicText.write(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(name) + ": cannot be written", e);
        }
    }
}
