package org.lifront.kmc.trajectory;

import io.jhdf.ObjectHeader.ObjectHeaderV2;
import io.jhdf.WritableDatasetImpl;
import io.jhdf.api.Group;
import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.dataset.chunked.indexing.ChunkImpl;
import io.jhdf.dataset.chunked.indexing.FixedArrayIndexWriter;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.message.AttributeInfoMessage;
import io.jhdf.object.message.AttributeMessage;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessageV4;
import io.jhdf.object.message.DataSpace;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import io.jhdf.object.message.FillValueMessage;
import io.jhdf.object.message.FilterPipelineMessage;
import io.jhdf.object.message.FilterPipelineMessage.FilterInfo;
import io.jhdf.object.message.Message;
import io.jhdf.storage.HdfFileChannel;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/**
 * Unsigned bytes of three or more dimensions on their way into the file, in equal chunks along the first axis: the states of
 * a lattice, one chunk a frame.
 *
 * <p>jHDF itself takes a dataset of several dimensions only as nested arrays, which for unit cells of two sites are
 * fourteen times as large as the states, and copies it twice more. Here flat arrays go through the compression straight
 * into the file, in the same layout byte by byte.
 */
public final class StatesDataset extends WritableDatasetImpl {

    /** Level 1 is the fastest; states shrink about fourfold, higher levels gain a few per cent for several times the time. */
    private static final int DEFLATE_LEVEL = 1;

    private static final int DEFLATE_FILTER = 1;

    /** Pages of 1024 chunks, as the HDF5 library has them; a segment never has as many frames. */
    private static final int PAGE_BITS = 10;

    private static final int BLOCK_BYTES = 1 << 16;

    private final int[] extents;
    private final int[] chunkExtents;
    private final List<byte[]> chunks;
    private final List<String> storedChecksums = new ArrayList<>();

    /**
     * @param parent group in which it will be put
     * @param name its name
     * @param extents extents of the whole, the slowest first
     * @param chunks bytes of each chunk, at least one, all of the same length, not copied
     * @throws IllegalArgumentException if the chunks do not fill the whole
     */
    public StatesDataset(Group parent, String name, int[] extents, List<byte[]> chunks) {
        super(oneSite(extents.length), name, parent);
        this.extents = extents.clone();
        this.chunkExtents = extents.clone();
        chunkExtents[0] /= chunks.size();
        this.chunks = chunks;
        long bytes = Arrays.stream(chunkExtents).asLongStream().reduce(1, Math::multiplyExact);
        if (chunkExtents[0] * chunks.size() != extents[0] || chunks.stream().anyMatch(chunk -> chunk.length != bytes)) {
            throw new IllegalArgumentException(
                    chunks.size() + " chunks do not fill a dataset of " + Arrays.toString(extents));
        }
    }

    /** Stands in for the bytes, of which jHDF needs to know the number of dimensions. */
    private static Object oneSite(int dimensions) {
        int[] ones = new int[dimensions];
        Arrays.fill(ones, 1);
        return Array.newInstance(byte.class, ones);
    }

    @Override
    public long write(HdfFileChannel file, long position) {
        // The header has the same length whatever the address in it.
        long start = position + header(position, layout(0, 0)).limit();
        List<Chunk> written = new ArrayList<>();
        storedChecksums.clear();
        long end = start;
        for (byte[] chunk : chunks) {
            long bytes = deflate(file, end, chunk);
            long[] offset = new long[extents.length];
            offset[0] = (long) chunkExtents[0] * written.size();
            written.add(new ChunkImpl(end, Math.toIntExact(bytes), offset));
            end += bytes;
        }
        DataLayoutMessage layout;
        if (written.size() == 1) {
            layout = layout(start, written.get(0).getSize());
        } else {
            layout = layout(end, 0);
            int chunkBytes = chunks.get(0).length;
            ByteBuffer index = FixedArrayIndexWriter.createFixedArray(written, end, chunkBytes, true, PAGE_BITS);
            end += writeFully(file, end, index);
        }
        writeFully(file, position, header(position, layout));
        file.position(end);
        return end;
    }

    private ByteBuffer header(long position, DataLayoutMessage layout) {
        List<Message> messages = new ArrayList<>();
        Object oneSite = getData();
        long[] whole = Arrays.stream(extents).asLongStream().toArray();
        messages.add(DataTypeMessage.create(DataType.fromObject(oneSite, true)));
        messages.add(DataSpaceMessage.create(DataSpace.modifyDimensions(DataSpace.fromObject(oneSite), whole)));
        messages.add(FillValueMessage.NO_FILL);
        FilterInfo deflate = new FilterInfo(DEFLATE_FILTER, "deflate", false, new int[] {DEFLATE_LEVEL});
        messages.add(FilterPipelineMessage.create(List.of(deflate)));
        messages.add(layout);
        messages.add(AttributeInfoMessage.create());
        getAttributes().forEach((name, attribute) -> messages.add(AttributeMessage.create(name, attribute)));
        return new ObjectHeaderV2(position, messages).toBuffer();
    }

    /** Where the chunks are: the only one, or an index of several. */
    private DataLayoutMessage layout(long address, int bytesOfOnlyChunk) {
        // The last extent is the size of an element.
        int[] chunk = Arrays.copyOf(chunkExtents, chunkExtents.length + 1);
        chunk[chunkExtents.length] = 1;
        return chunks.size() == 1
                ? ChunkedDataLayoutMessageV4.createFilteredSingleChunk(address, chunk, bytesOfOnlyChunk)
                : ChunkedDataLayoutMessageV4.createFixedArray(address, chunk, PAGE_BITS);
    }

    /** SHA-256 of every chunk as it was compressed into the file; empty before it is written. */
    List<String> storedChecksums() {
        return List.copyOf(storedChecksums);
    }

    private long deflate(HdfFileChannel file, long position, byte[] states) {
        Deflater deflater = new Deflater(DEFLATE_LEVEL);
        try {
            deflater.setInput(states);
            deflater.finish();
            byte[] block = new byte[BLOCK_BYTES];
            Checksum checksum = new Checksum();
            long end = position;
            while (!deflater.finished()) {
                int bytes = deflater.deflate(block);
                checksum.add(ByteBuffer.wrap(block, 0, bytes));
                end += writeFully(file, end, ByteBuffer.wrap(block, 0, bytes));
            }
            storedChecksums.add(checksum.hex());
            return end - position;
        } finally {
            deflater.end();
        }
    }

    private static long writeFully(HdfFileChannel file, long position, ByteBuffer bytes) {
        int length = bytes.remaining();
        long end = position + length;
        while (bytes.hasRemaining()) {
            file.write(bytes, end - bytes.remaining());
        }
        return length;
    }
}
