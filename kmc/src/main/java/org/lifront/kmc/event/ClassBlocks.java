package org.lifront.kmc.event;

import java.util.function.IntFunction;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.chemistry.LatticeBox;
import org.lifront.kmc.engine.BlockProcesses;
import org.lifront.kmc.engine.SiteBlocks;
import org.lifront.kmc.engine.Territory;
import org.lifront.lattice.crystal.SiteGrid;
import org.lifront.lattice.decomposition.BlockCounts;
import org.lifront.lattice.decomposition.BlockDecomposition;
import org.lifront.lattice.decomposition.CellBox;

/** The lattice of a rule-based model cut into blocks, and a {@link ClassProcess} for each of them. */
public final class ClassBlocks implements BlockProcesses {

    private final ClassLattice lattice;
    private final EventTables tables;
    private final SiteBlocks blocks;
    private final BlockDecomposition decomposition;
    private final int[] positions;
    private final IntFunction<XoShiRo256PlusPlus> streams;

    /**
     * Marks the sites beside cuts in the lattice, so that events there take the path that reports to neighbours.
     *
     * @param lattice what sits where
     * @param tables compiled events
     * @param reach how far events see and change
     * @param decomposition the blocks
     * @param streams the random stream of a block
     */
    public ClassBlocks(
            ClassLattice lattice,
            EventTables tables,
            Reach reach,
            BlockDecomposition decomposition,
            IntFunction<XoShiRo256PlusPlus> streams) {
        SiteGrid grid = lattice.grid();
        this.lattice = lattice;
        this.tables = tables;
        this.streams = streams;
        this.positions = ClassProcess.positions(lattice, tables);
        this.blocks = new SiteBlocks(grid.length(), decomposition.blockCount(), site -> {
            int x = grid.cellX(site);
            int y = grid.cellY(site);
            int z = grid.cellZ(site);
            return decomposition.contains(x, y, z) ? decomposition.block(x, y, z) : -1;
        });
        this.decomposition = decomposition;
        markBorders(decomposition, reach.changeCells());
    }

    /** The box of a model in cells. */
    public static CellBox box(LatticeBox box) {
        return new CellBox(box.cellsX(), box.cellsY(), box.cellsZ(), box.periodicX(), box.periodicY(), box.periodicZ());
    }

    /** How many cells the changes of one event and what another one reads reach together. */
    public static int reach(Reach reach) {
        return reach.readCells() + reach.changeCells();
    }

    /** Cuts the lattice of a model as told. */
    public static BlockDecomposition cut(CompiledModel model, BlockCounts counts) {
        return BlockDecomposition.of(box(model.chemistry().box()), counts, reach(model.reach()));
    }

    private void markBorders(BlockDecomposition decomposition, int cells) {
        SiteGrid grid = lattice.grid();
        grid.forEachSite(site -> {
            int[] cell = {grid.cellX(site), grid.cellY(site), grid.cellZ(site)};
            int block = blocks.block(site);
            for (int axis = 0; axis < 3; axis++) {
                boolean isCut = decomposition.counts().along(axis) > 1;
                if (isCut
                        && (cell[axis] - decomposition.from(block, axis) < cells
                                || decomposition.to(block, axis) - cell[axis] <= cells)) {
                    lattice.markBorder(site);
                }
            }
        });
    }

    /** Which block each padded site belongs to; images belong to none. */
    public SiteBlocks blocks() {
        return blocks;
    }

    @Override
    public ClassProcess make(int block, Territory territory) {
        ClassProcess process = new ClassProcess(lattice, tables, territory, positions, streams.apply(block));
        SiteGrid grid = lattice.grid();
        for (int z = decomposition.from(block, 2); z < decomposition.to(block, 2); z++) {
            for (int y = decomposition.from(block, 1); y < decomposition.to(block, 1); y++) {
                int first = grid.site(decomposition.from(block, 0), y, z, 0);
                process.list(first, grid.site(decomposition.to(block, 0), y, z, 0));
            }
        }
        return process;
    }
}
