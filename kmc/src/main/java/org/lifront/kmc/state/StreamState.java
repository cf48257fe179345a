package org.lifront.kmc.state;

import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.core.RandomProviderDefaultState;

/** The state of a random stream, numbers that were drawn but not yet handed out included. */
public final class StreamState {

    private StreamState() {}

    /** Writes where a stream is. */
    public static void save(RestorableUniformRandomProvider stream, String name, StateSink sink) {
        sink.bytes(name, bytes(stream));
    }

    /** Puts a stream of the same kind to where the saved one was. */
    public static void restore(RestorableUniformRandomProvider stream, String name, StateSource source) {
        stream.restoreState(new RandomProviderDefaultState(source.bytes(name, bytes(stream).length)));
    }

    private static byte[] bytes(RestorableUniformRandomProvider stream) {
        return ((RandomProviderDefaultState) stream.saveState()).getState();
    }
}
