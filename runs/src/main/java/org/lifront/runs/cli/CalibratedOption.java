package org.lifront.runs.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.lifront.runs.calibration.CalibratedSet;
import picocli.CommandLine.Option;

/** {@code --parameters FILE}: a calibrated set to use instead of the shipped one. */
final class CalibratedOption {

    @Option(
            names = "--parameters",
            paramLabel = "FILE",
            description = {
                "Calibrated parameters, from 'lifront calibrate'. Without it the values of",
                "the materials files, with the uncertainties that come with the program."
            })
    private Path file;

    /** The set in the file, if one is given. */
    Optional<CalibratedSet> given() {
        return Optional.ofNullable(file).map(CalibratedSet::read);
    }
}
