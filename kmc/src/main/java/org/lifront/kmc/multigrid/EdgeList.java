package org.lifront.kmc.multigrid;

/** Edges out of the nodes of a stretch, in any order, to be merged with those that a {@link Graph} has within the stretch. */
final class EdgeList {

    private final int nodes;
    private int[] from;
    private int[] to;
    private float[] conductance;
    private int size;

    /** Rows of edges of the nodes of the stretch. */
    int[] start;

    int[] neighbour;
    float[] merged;

    EdgeList(int nodes, int most) {
        this.nodes = nodes;
        this.from = new int[most];
        this.to = new int[most];
        this.conductance = new float[most];
    }

    void add(int from, int to, float conductance) {
        this.from[size] = from;
        this.to[size] = to;
        this.conductance[size++] = conductance;
    }

    /**
     * Forms the rows.
     *
     * @param inner edges within the stretch, which lead to nodes {@code base} and on; null for none
     * @param slot an entry for each node of the whole, -1
     */
    void merge(Graph inner, int base, int[] slot) {
        int innerEdges = inner == null ? 0 : inner.start[nodes];
        int[] order = order();
        start = new int[nodes + 1];
        neighbour = new int[innerEdges + size];
        merged = new float[innerEdges + size];
        int end = 0;
        int next = 0;
        for (int node = 0; node < nodes; node++) {
            start[node] = end;
            for (int e = inner == null ? 0 : inner.start[node]; inner != null && e < inner.start[node + 1]; e++) {
                neighbour[end] = base + inner.neighbour[e];
                merged[end++] = inner.conductance[e];
            }
            int outer = end;
            for (; next < size && from[order[next]] == node; next++) {
                int other = to[order[next]];
                if (slot[other] < outer) {
                    slot[other] = end;
                    neighbour[end] = other;
                    merged[end++] = 0;
                }
                merged[slot[other]] += conductance[order[next]];
            }
            for (int e = outer; e < end; e++) {
                slot[neighbour[e]] = -1;
            }
        }
        start[nodes] = end;
        from = null;
        to = null;
        conductance = null;
    }

    /** The edges by the node they come from, otherwise as they were added. */
    private int[] order() {
        int[] next = new int[nodes + 1];
        for (int e = 0; e < size; e++) {
            next[from[e] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            next[node + 1] += next[node];
        }
        int[] order = new int[size];
        for (int e = 0; e < size; e++) {
            order[next[from[e]]++] = e;
        }
        return order;
    }

    int edges() {
        return start[nodes];
    }

    /** Copies the rows to where those of all nodes are. */
    void copyTo(int base, int firstEdge, Graph graph) {
        for (int node = 0; node < nodes; node++) {
            graph.start[base + node] = firstEdge + start[node];
            float total = graph.leak[base + node];
            for (int e = start[node]; e < start[node + 1]; e++) {
                total += merged[e];
            }
            graph.total[base + node] = total;
        }
        System.arraycopy(neighbour, 0, graph.neighbour, firstEdge, edges());
        System.arraycopy(merged, 0, graph.conductance, firstEdge, edges());
    }
}
