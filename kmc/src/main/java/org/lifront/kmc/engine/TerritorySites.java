package org.lifront.kmc.engine;

/**
 * The sites of one territory in ascending order, numbered from 0: their numbers are the channels of its selector. Where
 * one territory covers the whole lattice, channel and site are the same.
 */
public final class TerritorySites {

    private final int[] sites;
    private final int[] channelOfSite;

    /**
     * @param sites the sites in ascending order
     * @param channelOfSite position in that order of each of these sites; entries of other sites are not looked at
     */
    TerritorySites(int[] sites, int[] channelOfSite) {
        this.sites = sites;
        this.channelOfSite = channelOfSite;
    }

    /** All sites of a lattice as one territory. */
    static TerritorySites whole(int siteCount) {
        int[] identity = new int[siteCount];
        for (int site = 0; site < siteCount; site++) {
            identity[site] = site;
        }
        return new TerritorySites(identity, identity);
    }

    /** Number of sites. */
    public int size() {
        return sites.length;
    }

    /** The site of a channel, 0 to {@link #size} - 1. */
    public int site(int channel) {
        return sites[channel];
    }

    /** The channel of a site of the territory. */
    int channel(int ownSite) {
        return channelOfSite[ownSite];
    }
}
