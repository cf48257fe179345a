package org.lifront.kmc.engine;

/** Makes the processes of the blocks of a lattice. */
@FunctionalInterface
public interface BlockProcesses {

    /**
     * Makes the process of a block, with a random stream of its own.
     *
     * @param block number of the block
     * @param territory the sites of the block
     */
    LocalProcess make(int block, Territory territory);
}
