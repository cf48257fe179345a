package org.lifront.kmc.trajectory;

import io.jhdf.checksum.JenkinsLookup3HashLittle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the parts of a virtual dataset lie, as an object of a {@link VirtualHeap}; HDF5 File Format Specification Version
 * 3.0, section VII.C.
 *
 * <pre>
 *   content      0 | parts: 8 | parts | checksum (lookup3): 4
 *   part         file 0 | dataset 0 | selection of all: 3, 1, 0, 0 | selection of a block: 2, 1, 0, length, rank, 1,
 *                first corner, last corner                                                   (32-bit integers)
 * </pre>
 */
final class VirtualMapping {

    private static final int SELECT_BLOCK = 2;
    private static final int SELECT_ALL = 3;

    private final List<Part> parts = new ArrayList<>();
    private final String dataset;
    private final int[] rowExtents;

    /** Some rows in a file. */
    private record Part(String file, int first, int count) {}

    /**
     * @param dataset path of the dataset in every file
     * @param rowExtents extents of one row
     */
    VirtualMapping(String dataset, int... rowExtents) {
        this.dataset = dataset;
        this.rowExtents = rowExtents.clone();
    }

    /** Adds the rows that a file holds, at least one. */
    void add(String file, int first, int count) {
        parts.add(new Part(file, first, count));
    }

    /** The object. */
    ByteBuffer content() {
        List<byte[]> encoded = parts.stream().map(this::encoded).toList();
        int bytes =
                1 + Long.BYTES + encoded.stream().mapToInt(part -> part.length).sum();
        ByteBuffer content = littleEndian(bytes + Integer.BYTES);
        content.put((byte) 0).putLong(parts.size());
        encoded.forEach(content::put);
        content.putInt(JenkinsLookup3HashLittle.hash(Arrays.copyOf(content.array(), bytes)));
        return content.flip();
    }

    private byte[] encoded(Part part) {
        byte[] file = part.file.getBytes(StandardCharsets.UTF_8);
        byte[] path = dataset.getBytes(StandardCharsets.UTF_8);
        int rank = 1 + rowExtents.length;
        int selectionBytes = Integer.BYTES * (2 + 2 * rank);
        ByteBuffer bytes = littleEndian(file.length + path.length + 2 + Integer.BYTES * 8 + selectionBytes);
        bytes.put(file).put((byte) 0).put(path).put((byte) 0);
        bytes.putInt(SELECT_ALL).putInt(1).putInt(0).putInt(0);
        bytes.putInt(SELECT_BLOCK).putInt(1).putInt(0).putInt(selectionBytes);
        bytes.putInt(rank).putInt(1);
        bytes.putInt(part.first);
        for (int i = 1; i < rank; i++) {
            bytes.putInt(0);
        }
        bytes.putInt(part.first + part.count - 1);
        for (int extent : rowExtents) {
            bytes.putInt(extent - 1);
        }
        return bytes.array();
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
