package org.lifront.kmc.multigrid;

/** The nodes of each group, in ascending order. */
final class Members {

    final int[] start;
    final int[] node;

    Members(int[] group, int count) {
        start = new int[count + 1];
        for (int g : group) {
            if (g >= 0) {
                start[g + 1]++;
            }
        }
        for (int c = 0; c < count; c++) {
            start[c + 1] += start[c];
        }
        node = new int[start[count]];
        int[] next = start.clone();
        for (int i = 0; i < group.length; i++) {
            if (group[i] >= 0) {
                node[next[group[i]]++] = i;
            }
        }
    }
}
