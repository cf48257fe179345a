package org.lifront.runs.prediction;

import java.util.List;
import java.util.stream.IntStream;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.runs.execution.CellIdentity;
import org.lifront.runs.scenario.Scenario;
import org.lifront.runs.scenario.ScenarioReader;

/** One cell to be predicted: a scenario with the parameters that are at the centre of all draws. */
public final class PredictedCell {

    private final Scenario scenario;
    private final InputNode root;
    private final String parameters;

    private PredictedCell(Scenario scenario) {
        CellSpecification specification = scenario.specification();
        this.root = InputDocument.ofText(scenario.path().toString(), scenario.text())
                .root()
                .withText("cell", specification.name())
                .withArgument("output.frame_every=" + specification.protocol().cycles());
        this.parameters = CellIdentity.parametersText(specification);
        this.scenario = ScenarioReader.recorded(scenario.path(), root.toYaml(), this.parameters);
    }

    /** The cell of a scenario. */
    public static PredictedCell of(Scenario scenario) {
        return new PredictedCell(scenario);
    }

    /** The same cell with other parameters. */
    public PredictedCell with(ParameterSet other) {
        return new PredictedCell(new Scenario(
                scenario.text(),
                scenario.path(),
                scenario.folder(),
                specification().withParameters(other)));
    }

    /** Its label. */
    public String label() {
        return specification().name();
    }

    /** The cell at the centre of all draws. */
    public CellSpecification specification() {
        return scenario.specification();
    }

    /** Cycles that it is cycled. */
    public int cycles() {
        return specification().protocol().cycles();
    }

    /** Whether its lithium moves as particles: then the lattice is trusted for fronts, not for voltages. */
    boolean hasParticles() {
        return specification().box().lithium().isPresent();
    }

    double voltageLimit_V() {
        return specification().protocol().drive().voltageLimit_V();
    }

    /** The same cell with several seeds, beginning with its own. */
    public List<Scenario> replicas(int number) {
        long first = specification().seed();
        return IntStream.range(0, number)
                .mapToObj(i -> ScenarioReader.recorded(
                        scenario.path(),
                        root.withArgument("seed=" + (first + i)).toYaml(),
                        parameters))
                .toList();
    }
}
