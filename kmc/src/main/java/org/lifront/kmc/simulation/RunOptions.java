package org.lifront.kmc.simulation;

import org.lifront.kmc.selection.SelectionMethod;

/**
 * How a model is run. Every choice gives the same statistics.
 *
 * @param selection how the next event is chosen
 */
public record RunOptions(SelectionMethod selection) {

    /** One exact process, drawn in the way that suits the model. */
    public static final RunOptions DEFAULT = new RunOptions(SelectionMethod.AUTO);
}
