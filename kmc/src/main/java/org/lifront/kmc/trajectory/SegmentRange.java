package org.lifront.kmc.trajectory;

/**
 * Which part of the run a segment holds.
 *
 * @param number number of the segment, from 0
 * @param firstSample index, in the whole run, of its first sample
 * @param samples number of its samples
 * @param firstFrame index, in the whole run, of its first frame
 * @param frames number of its frames
 */
record SegmentRange(int number, int firstSample, int samples, int firstFrame, int frames) {

    /** The range of the first segment with that many samples and frames. */
    static SegmentRange first(int samples, int frames) {
        return new SegmentRange(0, 0, samples, 0, frames);
    }

    /** The range that follows this one. */
    SegmentRange next(int nextSamples, int nextFrames) {
        return new SegmentRange(number + 1, endSample(), nextSamples, endFrame(), nextFrames);
    }

    /** Index after the last sample. */
    int endSample() {
        return Math.addExact(firstSample, samples);
    }

    /** Index after the last frame. */
    int endFrame() {
        return Math.addExact(firstFrame, frames);
    }
}
