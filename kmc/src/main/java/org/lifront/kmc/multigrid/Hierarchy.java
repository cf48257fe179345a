package org.lifront.kmc.multigrid;

import java.util.ArrayList;
import java.util.List;

/**
 * The levels below the box and the cycle through them: from the third level on, each is visited twice from the one
 * above, the second time for what the first has left (W cycle). Corrections are enlarged by a constant factor, because
 * one potential for a whole group makes the network of groups stiffer than it should be (Braess 1995, DOI
 * 10.1007/BF02238488). The cycle is a fixed linear map, symmetric and positive definite.
 */
final class Hierarchy {

    /** Factor on the corrections of each level. */
    static final float OVERCORRECTION = 1.5f;

    /** Pairings from one level to the next: groups of up to eight. */
    private static final int PASSES = 3;

    /** A network of at most this size is solved directly. */
    private static final int SMALL = 100;

    /** Largest network to solve directly when coarsening gets stuck. */
    private static final int LARGEST_DIRECT = 1000;

    /** Coarsening is stuck when a level keeps more than this share of the nodes. */
    private static final double STUCK = 0.7;

    private final List<CoarseLevel> levels = new ArrayList<>();
    private final List<int[]> groups = new ArrayList<>();
    private final StarElimination direct;

    Hierarchy(Graph first, ThreadTeam team) {
        Graph graph = first;
        levels.add(new CoarseLevel(graph, team));
        while (graph.size > SMALL) {
            Coarsening next = new Coarsening(graph, CoarseLevel.fence(graph.size), PASSES);
            if (next.graph.size > STUCK * graph.size) {
                break;
            }
            graph = next.graph;
            groups.add(next.group);
            levels.add(new CoarseLevel(graph, team));
        }
        direct = graph.size <= LARGEST_DIRECT ? new StarElimination(graph) : null;
    }

    CoarseLevel top() {
        return levels.get(0);
    }

    /** Turns the right-hand side of the top level into its approximate solution. */
    void cycle() {
        cycle(0);
    }

    private void cycle(int l) {
        CoarseLevel level = levels.get(l);
        if (l == levels.size() - 1) {
            solveLast(level);
            return;
        }
        CoarseLevel below = levels.get(l + 1);
        level.smoothAndRestrict(groups.get(l), below.right());
        cycle(l + 1);
        if (l > 0 && l < levels.size() - 2) {
            below.keepAndReduce();
            cycle(l + 1);
            below.addKept();
        }
        level.correctAndSmooth(groups.get(l), below.solution(), OVERCORRECTION);
    }

    private void solveLast(CoarseLevel level) {
        if (direct != null) {
            direct.solve(level.right(), level.solution());
        } else {
            level.smooth();
        }
    }
}
