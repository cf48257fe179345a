package org.lifront.kmc.event;

import java.util.Arrays;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;

/**
 * The owned centres of each class, in any order without holes: constant-time insertion, removal and draw.
 *
 * <pre>
 *   members[class]   [ 812 | 77 | 4031 | ... ]    sites
 *   position[site]   where a site stands in the list of its class; kept only for models in which an event can
 *                    change another centre than its own
 * </pre>
 */
final class ClassLists implements Resumable {

    private static final int ABSENT = -1;

    final int[][] members;
    final int[] counts;
    private final int[] position;

    /**
     * @param classCount number of classes
     * @param position one element a padded site, all -1, shared by all territories; null if positions are not needed
     */
    ClassLists(int classCount, int[] position) {
        this.members = new int[classCount][0];
        this.counts = new int[classCount];
        this.position = position;
    }

    static int[] noPositions(int length) {
        int[] position = new int[length];
        Arrays.fill(position, ABSENT);
        return position;
    }

    void add(int siteClass, int site) {
        int count = counts[siteClass];
        int[] list = members[siteClass];
        if (count == list.length) {
            list = Arrays.copyOf(list, Math.max(16, count + (count >> 1)));
            members[siteClass] = list;
        }
        list[count] = site;
        counts[siteClass] = count + 1;
        if (position != null) {
            position[site] = count;
        }
    }

    void removeAt(int siteClass, int place) {
        int[] list = members[siteClass];
        int last = list[--counts[siteClass]];
        if (position != null) {
            position[list[place]] = ABSENT;
            if (last != list[place]) {
                position[last] = place;
            }
        }
        list[place] = last;
    }

    /** Removes a member whose place is not known; needs positions. */
    void remove(int siteClass, int site) {
        removeAt(siteClass, position[site]);
    }

    /** One member moves to another site without leaving its place in the list. */
    void move(int siteClass, int place, int to) {
        int[] list = members[siteClass];
        if (position != null) {
            position[list[place]] = ABSENT;
            position[to] = place;
        }
        list[place] = to;
    }

    /** The class under which a site is listed, or -1 if it is not; needs positions. */
    int listedClass(int site) {
        int place = position[site];
        for (int siteClass = 0; place != ABSENT && siteClass < counts.length; siteClass++) {
            if (place < counts[siteClass] && members[siteClass][place] == site) {
                return siteClass;
            }
        }
        return ABSENT;
    }

    boolean knowsPositions() {
        return position != null;
    }

    @Override
    public void save(StateSink sink) {
        for (int siteClass = 0; siteClass < counts.length; siteClass++) {
            sink.ints("sites of a class", Arrays.copyOf(members[siteClass], counts[siteClass]));
        }
    }

    @Override
    public void restore(StateSource source) {
        for (int siteClass = 0; siteClass < counts.length; siteClass++) {
            while (counts[siteClass] > 0) {
                removeAt(siteClass, counts[siteClass] - 1);
            }
        }
        for (int siteClass = 0; siteClass < counts.length; siteClass++) {
            for (int site : source.ints("sites of a class")) {
                add(siteClass, site);
            }
        }
    }

    void clear() {
        Arrays.fill(counts, 0);
    }
}
