package org.lifront.kmc.engine;

import java.util.Arrays;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateMismatchException;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;

/** The set of sites at which something can happen: constant-time insertion and removal, dense iteration. */
final class EligibleSites implements Resumable {

    private static final int ABSENT = -1;

    private final int[] positionOfSite;
    private int[] members = new int[256];
    private int size;

    EligibleSites(int siteCount) {
        positionOfSite = new int[siteCount];
        Arrays.fill(positionOfSite, ABSENT);
    }

    boolean contains(int site) {
        return positionOfSite[site] != ABSENT;
    }

    void add(int site) {
        if (size == members.length) {
            members = Arrays.copyOf(members, 2 * size);
        }
        positionOfSite[site] = size;
        members[size++] = site;
    }

    void remove(int site) {
        int position = positionOfSite[site];
        int last = members[--size];
        members[position] = last;
        positionOfSite[last] = position;
        positionOfSite[site] = ABSENT;
    }

    /** The members in their order, in which sums over them are taken. */
    @Override
    public void save(StateSink sink) {
        sink.ints("eligible sites", Arrays.copyOf(members, size));
    }

    @Override
    public void restore(StateSource source) {
        Arrays.fill(positionOfSite, ABSENT);
        size = 0;
        for (int site : source.ints("eligible sites")) {
            if (site < 0 || site >= positionOfSite.length || contains(site)) {
                throw new StateMismatchException(
                        "the saved list of eligible sites holds " + site + ", which is no site or stands there twice");
            }
            add(site);
        }
    }

    int size() {
        return size;
    }

    int member(int position) {
        return members[position];
    }
}
