package org.lifront.analysis.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Finds the circuit with the fewest arcs that tells a spectrum to within {@link #GOOD}: arcs are added one by one, each
 * tried from several time constants, with exponents held at 1 first and then free; docs/model.md equation (35).
 * Levenberg-Marquardt on residuals relative to the magnitude of the impedance.
 */
public final class CircuitFit {

    /** Root mean squared residual, relative to the magnitude, at which no arc is added any more. */
    public static final double GOOD = 0.01;

    /** Root mean squared residual, relative to the magnitude, at which no other start is tried. */
    private static final double FOLLOWED = 0.1 * GOOD;

    private static final int MOST_ARCS = 5;
    private static final int STARTS = 12;
    private static final int MAX_STEPS = 500;
    private static final double FIRST_EXPONENT = 0.9;
    private static final double LEAST_EXPONENT = 0.3;
    /** No logarithm of a resistance or time constant may leave this range: what has no effect must not run away. */
    private static final double LARGEST_LOGARITHM = 70;

    private final ImpedanceSpectrum spectrum;

    private CircuitFit(ImpedanceSpectrum spectrum) {
        this.spectrum = spectrum;
    }

    /** The circuit of a spectrum. */
    public static EquivalentCircuit of(ImpedanceSpectrum spectrum) {
        return new CircuitFit(spectrum).find();
    }

    private EquivalentCircuit find() {
        double[] held = {Math.log(Math.max(spectrum.at(spectrum.size() - 1).real_ohm(), 1e-6))};
        EquivalentCircuit best = null;
        for (int arcs = 1; arcs <= MOST_ARCS; arcs++) {
            Optional<Optimum> plain = extended(held, arcs);
            if (plain.isEmpty()) {
                break;
            }
            held = plain.get().getPoint().toArray();
            EquivalentCircuit circuit = circuit(plain.get(), false);
            best = better(best, circuit);
            if (circuit.misfit() <= GOOD) {
                break;
            }
            Optional<EquivalentCircuit> free = freed(held, arcs);
            if (free.isPresent()) {
                best = better(best, free.get());
                if (free.get().misfit() <= GOOD) {
                    break;
                }
            }
        }
        return best == null ? new EquivalentCircuit(new Estimate(Math.exp(held[0]), 0), List.of(), 1) : best;
    }

    private static EquivalentCircuit better(EquivalentCircuit first, EquivalentCircuit second) {
        return first == null || second.misfit() < first.misfit() ? second : first;
    }

    /** The best fit with one more arc than a circuit of exponents 1. */
    private Optional<Optimum> extended(double[] start, int arcs) {
        double largest_ohm = 0;
        for (int i = 0; i < spectrum.size(); i++) {
            largest_ohm = Math.max(largest_ohm, spectrum.at(i).magnitude_ohm());
        }
        Optional<Optimum> best = Optional.empty();
        CircuitModel model = new CircuitModel(spectrum, arcs, false);
        for (int k = 0; k < STARTS && !isFollowed(best); k++) {
            double[] point = Arrays.copyOf(start, start.length + 2);
            double place = (k + 0.5) / STARTS;
            point[start.length] = Math.log(largest_ohm / 3);
            point[start.length + 1] = -Math.log(spectrum.omega_radPerS(0)) * (1 - place)
                    - Math.log(spectrum.omega_radPerS(spectrum.size() - 1)) * place;
            Optional<Optimum> fit = fit(model, point);
            if (fit.isPresent()
                    && (best.isEmpty() || fit.get().getCost() < best.get().getCost())) {
                best = fit;
            }
        }
        return best;
    }

    /** Whether a fit is so good that no other start needs to be tried. */
    private static boolean isFollowed(Optional<Optimum> fit) {
        return fit.isPresent() && fit.get().getRMS() <= FOLLOWED;
    }

    private Optional<EquivalentCircuit> freed(double[] held, int arcs) {
        double[] point = new double[1 + 3 * arcs];
        point[0] = held[0];
        for (int arc = 0; arc < arcs; arc++) {
            point[1 + 3 * arc] = held[1 + 2 * arc];
            point[2 + 3 * arc] = held[2 + 2 * arc];
            point[3 + 3 * arc] = FIRST_EXPONENT;
        }
        return fit(new CircuitModel(spectrum, arcs, true), point).map(fit -> circuit(fit, true));
    }

    private static Optional<Optimum> fit(CircuitModel model, double[] start) {
        try {
            return Optional.of(new LevenbergMarquardtOptimizer()
                    .optimize(new LeastSquaresBuilder()
                            .model(model)
                            .target(model.target())
                            .start(start)
                            .parameterValidator(point -> bounded(point, model))
                            .maxEvaluations(MAX_STEPS)
                            .maxIterations(MAX_STEPS)
                            .lazyEvaluation(false)
                            .build()));
        } catch (TooManyEvaluationsException | TooManyIterationsException noFit) {
            return Optional.empty();
        }
    }

    private static RealVector bounded(RealVector point, CircuitModel model) {
        RealVector bounded = point.copy();
        for (int p = 0; p < point.getDimension(); p++) {
            boolean exponent = model.parametersPerArc() == 3 && p % 3 == 0 && p > 0;
            double low = exponent ? LEAST_EXPONENT : -LARGEST_LOGARITHM;
            double high = exponent ? 1 : LARGEST_LOGARITHM;
            bounded.setEntry(p, Math.min(high, Math.max(low, point.getEntry(p))));
        }
        return bounded;
    }

    private EquivalentCircuit circuit(Optimum fit, boolean free) {
        RealVector point = fit.getPoint();
        int step = free ? 3 : 2;
        double[][] covariance = covariance(fit);
        List<Arc> arcs = new ArrayList<>();
        for (int at = 1; at < point.getDimension(); at += step) {
            double logR = point.getEntry(at);
            double logTau = point.getEntry(at + 1);
            double varC = covariance[at][at] + covariance[at + 1][at + 1] - 2 * covariance[at][at + 1];
            arcs.add(new Arc(
                    Estimate.ofLogarithm(logR, covariance[at][at]),
                    Estimate.ofLogarithm(logTau - logR, varC),
                    Estimate.ofLogarithm(-logTau - Math.log(2 * Math.PI), covariance[at + 1][at + 1]),
                    free
                            ? new Estimate(point.getEntry(at + 2), Math.sqrt(covariance[at + 2][at + 2]))
                            : new Estimate(1, 0)));
        }
        return new EquivalentCircuit(Estimate.ofLogarithm(point.getEntry(0), covariance[0][0]), arcs, fit.getRMS());
    }

    /** {@code s^2 (J' J)^-1} with the variance s^2 of the residuals; infinite where the fit determines nothing. */
    private double[][] covariance(Optimum fit) {
        int parameters = fit.getPoint().getDimension();
        int freedom = Math.max(1, 2 * spectrum.size() - parameters);
        double variance = fit.getCost() * fit.getCost() / freedom;
        try {
            RealMatrix covariances = fit.getCovariances(1e-14);
            return covariances.scalarMultiply(variance).getData();
        } catch (SingularMatrixException undetermined) {
            double[][] infinite = new double[parameters][parameters];
            for (int p = 0; p < parameters; p++) {
                infinite[p][p] = Double.POSITIVE_INFINITY;
            }
            return infinite;
        }
    }
}
