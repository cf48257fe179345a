package org.lifront.kmc.multigrid;

import java.util.Arrays;

/**
 * One level of the hierarchy below the box: the network of groups, in single precision, and its smoother. The smoother
 * is a Gauss-Seidel sweep within chunks of a fixed number of nodes, which take the values of other chunks as they were
 * before: upwards before the correction from the next level and downwards after it, so that the whole is symmetric.
 */
final class CoarseLevel {

    /** Nodes in a chunk: part of the result, so not to be made to depend on the number of threads. */
    private static final int CHUNK = 32768;

    private final int size;
    private final Graph graph;
    private final ThreadTeam team;
    private final int chunks;
    private final int[] laterStart;
    private final int[] otherStart;
    private final float[] inverse;
    private final float[] right;
    private final float[] solution;
    private final float[] before;
    private final float[] kept;
    private int[] group;
    private float[] coarse;
    private float factor;

    /** Takes a network; the order of the edges of a node changes. */
    CoarseLevel(Graph graph, ThreadTeam team) {
        this.graph = graph;
        this.team = team;
        this.size = graph.size;
        this.chunks = (size + CHUNK - 1) / CHUNK;
        this.right = new float[size + 1];
        this.solution = new float[size + 1];
        this.before = new float[size];
        this.kept = new float[size];
        this.inverse = new float[size];
        this.laterStart = new int[size];
        this.otherStart = new int[size];
        for (int i = 0; i < size; i++) {
            inverse[i] = graph.total[i] > 0 ? 1 / graph.total[i] : 0;
            sortEdges(i);
        }
    }

    /** First node of each chunk, and the number of nodes: groups of the next level must not reach across. */
    static int[] fence(int size) {
        int[] fence = new int[(size + CHUNK - 1) / CHUNK + 1];
        for (int chunk = 0; chunk < fence.length; chunk++) {
            fence[chunk] = (int) Math.min(size, (long) chunk * CHUNK);
        }
        return fence;
    }

    /** Sorts edges into those to earlier nodes of the chunk, to later nodes of the chunk, and to other chunks. */
    private void sortEdges(int i) {
        int first = i / CHUNK * CHUNK;
        laterStart[i] = moveForward(graph.start[i], graph.start[i + 1], first, i);
        otherStart[i] = moveForward(laterStart[i], graph.start[i + 1], i, first + CHUNK);
    }

    private int moveForward(int begin, int end, int from, int to) {
        int next = begin;
        for (int e = begin; e < end; e++) {
            int other = graph.neighbour[e];
            if (other >= from && other < to) {
                float g = graph.conductance[e];
                graph.neighbour[e] = graph.neighbour[next];
                graph.conductance[e] = graph.conductance[next];
                graph.neighbour[next] = other;
                graph.conductance[next++] = g;
            }
        }
        return next;
    }

    int size() {
        return size;
    }

    Graph graph() {
        return graph;
    }

    /** Right-hand side, by node; the last entry means nothing. */
    float[] right() {
        return right;
    }

    /** Solution, by node; the last entry is zero for those who look up nodes in no group. */
    float[] solution() {
        return solution;
    }

    /** Both sweeps from zero and nothing in between. */
    void smooth() {
        team.run(chunks, this::smoothUp);
        System.arraycopy(solution, 0, before, 0, size);
        team.run(chunks, this::smoothDown);
    }

    private int end(int chunk) {
        return (int) Math.min(size, (chunk + 1L) * CHUNK);
    }

    /**
     * First sweep, from zero, and what it leaves of the right-hand side, summed by group.
     *
     * @param group group by node
     * @param coarseRight sums by group, the result
     */
    void smoothAndRestrict(int[] group, float[] coarseRight) {
        this.group = group;
        this.coarse = coarseRight;
        Arrays.fill(coarseRight, 0);
        team.run(chunks, this::smoothUp);
        team.run(chunks, this::restrict);
    }

    private void smoothUp(int chunk, int worker) {
        int[] start = graph.start;
        int[] neighbour = graph.neighbour;
        float[] g = graph.conductance;
        float[] u = solution;
        int end = end(chunk);
        for (int i = chunk * CHUNK; i < end; i++) {
            float sum = right[i];
            int last = laterStart[i];
            for (int e = start[i]; e < last; e++) {
                sum += g[e] * u[neighbour[e]];
            }
            u[i] = sum * inverse[i];
        }
    }

    /** After a sweep from zero, what is left is the current from the nodes that the sweep came to later. */
    private void restrict(int chunk, int worker) {
        int[] start = graph.start;
        int[] neighbour = graph.neighbour;
        float[] g = graph.conductance;
        float[] u = solution;
        int end = end(chunk);
        for (int i = chunk * CHUNK; i < end; i++) {
            float sum = 0;
            int last = start[i + 1];
            for (int e = laterStart[i]; e < last; e++) {
                sum += g[e] * u[neighbour[e]];
            }
            coarse[group[i]] += sum;
        }
    }

    /** Adds the correction of each group, times a factor, to the solution, and smooths it by the last sweep. */
    void correctAndSmooth(int[] group, float[] correction, float factor) {
        this.group = group;
        this.coarse = correction;
        this.factor = factor;
        team.run(chunks, this::correct);
        team.run(chunks, this::smoothDown);
    }

    private void correct(int chunk, int worker) {
        float[] u = solution;
        int end = end(chunk);
        for (int i = chunk * CHUNK; i < end; i++) {
            u[i] += factor * coarse[group[i]];
        }
        System.arraycopy(u, chunk * CHUNK, before, chunk * CHUNK, end - chunk * CHUNK);
    }

    private void smoothDown(int chunk, int worker) {
        int[] start = graph.start;
        int[] neighbour = graph.neighbour;
        float[] g = graph.conductance;
        float[] u = solution;
        for (int i = end(chunk) - 1; i >= chunk * CHUNK; i--) {
            float sum = right[i];
            int other = otherStart[i];
            for (int e = start[i]; e < other; e++) {
                sum += g[e] * u[neighbour[e]];
            }
            int last = start[i + 1];
            for (int e = other; e < last; e++) {
                sum += g[e] * before[neighbour[e]];
            }
            u[i] = sum * inverse[i];
        }
    }

    /** Keeps the solution and makes the right-hand side what it leaves of it. */
    void keepAndReduce() {
        System.arraycopy(solution, 0, kept, 0, size);
        team.run(chunks, this::reduce);
    }

    /** Adds up differences of potentials: sums of products would lose a weak leak to rounding. */
    private void reduce(int chunk, int worker) {
        int[] neighbour = graph.neighbour;
        float[] g = graph.conductance;
        float[] u = solution;
        int end = end(chunk);
        for (int i = chunk * CHUNK; i < end; i++) {
            float own = u[i];
            float sum = right[i] - graph.leak[i] * own;
            for (int e = graph.start[i]; e < graph.start[i + 1]; e++) {
                sum += g[e] * (u[neighbour[e]] - own);
            }
            right[i] = sum;
        }
    }

    /** Adds what had been kept to the solution. */
    void addKept() {
        for (int i = 0; i < size; i++) {
            solution[i] += kept[i];
        }
    }
}
