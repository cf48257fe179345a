package org.lifront.kmc.trajectory;

import io.jhdf.storage.HdfFileChannel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The global heap in which all virtual datasets of a file say where their parts lie; HDF5 File Format Specification
 * Version 3.0, section III.E. It is one collection, as a collection of its own takes at least 4096 bytes, and lies behind
 * the header of the dataset that is written first.
 *
 * <pre>
 *   collection   "GCOL" | 1 | 3 x 0 | size: 8 | objects | rest
 *   object       number, from 1: 2 | references: 2 | 4 x 0 | size: 8 | content, filled up to a multiple of 8
 *   rest         0: 2 | 6 x 0 | size with these 16 bytes: 8 | 0 ...
 * </pre>
 */
final class VirtualHeap {

    private static final int HEADER_BYTES = 16;
    private static final int OBJECT_HEADER_BYTES = 16;
    private static final int LEAST_BYTES = 4096;
    private static final long NOWHERE = -1;

    private final List<VirtualMapping> mappings = new ArrayList<>();
    private long address = NOWHERE;

    /**
     * Takes in where the parts of one more dataset lie.
     *
     * @return number of the object
     */
    int add(VirtualMapping mapping) {
        mappings.add(mapping);
        return mappings.size();
    }

    /** Whether it is in the file. */
    boolean isWritten() {
        return address != NOWHERE;
    }

    /** Where it lies in the file. */
    long address() {
        return address;
    }

    /**
     * Puts it into the file, once nothing is added any more.
     *
     * @return the address behind it
     */
    long write(HdfFileChannel file, long position) {
        address = position;
        ByteBuffer collection = collection();
        file.write(collection, position);
        return position + collection.limit();
    }

    private ByteBuffer collection() {
        List<ByteBuffer> contents =
                mappings.stream().map(VirtualMapping::content).toList();
        int used = HEADER_BYTES;
        for (ByteBuffer content : contents) {
            used += OBJECT_HEADER_BYTES + padded(content.limit());
        }
        int size = Math.max(LEAST_BYTES, used + OBJECT_HEADER_BYTES);
        ByteBuffer heap = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        heap.put("GCOL".getBytes(StandardCharsets.US_ASCII)).putInt(1).putLong(size);
        for (int i = 0; i < contents.size(); i++) {
            ByteBuffer content = contents.get(i);
            int end = heap.position() + OBJECT_HEADER_BYTES + padded(content.limit());
            heap.putShort((short) (i + 1)).putShort((short) 0).putInt(0).putLong(content.limit());
            heap.put(content).position(end);
        }
        heap.putLong(0).putLong(size - used);
        return heap.position(size).flip();
    }

    private static int padded(int bytes) {
        return (bytes + 7) / 8 * 8;
    }
}
