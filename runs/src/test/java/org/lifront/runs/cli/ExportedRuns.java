package org.lifront.runs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

/** Small runs to export. */
final class ExportedRuns {

    private ExportedRuns() {}

    /** A coated cell, two cycles and three frames long. */
    static Path cell(Path folder) throws IOException {
        Path results = folder.resolve("cell");
        assertThat(Invocation.of(TinyCells.command("run", TinyCells.scenario(2), results))
                        .code())
                .isZero();
        return results;
    }

    /** A lattice of 4 x 4 x 4 unit cells of sixteen sites. */
    static Path model(Path folder) {
        Path results = folder.resolve("model");
        Invocation run = Invocation.of(
                "kmc",
                "run",
                TinyCells.scenarioFolder()
                        .resolve("../models/03-erbium.yaml")
                        .normalize()
                        .toString(),
                "--set",
                "lattice.cells=4",
                "--set",
                "run.events=2000",
                "-o",
                results.toString());
        assertThat(run.code()).as(run.err()).isZero();
        return results;
    }

    /** Exports and expects that it works. */
    static Invocation export(Path results, String format, Path output, String... more) {
        String[] arguments = new String[6 + more.length];
        System.arraycopy(
                new String[] {"export", results.toString(), "--format", format, "-o", output.toString()},
                0,
                arguments,
                0,
                6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        Invocation export = Invocation.of(arguments);
        assertThat(export.code()).as(export.err()).isZero();
        return export;
    }
}
