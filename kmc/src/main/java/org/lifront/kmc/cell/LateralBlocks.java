package org.lifront.kmc.cell;

import java.util.stream.Stream;
import org.lifront.kmc.mechanism.EventCubes;
import org.lifront.kmc.mechanism.FilmPatches;
import org.lifront.lattice.decomposition.BlockCounts;
import org.lifront.lattice.decomposition.BlockDecomposition;
import org.lifront.lattice.decomposition.CellBox;

/**
 * How a box may be cut into blocks of columns. Events change sites of their own column, of their own crack patch or of their
 * own cube, so that cuts run between these; they look at the columns, the patches and the cubes beside their own.
 */
public final class LateralBlocks {

    private LateralBlocks() {}

    /**
     * Cuts the columns of a box.
     *
     * @param box the box
     * @param stack the films in it
     * @param counts blocks along x and y
     * @throws IllegalArgumentException if that is impossible, with a sentence for the user
     */
    public static BlockDecomposition of(Box box, Stack stack, BlockCounts counts) {
        if (counts.z() != 1) {
            throw new IllegalArgumentException("found " + counts + " blocks, expected numbers along x and y only, such"
                    + " as '4x4', because columns cannot be cut");
        }
        int cubeEdge_sites = EventCubes.edge_sites(box.spacing_m());
        int unit = patchEdges_sites(box, stack).reduce(cubeEdge_sites, LateralBlocks::leastCommonMultiple);
        // Next to a patch or a cube lies a site of the one beside it, at most one site short of two edges away.
        int reach = patchEdges_sites(box, stack).reduce(cubeEdge_sites, Math::max) * 2 - 1;
        return BlockDecomposition.of(
                new CellBox(box.columnsX(), box.columnsY(), 1, true, true, false), counts, reach, unit);
    }

    private static Stream<Integer> patchEdges_sites(Box box, Stack stack) {
        return Stream.concat(stack.onElectrolyte().stream(), stack.onLithium().stream())
                .flatMap(film -> film.material().cracking().stream())
                .map(cracking -> FilmPatches.edge_sites(cracking.patch_m(), box.spacing_m()));
    }

    private static int leastCommonMultiple(int a, int b) {
        int x = a;
        int y = b;
        while (y != 0) {
            int rest = x % y;
            x = y;
            y = rest;
        }
        return a / x * b;
    }
}
