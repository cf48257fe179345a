package org.lifront.runs.prediction;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.rng.UniformRandomProvider;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.runs.calibration.CalibratedSet;

/** Parameter sets drawn from a calibrated one: normal in ln with its covariance; docs/model.md section 14. */
public final class ParameterDraws {

    private static final int MOST_ATTEMPTS = 1000;
    private static final int PARAMETERS = 1;
    private static final double HALF_STEP = 0x1p-54;

    /** Its inverse is computed without the platform's own functions, so that it is the same everywhere. */
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private final CalibratedSet set;
    private final int number;
    private final RandomStreams streams;

    /**
     * @param set what to draw from
     * @param number how many draws
     * @param seed every draw has a stream of its own
     */
    public ParameterDraws(CalibratedSet set, int number, long seed) {
        this.set = set;
        this.number = number;
        this.streams = new RandomStreams(seed);
    }

    /** How many draws. */
    public int number() {
        return number;
    }

    /** The draws around a centre, in their order. A draw that leaves the range of a parameter is drawn again. */
    public List<ParameterSet> around(ParameterSet centre) {
        return IntStream.range(0, number)
                .parallel()
                .mapToObj(draw -> draw(centre, draw))
                .toList();
    }

    private ParameterSet draw(ParameterSet centre, int draw) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            UniformRandomProvider random = streams.stream(PARAMETERS, draw, attempt);
            try {
                return set.drawn(centre, set.factors_ln(normal(random, set.dimensions())));
            } catch (InvalidInputException outOfRange) {
                // Drawn again: outside its range a parameter has no meaning.
            }
        }
        throw new InvalidInputException("the parameter set is so uncertain that no draw keeps all parameters in range");
    }

    /** Independent normal deviates that go with a draw but not with its parameters, one for each purpose. */
    double deviate(int draw, int purpose) {
        return normal(streams.stream(PARAMETERS + 1 + purpose, draw), 1)[0];
    }

    private static double[] normal(UniformRandomProvider random, int number) {
        double[] deviates = new double[number];
        for (int i = 0; i < number; i++) {
            // Between the steps of nextDouble: 0 has no inverse.
            deviates[i] = NORMAL.inverseCumulativeProbability(random.nextDouble() + HALF_STEP);
        }
        return deviates;
    }
}
