package org.lifront.kmc.trajectory;

import io.jhdf.checksum.JenkinsLookup3HashLittle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the parts of a virtual dataset lie, as the object of a global heap; HDF5 File Format Specification Version 3.0,
 * sections III.E and VII.C.
 *
 * <pre>
 *   collection   "GCOL" | 1 | 3 x 0 | size: 8
 *                object 1   index: 2 | references: 2 | 4 x 0 | size: 8 | content, filled up to a multiple of 8
 *                rest       index 0: 2 | 6 x 0 | size with these 16 bytes: 8 | 0 ...
 *   content      0 | parts: 8 | parts | checksum (lookup3): 4
 *   part         file 0 | dataset 0 | selection of all: 3, 1, 0, 0 | selection of a block: 2, 1, 0, length, rank, 1,
 *                first corner, last corner                                                   (32-bit integers)
 * </pre>
 */
final class VirtualMapping {

    /** Number of the object in its heap. */
    static final int OBJECT = 1;

    private static final int HEAP_HEADER_BYTES = 16;
    private static final int OBJECT_HEADER_BYTES = 16;
    private static final int LEAST_HEAP_BYTES = 4096;
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

    ByteBuffer heapCollection() {
        ByteBuffer content = content();
        int padded = (content.limit() + 7) / 8 * 8;
        int used = HEAP_HEADER_BYTES + OBJECT_HEADER_BYTES + padded;
        int size = Math.max(LEAST_HEAP_BYTES, used + OBJECT_HEADER_BYTES);
        ByteBuffer heap = littleEndian(size);
        heap.put("GCOL".getBytes(StandardCharsets.US_ASCII)).putInt(1).putLong(size);
        heap.putShort((short) OBJECT).putShort((short) 0).putInt(0).putLong(content.limit());
        heap.put(content);
        heap.position(used);
        heap.putLong(0).putLong(size - used);
        return heap.position(size).flip();
    }

    private ByteBuffer content() {
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
