package org.lifront.kmc.engine;

import java.util.function.IntUnaryOperator;

/** To which block each site belongs. */
public final class SiteBlocks {

    /** Most blocks that a lattice can have. */
    public static final int MOST_BLOCKS = Short.MAX_VALUE;

    private final short[] blockOfSite;
    private final int blockCount;

    /**
     * @param siteCount number of site numbers
     * @param blockCount number of blocks, at most {@link #MOST_BLOCKS}
     * @param blockOfSite block of each site; -1 for a site number that belongs to none
     */
    public SiteBlocks(int siteCount, int blockCount, IntUnaryOperator blockOfSite) {
        if (blockCount > MOST_BLOCKS) {
            throw new IllegalArgumentException(
                    "found " + blockCount + " blocks, expected at most " + MOST_BLOCKS + "; use larger blocks");
        }
        this.blockCount = blockCount;
        this.blockOfSite = new short[siteCount];
        for (int site = 0; site < siteCount; site++) {
            this.blockOfSite[site] = (short) blockOfSite.applyAsInt(site);
        }
    }

    /** Number of blocks. */
    public int blockCount() {
        return blockCount;
    }

    /** Number of site numbers. */
    public int siteCount() {
        return blockOfSite.length;
    }

    /** Block of a site; -1 if it belongs to none. */
    public int block(int site) {
        return blockOfSite[site];
    }

    /** The sites of each block, numbered as channels. */
    public TerritorySites[] sites() {
        int[] size = new int[blockCount];
        int[] channelOfSite = new int[blockOfSite.length];
        for (int site = 0; site < blockOfSite.length; site++) {
            if (blockOfSite[site] >= 0) {
                channelOfSite[site] = size[blockOfSite[site]]++;
            }
        }
        int[][] sites = new int[blockCount][];
        for (int block = 0; block < blockCount; block++) {
            sites[block] = new int[size[block]];
        }
        for (int site = 0; site < blockOfSite.length; site++) {
            if (blockOfSite[site] >= 0) {
                sites[blockOfSite[site]][channelOfSite[site]] = site;
            }
        }
        TerritorySites[] result = new TerritorySites[blockCount];
        for (int block = 0; block < blockCount; block++) {
            result[block] = new TerritorySites(sites[block], channelOfSite);
        }
        return result;
    }
}
