package org.lifront.kmc.multigrid;

/** Finds the nodes without a path to the ground and takes them out of a {@link Graph}. */
final class Grounding {

    private Grounding() {}

    /**
     * Sets the totals of all nodes without a path to the ground to zero; they have edges to each other only.
     *
     * @return number of such nodes
     */
    static int cutFloating(Graph graph) {
        boolean[] grounded = new boolean[graph.size];
        int[] queue = new int[graph.size];
        int end = 0;
        for (int i = 0; i < graph.size; i++) {
            if (graph.leak[i] > 0) {
                grounded[i] = true;
                queue[end++] = i;
            }
        }
        for (int next = 0; next < end; next++) {
            int i = queue[next];
            for (int e = graph.start[i]; e < graph.start[i + 1]; e++) {
                int j = graph.neighbour[e];
                if (!grounded[j] && graph.conductance[e] > 0) {
                    grounded[j] = true;
                    queue[end++] = j;
                }
            }
        }
        for (int i = 0; i < graph.size; i++) {
            if (!grounded[i]) {
                graph.total[i] = 0;
            }
        }
        return graph.size - end;
    }
}
