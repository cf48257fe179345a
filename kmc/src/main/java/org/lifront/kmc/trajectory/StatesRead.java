package org.lifront.kmc.trajectory;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.filter.PipelineFilterWithData;
import io.jhdf.object.datatype.FixedPoint;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * Reads the state bytes of single frames. A frame is one chunk; it is inflated here, because jHDF widens unsigned bytes
 * to {@code int} and inflates without a limit.
 */
final class StatesRead {

    private static final int DEFLATE_FILTER = 1;

    /** Deflate cannot shrink anything by more than this factor. */
    private static final long MAX_DEFLATE_RATIO = 1032;

    private final HdfInput input;
    private final CheckedRead checked;
    private final LatticeShape shape;
    private final int frames;

    StatesRead(HdfInput input, LatticeShape shape, int frames) {
        this.input = input;
        this.checked = new CheckedRead(input);
        this.shape = shape;
        this.frames = frames;
    }

    /** Checks type, shape, chunks and plausible size of the states of one electrode. */
    ChunkedDataset check(Electrode electrode) {
        String path = path(electrode);
        Dataset dataset = input.dataset(path);
        checked.requireType(
                dataset.getDataType() instanceof FixedPoint type && !type.isSigned() && type.getSize() == 1,
                path,
                "unsigned bytes");
        checked.requireShape(dataset, path, frames, shape.nz(), shape.ny(), shape.nx());
        int[] chunk = {1, shape.nz(), shape.ny(), shape.nx()};
        if (!(dataset instanceof ChunkedDataset chunked) || !Arrays.equals(chunked.getChunkDimensions(), chunk)) {
            throw input.fault("does not hold dataset /" + path + " as one chunk a frame");
        }
        long bytes = (long) frames * shape.siteCount();
        if (bytes / MAX_DEFLATE_RATIO > input.fileBytes()) {
            throw input.fault("claims " + bytes + " bytes for dataset /" + path + ", more than it can hold");
        }
        if (!isDeflated(chunked.getFilters())) {
            throw input.fault("holds dataset /" + path + " in another compression than deflate");
        }
        return chunked;
    }

    /** The state bytes of one frame, index = site, after the checksum has been compared. */
    byte[] states(int frame, Electrode electrode) {
        String path = path(electrode);
        ChunkedDataset dataset = check(electrode);
        byte[] states = inflate(dataset.getRawChunkBuffer(new int[] {frame, 0, 0, 0}), path);
        String[] checksums = checked.attribute(dataset, SegmentFormat.SHA256, String[].class);
        if (checksums.length != frames) {
            throw input.fault("holds " + checksums.length + " checksums for " + frames + " frames of /" + path);
        }
        checked.requireSameChecksum(path, checksums[frame], Checksum.of(states));
        return states;
    }

    private byte[] inflate(ByteBuffer chunk, String path) {
        byte[] states = new byte[shape.siteCount()];
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

    private static String path(Electrode electrode) {
        return SegmentFormat.FRAMES + "/" + SegmentFormat.statesName(electrode);
    }
}
