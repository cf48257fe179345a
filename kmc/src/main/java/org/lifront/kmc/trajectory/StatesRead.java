package org.lifront.kmc.trajectory;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.filter.PipelineFilterWithData;
import io.jhdf.object.datatype.FixedPoint;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads the state bytes of single frames of one lattice. A frame is one chunk; it is inflated here, because jHDF widens unsigned bytes
 * to {@code int} and inflates without a limit.
 */
final class StatesRead {

    private static final int DEFLATE_FILTER = 1;

    /** Deflate cannot shrink anything by more than this factor. */
    private static final long MAX_DEFLATE_RATIO = 1032;

    private final HdfInput input;
    private final CheckedRead checked;
    private final TrajectoryLattice lattice;
    private final int frames;
    private final String path;

    StatesRead(HdfInput input, TrajectoryLattice lattice, int frames) {
        this.input = input;
        this.checked = new CheckedRead(input);
        this.lattice = lattice;
        this.frames = frames;
        this.path = SegmentFormat.FRAMES + "/" + lattice.statesName();
    }

    /** Checks type, shape, chunks and plausible size of the states. */
    ChunkedDataset check() {
        Dataset dataset = input.dataset(path);
        checked.requireType(
                dataset.getDataType() instanceof FixedPoint type && !type.isSigned() && type.getSize() == 1,
                path,
                "unsigned bytes");
        checked.requireShape(
                dataset,
                path,
                Arrays.stream(lattice.extents(frames)).asLongStream().toArray());
        boolean frameIsChunk = dataset instanceof ChunkedDataset chunks
                && Arrays.equals(chunks.getChunkDimensions(), lattice.extents(1));
        if (!frameIsChunk) {
            throw input.fault("does not hold dataset /" + path + " as one chunk a frame");
        }
        ChunkedDataset chunked = (ChunkedDataset) dataset;
        long bytes = frames * lattice.siteCount();
        if (bytes / MAX_DEFLATE_RATIO > input.fileBytes()) {
            throw input.fault("claims " + bytes + " bytes for dataset /" + path + ", more than it can hold");
        }
        if (!isDeflated(chunked.getFilters())) {
            throw input.fault("holds dataset /" + path + " in another compression than deflate");
        }
        return chunked;
    }

    /** The state bytes of one frame, index = site, after the checksum has been compared. */
    byte[] states(int frame) {
        ChunkedDataset dataset = check();
        byte[] states = inflate(dataset.getRawChunkBuffer(chunk(frame)));
        checked.requireSameChecksum(path, checksums(dataset)[frame], Checksum.of(states));
        return states;
    }

    private int[] chunk(int frame) {
        int[] chunk = new int[lattice.extents(1).length];
        chunk[0] = frame;
        return chunk;
    }

    private String[] checksums(ChunkedDataset dataset) {
        String[] checksums = checked.attribute(dataset, SegmentFormat.SHA256, String[].class);
        if (checksums.length != frames) {
            throw input.fault("holds " + checksums.length + " checksums for " + frames + " frames of /" + path);
        }
        return checksums;
    }

    /**
     * Whether the frames are stored as they were written and have their checksums. What is in the file is compared as it
     * lies there, compressed: that finds whatever a disk can do to it in a tenth of the time.
     */
    boolean isStoredAs(SegmentContent content, int number) {
        ChunkedDataset dataset = check();
        String[] checksums = checksums(dataset);
        List<String> stored = content.stored(number);
        return IntStream.range(0, frames)
                .allMatch(frame -> checksums[frame].equals(content.checksum(frame, number))
                        && stored.get(frame).equals(Checksum.of(dataset.getRawChunkBuffer(chunk(frame)))));
    }

    private byte[] inflate(ByteBuffer chunk) {
        byte[] states = new byte[Math.toIntExact(lattice.siteCount())];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(chunk);
            int inflated = inflater.inflate(states);
            if (inflated != states.length) {
                throw input.fault("is damaged, a frame of /" + path + " is incomplete");
            }
            return states;
        } catch (DataFormatException e) {
            throw input.fault("is damaged, a frame of /" + path + " cannot be decompressed");
        } finally {
            inflater.end();
        }
    }

    private static boolean isDeflated(List<PipelineFilterWithData> filters) {
        return filters.size() == 1 && filters.get(0).getId() == DEFLATE_FILTER;
    }
}
