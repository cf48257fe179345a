package org.lifront.kmc.engine;

import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.lattice.decomposition.BlockDecomposition;

/**
 * What blocks have to tell each other: for every pair of neighbours a list of sites that an event of one has touched in
 * the other. Only the source writes a list, in its own turn, and only the destination empties it, in its own turn;
 * neighbours never have the same colour, so that the two never meet and the order in which lists are read is fixed.
 */
final class Mailboxes implements Resumable {

    private final SiteBlocks blocks;
    private final int[][] neighbours;
    private final SiteList[][] received;
    private final SiteList[][] outbox;

    Mailboxes(BlockDecomposition decomposition, SiteBlocks blocks) {
        int count = decomposition.blockCount();
        this.blocks = blocks;
        this.neighbours = new int[count][];
        this.received = new SiteList[count][];
        this.outbox = new SiteList[count][];
        for (int block = 0; block < count; block++) {
            neighbours[block] = decomposition.neighbours(block);
            received[block] = new SiteList[neighbours[block].length];
            outbox[block] = new SiteList[neighbours[block].length];
            for (int slot = 0; slot < received[block].length; slot++) {
                received[block][slot] = new SiteList();
            }
        }
        for (int block = 0; block < count; block++) {
            for (int slot = 0; slot < outbox[block].length; slot++) {
                int other = neighbours[block][slot];
                outbox[block][slot] = received[other][slot(other, block)];
            }
        }
    }

    private int slot(int block, int neighbour) {
        for (int slot = 0; slot < neighbours[block].length; slot++) {
            if (neighbours[block][slot] == neighbour) {
                return slot;
            }
        }
        throw new IllegalStateException(
                "an event in block " + block + " reached block " + neighbour + ", which does not touch it");
    }

    /** The sites of a block as the territory of its process. */
    Territory territory(int block) {
        return new Territory() {
            @Override
            public boolean owns(int site) {
                return blocks.block(site) == block;
            }

            @Override
            public void report(int foreignSite) {
                int owner = blocks.block(foreignSite);
                if (owner >= 0) {
                    outbox[block][slot(block, owner)].add(foreignSite);
                }
            }
        };
    }

    /** What has been reported and not yet been looked at. */
    @Override
    public void save(StateSink sink) {
        for (SiteList[] lists : received) {
            for (SiteList list : lists) {
                list.save(sink);
            }
        }
    }

    @Override
    public void restore(StateSource source) {
        for (SiteList[] lists : received) {
            for (SiteList list : lists) {
                list.restore(source);
            }
        }
    }

    /** Lets a block's process look at all sites that its neighbours have touched since its last turn. */
    void deliver(int block, LocalProcess process) {
        for (SiteList list : received[block]) {
            for (int position = 0; position < list.size(); position++) {
                process.reconsider(list.get(position));
            }
            list.clear();
        }
    }
}
