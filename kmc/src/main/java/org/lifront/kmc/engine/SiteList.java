package org.lifront.kmc.engine;

import java.util.Arrays;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;

/** A growable list of sites, reused from event to event. */
public final class SiteList implements Resumable {

    private int[] sites = new int[64];
    private int size;

    /** Empties the list. */
    public void clear() {
        size = 0;
    }

    /** Appends a site. */
    public void add(int site) {
        if (size == sites.length) {
            sites = Arrays.copyOf(sites, 2 * size);
        }
        sites[size++] = site;
    }

    @Override
    public void save(StateSink sink) {
        sink.ints("sites", Arrays.copyOf(sites, size));
    }

    @Override
    public void restore(StateSource source) {
        clear();
        for (int site : source.ints("sites")) {
            add(site);
        }
    }

    /** Number of sites in the list. */
    public int size() {
        return size;
    }

    /** The site at a position from 0 to {@link #size} - 1. */
    public int get(int position) {
        return sites[position];
    }
}
