package org.lifront.kmc.engine;

import java.util.function.IntFunction;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.selection.EventSelector;

/** Rejection-free processes, one a block. */
public final class RejectionFreeBlocks implements BlockProcesses {

    private final TerritorySites[] sites;
    private final IntFunction<EventModel> models;
    private final IntFunction<EventSelector> selectors;
    private final IntFunction<XoShiRo256PlusPlus> streams;

    /**
     * @param blocks which block each site belongs to
     * @param models the events as seen from a block; the same model for all blocks if it keeps no state but the sites
     * @param selectors makes a selector with a number of channels, all propensities 0
     * @param streams the random stream of a block
     */
    public RejectionFreeBlocks(
            SiteBlocks blocks,
            IntFunction<EventModel> models,
            IntFunction<EventSelector> selectors,
            IntFunction<XoShiRo256PlusPlus> streams) {
        this.sites = blocks.sites();
        this.models = models;
        this.selectors = selectors;
        this.streams = streams;
    }

    @Override
    public LocalProcess make(int block, Territory territory) {
        return new RejectionFreeProcess(
                models.apply(block),
                territory,
                sites[block],
                selectors.apply(sites[block].size()),
                streams.apply(block));
    }
}
