package org.lifront.runs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lifront.runs.scenario.Scenario;
import org.lifront.runs.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifront run}: one scenario. */
@Command(
        name = "run",
        description = "Simulates one cell; ends with a table and an HTML report.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront run runs/scenarios/01-bare.yaml -o results/bare",
            "  lifront run runs/scenarios/01-bare.yaml -o results/seed-7 --set seed=7",
            "  lifront run runs/scenarios/01-bare.yaml --set protocol.cycles=10 --overwrite"
        })
final class RunCommand implements Callable<Integer> {

    private final Study study;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO.yaml", description = "Scenario file.")
    private Path file;

    @Mixin
    private OutputOption output;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private OverrideOption overrides;

    @Mixin
    private CheckpointOption checkpoints;

    @Mixin
    private JsonOption json;

    RunCommand(Study study) {
        this.study = study;
    }

    @Override
    public Integer call() {
        FileKind.require(file, FileKind.SCENARIO);
        Scenario scenario = ScenarioReader.read(file, overrides.assignments());
        return study.carryOut(
                scenario.specification().name(),
                List.of(scenario),
                threads.checked(spec),
                output.claim(file),
                checkpoints.plan(study.checkpointRequest()),
                json,
                CommandText.of(spec));
    }
}
