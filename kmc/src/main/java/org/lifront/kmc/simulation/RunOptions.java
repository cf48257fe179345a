package org.lifront.kmc.simulation;

import java.util.Optional;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.kmc.stiffness.ScalingSettings;

/**
 * How a model is run. Every selection gives the same statistics; blocks and scaling are approximations that report their
 * error.
 *
 * @param selection how the next event is chosen
 * @param blocks how the lattice is cut into blocks that run side by side; empty for one exact process
 * @param scaling how fast steps in quasi-equilibrium are slowed down; empty for rates as given
 */
public record RunOptions(SelectionMethod selection, Optional<BlockRun> blocks, Optional<ScalingSettings> scaling) {

    /** One exact process, drawn in the way that suits the model. */
    public static final RunOptions DEFAULT = of(SelectionMethod.AUTO);

    /** One exact process. */
    public static RunOptions of(SelectionMethod selection) {
        return new RunOptions(selection, Optional.empty(), Optional.empty());
    }
}
