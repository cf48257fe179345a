package org.lifront.runs.cli;

import org.lifront.runs.calibration.CalibratedSet;
import org.lifront.runs.prediction.ParameterDraws;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code --draws N} and {@code --seed N}: random parameter sets around a calibrated one. */
final class DrawsOption {

    private static final int FEWEST = 20;
    private static final int MOST = 100_000;

    @Option(names = "--draws", paramLabel = "N", description = "Parameter draws. Default ${DEFAULT-VALUE}.")
    private int draws = 200;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the draws. Default ${DEFAULT-VALUE}.")
    private long seed = 1;

    /** The draws around a set; bad input if their number is out of range. */
    ParameterDraws around(CalibratedSet set, CommandSpec spec) {
        NumberRange.require(spec, "--draws", draws, FEWEST, MOST);
        return new ParameterDraws(set, draws, seed);
    }
}
