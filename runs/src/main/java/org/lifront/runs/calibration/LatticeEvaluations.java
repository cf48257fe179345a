package org.lifront.runs.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.lifront.analysis.reference.PublishedPoint;
import org.lifront.runs.evaluation.KeptCells;
import org.lifront.runs.scenario.Scenario;

/** What the lattice says about the measured values, at any parameters. */
final class LatticeEvaluations {

    private final KeptCells cells;
    private final CalibrationTargets targets;
    private final int columns;
    private final long seed;

    /**
     * @param cells where the cells are kept
     * @param columns columns along x and y
     * @param seed the same for every cell and every round: common random numbers
     */
    LatticeEvaluations(KeptCells cells, CalibrationTargets targets, int columns, long seed) {
        this.cells = cells;
        this.targets = targets;
        this.columns = columns;
        this.seed = seed;
    }

    /**
     * ln of the lattice's value of every point, in the order of the targets, for several seeds.
     *
     * @param number how many seeds, the first of which is always the same
     * @return one array a seed; empty if the work was interrupted
     */
    Optional<List<double[]>> replicas(String parameters, int number) {
        List<Scenario> scenarios = new ArrayList<>();
        for (long replica = seed; replica < seed + number; replica++) {
            for (String label : targets.scenarios().keySet()) {
                scenarios.add(scenario(label, parameters, replica));
            }
        }
        return cells.simulate(scenarios)
                ? Optional.of(LongStream.range(seed, seed + number)
                        .mapToObj(replica -> read(parameters, replica))
                        .toList())
                : Optional.empty();
    }

    private double[] read(String parameters, long replica) {
        return targets.points().stream()
                .mapToDouble(point -> StrictMath.log(value(point, parameters, replica)))
                .toArray();
    }

    private double value(PublishedPoint point, String parameters, long replica) {
        return cells.values(scenario(point.cell(), parameters, replica))
                .value(point.quantity(), point.cycle())
                .orElseThrow();
    }

    private Scenario scenario(String label, String parameters, long replica) {
        return TargetScenario.of(targets, label).onLattice(columns, replica).with(parameters);
    }
}
