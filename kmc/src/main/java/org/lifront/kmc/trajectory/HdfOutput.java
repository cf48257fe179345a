package org.lifront.kmc.trajectory;

import io.jhdf.Superblock.SuperblockV2V3;
import io.jhdf.WritableGroupImpl;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import io.jhdf.storage.HdfFileChannel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Writes HDF5 files of jHDF's groups and datasets. Unlike jHDF's own writer it does not sign a file with the name of the
 * platform, on which a trajectory must not depend, and does not hand every header to the operating system by itself.
 */
final class HdfOutput {

    /** Of larger files only the start is kept in memory, where most of the headers are. */
    private static final int STAGED_BYTES = 1 << 20;

    private HdfOutput() {}

    /**
     * Writes a file, which must not exist.
     *
     * @param tree puts attributes, groups and datasets into the root
     */
    static void write(Path file, Consumer<WritableGroup> tree) throws IOException {
        try (StagedChannel channel = StagedChannel.to(file, STAGED_BYTES)) {
            write(channel, tree);
        }
    }

    /** The bytes of a file, which must be fewer than 2 GB. */
    static byte[] bytes(Consumer<WritableGroup> tree) {
        // There is nothing to be closed.
        @SuppressWarnings("resource")
        StagedChannel channel = StagedChannel.inMemory();
        write(channel, tree);
        return channel.bytes();
    }

    private static void write(StagedChannel channel, Consumer<WritableGroup> tree) {
        SuperblockV2V3 superblock = new SuperblockV2V3();
        WritableGroupImpl root = new WritableGroupImpl(null, "/");
        tree.accept(root);
        // Closing the channel is enough.
        @SuppressWarnings("resource")
        HdfFileChannel file = new HdfFileChannel(channel, superblock);
        root.write(file, WritableHdfFile.ROOT_GROUP_ADDRESS);
        file.write(superblock.toBuffer(channel.size()), 0);
    }
}
