package org.lifront.kmc.trajectory;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import io.jhdf.api.WritableNode;
import io.jhdf.api.dataset.ChunkedDataset;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Rewrites a segment as a valid HDF5 file with other content: what a hostile or mistaken program could have written, as
 * opposed to what a failing disk leaves behind.
 */
final class TamperedSegment {

    private static final Object REMOVED = new Object();

    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, Object> datasets = new HashMap<>();

    /** Sets an attribute; the path is that of the node, {@code /} for the root, and the name. */
    TamperedSegment attribute(String nodePath, String name, Object value) {
        attributes.put(nodePath + "@" + name, value);
        return this;
    }

    TamperedSegment withoutAttribute(String nodePath, String name) {
        return attribute(nodePath, name, REMOVED);
    }

    /** Replaces the content of a dataset that is not compressed; its attributes stay. */
    TamperedSegment dataset(String path, Object value) {
        datasets.put(path, value);
        return this;
    }

    TamperedSegment withoutDataset(String path) {
        return dataset(path, REMOVED);
    }

    void rewrite(Path segment) throws IOException {
        Path copy = segment.resolveSibling("tampered.tmp");
        try (HdfFile from = new HdfFile(segment);
                WritableHdfFile to = HdfFile.write(copy)) {
            copyAttributes("/", from, to);
            copyChildren("/", from, to);
        }
        Files.move(copy, segment, StandardCopyOption.REPLACE_EXISTING);
    }

    private void copyChildren(String path, Group from, WritableGroup to) {
        for (Node child : from) {
            String childPath = path + child.getName();
            if (child instanceof Group group) {
                WritableGroup copy = to.putGroup(child.getName());
                copyChildren(childPath + "/", group, copy);
            } else if (datasets.get(childPath) != REMOVED) {
                WritableDataset copy = copyDataset(childPath, (Dataset) child, to);
                copyAttributes(childPath, child, copy);
            }
        }
    }

    private WritableDataset copyDataset(String path, Dataset from, WritableGroup to) {
        Object value = datasets.containsKey(path) ? datasets.get(path) : from.getData();
        if (from instanceof ChunkedDataset chunked) {
            DatasetCreationOptions options = DatasetCreationOptions.builder()
                    .unsigned()
                    .chunkDimensions(chunked.getChunkDimensions())
                    .deflate(1)
                    .build();
            return to.putDataset(from.getName(), narrowed(value), options);
        }
        return to.putDataset(from.getName(), value);
    }

    /** jHDF reads unsigned bytes as {@code int}. */
    private static Object narrowed(Object states) {
        if (states instanceof int[] row) {
            byte[] bytes = new byte[row.length];
            for (int x = 0; x < row.length; x++) {
                bytes[x] = (byte) row[x];
            }
            return bytes;
        }
        if (states instanceof byte[]) {
            return states;
        }
        Object[] parts =
                Arrays.stream((Object[]) states).map(TamperedSegment::narrowed).toArray();
        Object[] narrowed = (Object[]) Array.newInstance(parts[0].getClass(), parts.length);
        System.arraycopy(parts, 0, narrowed, 0, parts.length);
        return narrowed;
    }

    private void copyAttributes(String path, Node from, WritableNode to) {
        Map<String, Object> wanted = new HashMap<>();
        for (Attribute attribute : from.getAttributes().values()) {
            wanted.put(attribute.getName(), attribute.getData());
        }
        attributes.forEach((key, value) -> {
            if (key.startsWith(path + "@")) {
                wanted.put(key.substring(path.length() + 1), value);
            }
        });
        wanted.values().removeIf(value -> value == REMOVED);
        wanted.forEach(to::putAttribute);
    }
}
