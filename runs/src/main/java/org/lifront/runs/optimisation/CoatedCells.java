package org.lifront.runs.optimisation;

import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.input.KeyPath;
import org.lifront.runs.execution.CellIdentity;
import org.lifront.runs.prediction.PredictedCell;
import org.lifront.runs.scenario.Scenario;
import org.lifront.runs.scenario.ScenarioReader;

/** The cells of a search: one scenario with one coating after the other in place of its stack. */
public final class CoatedCells {

    private static final String STACK = "stack";

    private final Scenario base;
    private final InputNode root;
    private final String parameters;

    /** @param base protocol, lattice, electrode, seed and materials */
    public CoatedCells(Scenario base) {
        this.base = base;
        this.root = InputDocument.ofText(base.path().toString(), base.text()).root();
        this.parameters = CellIdentity.parametersText(base.specification());
    }

    /**
     * The cell with a coating.
     *
     * @throws org.lifront.kmc.input.InvalidInputException if such a film cannot be simulated in this scenario
     */
    public PredictedCell with(Coating coating) {
        InputNode stack = InputDocument.ofText(coating.label(), STACK + ": " + coating.stack() + "\n")
                .root()
                .require(STACK);
        String text = root.with(KeyPath.parse(STACK), stack)
                .withText("cell", coating.label())
                .toYaml();
        return PredictedCell.of(ScenarioReader.recorded(base.path(), text, parameters));
    }

    /** The cell that the coatings are put into. */
    public CellSpecification specification() {
        return base.specification();
    }
}
