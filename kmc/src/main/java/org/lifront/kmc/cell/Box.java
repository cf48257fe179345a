package org.lifront.kmc.cell;

import java.util.Optional;
import org.lifront.kmc.lithium.LithiumDomains;
import org.lifront.lattice.decomposition.BlockCounts;

/**
 * The simulated piece of one interface.
 *
 * @param columnsX columns along x
 * @param columnsY columns along y
 * @param spacing_m site spacing
 * @param height_m height of the box from the metal into the electrolyte, films included
 * @param grains number of electrolyte grains in the box; 1 means no grain boundary
 * @param blocks lateral blocks that take turns with their events, one along z; empty for one event at a time
 * @param lithium finer boxes in which lithium moves through the electrolyte as particles; empty for columns
 */
public record Box(
        int columnsX,
        int columnsY,
        double spacing_m,
        double height_m,
        int grains,
        Optional<BlockCounts> blocks,
        Optional<LithiumDomains> lithium) {

    /** A box in which lithium enters the electrolyte in columns. */
    public Box(
            int columnsX, int columnsY, double spacing_m, double height_m, int grains, Optional<BlockCounts> blocks) {
        this(columnsX, columnsY, spacing_m, height_m, grains, blocks, Optional.empty());
    }

    /** A box that is not cut into blocks. */
    public Box(int columnsX, int columnsY, double spacing_m, double height_m, int grains) {
        this(columnsX, columnsY, spacing_m, height_m, grains, Optional.empty());
    }
}
