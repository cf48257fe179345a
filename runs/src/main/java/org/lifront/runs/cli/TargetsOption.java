package org.lifront.runs.cli;

import java.nio.file.Path;
import org.lifront.analysis.reference.PublishedPoints;
import org.lifront.analysis.reference.PublishedPointsFile;
import picocli.CommandLine.Option;

/** Measured values to set beside the simulated ones. */
final class TargetsOption {

    @Option(
            names = "--targets",
            paramLabel = "FILE",
            description = "Measured values as YAML; default those that come with LiFront.")
    private Path file;

    /** The values of the file, or the shipped ones. */
    PublishedPoints published() {
        return file == null ? PublishedPointsFile.shipped() : PublishedPointsFile.read(file);
    }
}
