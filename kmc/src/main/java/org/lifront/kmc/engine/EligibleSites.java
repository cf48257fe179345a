package org.lifront.kmc.engine;

import java.util.Arrays;

/** The set of sites at which something can happen: constant-time insertion and removal, dense iteration. */
final class EligibleSites {

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

    int size() {
        return size;
    }

    int member(int position) {
        return members[position];
    }
}
