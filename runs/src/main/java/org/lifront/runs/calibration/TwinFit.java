package org.lifront.runs.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.Pair;
import org.lifront.analysis.reference.PublishedPoint;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.meanfield.MeanFieldCell;
import org.lifront.kmc.meanfield.MeanFieldHistory;

/**
 * Least squares on the twin: squared ln-ratios over the data error, plus the prior; docs/model.md equation (47). A global
 * search by CMA-ES, where asked for, then Levenberg-Marquardt, whose Jacobian also gives the uncertainties.
 */
final class TwinFit {

    private static final double DIFFERENCE = 0.01;
    private static final double CONVERGED = 1e-5;
    private static final int MOST_ITERATIONS = 60;
    private static final double FIRST_STEP = 0.15;

    private final CalibrationTargets targets;
    private final FreeParameters parameters;
    private final Map<String, CellSpecification> cells = new LinkedHashMap<>();

    /** @param parameters what may move */
    TwinFit(CalibrationTargets targets, FreeParameters parameters) {
        this.targets = targets;
        this.parameters = parameters;
        String start = parameters.text(new double[parameters.count()]);
        targets.scenarios()
                .keySet()
                .forEach(label -> cells.put(
                        label, TargetScenario.of(targets, label).with(start).specification()));
    }

    /** ln of the twin's value of every point, misfits included, in the order of the targets. */
    double[] logs(double[] theta) {
        ParameterSet set = parameters.at(theta);
        List<String> labels = List.copyOf(cells.keySet());
        List<MeanFieldHistory> histories = labels.parallelStream()
                .map(label -> MeanFieldCell.cycle(cells.get(label).withParameters(set)))
                .toList();
        List<PublishedPoint> points = targets.points();
        double[] logs = new double[points.size()];
        for (int i = 0; i < logs.length; i++) {
            PublishedPoint point = points.get(i);
            MeanFieldHistory history = histories.get(labels.indexOf(point.cell()));
            logs[i] = StrictMath.log(MeasuredQuantity.of(history, point.quantity(), point.cycle()));
        }
        return logs;
    }

    /** Weighted deviations: one for each value to be met, then one for each parameter's distance from its start. */
    private double[] deviations(double[] theta, double[] logs) {
        List<Double> deviations = new ArrayList<>();
        for (int i = 0; i < logs.length; i++) {
            PublishedPoint point = targets.points().get(i);
            if (point.misfit().isEmpty()) {
                deviations.add((logs[i] - StrictMath.log(point.value())) / point.relativeError());
            }
        }
        for (double value : theta) {
            deviations.add(value / targets.prior_ln());
        }
        return deviations.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Sum of squared deviations of some values, prior included. */
    double objective(double[] theta, double[] logs) {
        double sum = 0;
        for (double deviation : deviations(theta, logs)) {
            sum += deviation * deviation;
        }
        return sum;
    }

    /**
     * Fits the twin, corrected by offsets.
     *
     * @param start where to begin
     * @param offsets what to add to ln of the twin's values
     * @param searches evaluations of a global search beforehand, 0 for none
     * @param seed seed of that search
     */
    double[] fit(double[] start, double[] offsets, int searches, long seed) {
        double[] from = searches > 0 ? search(start, offsets, searches, seed) : start;
        Optimum optimum = new LevenbergMarquardtOptimizer()
                .optimize(new LeastSquaresBuilder()
                        .start(from)
                        .target(new double[deviations(from, offsets).length])
                        .model(point -> model(point, offsets))
                        .parameterValidator(point -> new ArrayRealVector(parameters.clipped(point.toArray())))
                        .checker((i, before, after) -> before.getPoint().getDistance(after.getPoint()) < CONVERGED)
                        .maxEvaluations(10 * MOST_ITERATIONS)
                        .maxIterations(MOST_ITERATIONS)
                        .build());
        return parameters.clipped(optimum.getPoint().toArray());
    }

    private double[] search(double[] start, double[] offsets, int searches, long seed) {
        double[] lower = parameters.lower();
        double[] upper = parameters.upper();
        double[] sigma = new double[lower.length];
        for (int i = 0; i < sigma.length; i++) {
            sigma[i] = Math.min(FIRST_STEP, 0.5 * (upper[i] - lower[i]));
        }
        int population = 4 + (int) (3 * StrictMath.log(start.length));
        CMAESOptimizer optimizer = new CMAESOptimizer(
                Math.max(1, searches / population), 0, true, 0, 1, new Well19937c(seed), false, null);
        double[] found = optimizer
                .optimize(
                        new MaxEval(Integer.MAX_VALUE),
                        new ObjectiveFunction(theta -> objective(theta, plus(logs(theta), offsets))),
                        GoalType.MINIMIZE,
                        new SimpleBounds(lower, upper),
                        new InitialGuess(start),
                        new CMAESOptimizer.Sigma(sigma),
                        new CMAESOptimizer.PopulationSize(population))
                .getPoint();
        boolean better = objective(found, plus(logs(found), offsets)) < objective(start, plus(logs(start), offsets));
        return better ? found : start;
    }

    private Pair<RealVector, RealMatrix> model(RealVector point, double[] offsets) {
        double[] theta = point.toArray();
        double[] value = deviations(theta, plus(logs(theta), offsets));
        return new Pair<>(new ArrayRealVector(value), new Array2DRowRealMatrix(jacobian(theta)));
    }

    /** Keys of parameters on which no value to be met depends, at their start. */
    Set<String> idle() {
        double[][] rows = dataJacobian(new double[parameters.count()]);
        return IntStream.range(0, parameters.count())
                .filter(i -> Arrays.stream(rows).allMatch(row -> row[i] == 0))
                .mapToObj(i -> parameters.parameter(i).key())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Derivatives of the weighted deviations of the values to be met, without the rows of the prior. */
    double[][] dataJacobian(double[] theta) {
        double[][] all = jacobian(theta);
        return Arrays.copyOf(all, all.length - theta.length);
    }

    /** Derivatives of the deviations by the parameters; one row a deviation. */
    private double[][] jacobian(double[] theta) {
        double[] upper = parameters.upper();
        double[] here = deviations(theta, logs(theta));
        double[][] jacobian = new double[here.length][theta.length];
        for (int i = 0; i < theta.length; i++) {
            double[] moved = theta.clone();
            double step = theta[i] + DIFFERENCE > upper[i] ? -DIFFERENCE : DIFFERENCE;
            moved[i] += step;
            double[] there = deviations(moved, logs(moved));
            for (int row = 0; row < here.length; row++) {
                jacobian[row][i] = (there[row] - here[row]) / step;
            }
        }
        return jacobian;
    }

    static double[] plus(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] + b[i]).toArray();
    }
}
