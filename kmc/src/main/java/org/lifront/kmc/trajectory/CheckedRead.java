package org.lifront.kmc.trajectory;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.StringData;
import java.util.Arrays;
import java.util.List;

/**
 * Reads datasets and attributes of one file and believes nothing: type, shape and size are checked before memory is
 * taken, the checksum before the content is handed out.
 */
final class CheckedRead {

    private final HdfInput input;

    CheckedRead(HdfInput input) {
        this.input = input;
    }

    /** A dataset of doubles with those extents, row after row; absent means empty. */
    double[] doubles(String path, long... extents) {
        if (extents[0] == 0) {
            return new double[0];
        }
        Dataset dataset = input.dataset(path);
        requireType(
                dataset.getDataType() instanceof FloatingPoint
                        && dataset.getDataType().getSize() == Double.BYTES,
                path,
                "64-bit floating point numbers");
        requireShape(dataset, path, extents);
        requireStored(dataset, path);
        double[] values = (double[]) dataset.getDataFlat();
        requireChecksum(dataset, path, Checksum.of(values));
        return values;
    }

    /** A dataset of 64-bit integers with those extents, row after row. */
    long[] longs(String path, long... extents) {
        Dataset dataset = input.dataset(path);
        requireType(
                dataset.getDataType() instanceof FixedPoint type && type.isSigned() && type.getSize() == Long.BYTES,
                path,
                "signed 64-bit integers");
        requireShape(dataset, path, extents);
        requireStored(dataset, path);
        long[] values = (long[]) dataset.getDataFlat();
        requireChecksum(dataset, path, Checksum.of(values));
        return values;
    }

    /** A scalar dataset that holds one text. */
    String text(String path) {
        Dataset dataset = input.dataset(path);
        requireType(dataset.getDataType() instanceof StringData, path, "text");
        requireShape(dataset, path);
        requireStored(dataset, path);
        String text = (String) dataset.getData();
        requireChecksum(dataset, path, Checksum.of(text));
        return text;
    }

    /** A one-dimensional dataset of texts; absent means empty. */
    List<String> texts(String path) {
        if (input.find(path).isEmpty()) {
            return List.of();
        }
        Dataset dataset = input.dataset(path);
        requireType(dataset.getDataType() instanceof StringData, path, "text");
        if (dataset.getDimensionsAsLong().length != 1) {
            throw input.fault("holds dataset /" + path + " that is not a list");
        }
        requireStored(dataset, path);
        List<String> texts = List.of((String[]) dataset.getData());
        requireChecksum(dataset, path, Checksum.of(texts));
        return texts;
    }

    /** The value of an attribute, which must exist and have that Java type. */
    <T> T attribute(Node node, String name, Class<T> type) {
        Attribute attribute = node.getAttribute(name);
        Object value = attribute == null ? null : attribute.getData();
        if (!type.isInstance(value)) {
            throw input.fault("lacks the attribute \"" + name + "\" or holds it in another type");
        }
        return type.cast(value);
    }

    /** Demands that the content matches the checksum stored beside it. */
    void requireChecksum(Dataset dataset, String path, String actual) {
        requireSameChecksum(path, attribute(dataset, SegmentFormat.SHA256, String.class), actual);
    }

    void requireSameChecksum(String path, String stored, String actual) {
        if (!stored.equals(actual)) {
            throw input.fault("is damaged, dataset /" + path + " does not match its checksum");
        }
    }

    void requireShape(Dataset dataset, String path, long... expected) {
        long[] found = dataset.getDimensionsAsLong();
        if (!Arrays.equals(found, expected)) {
            throw input.fault("holds dataset /" + path + " of shape " + Arrays.toString(found) + " where "
                    + Arrays.toString(expected) + " is expected");
        }
    }

    void requireType(boolean sound, String path, String expected) {
        if (!sound) {
            throw input.fault("holds dataset /" + path + " of a type other than " + expected);
        }
    }

    /** Demands that an uncompressed dataset is no longer than the file that claims to hold it. */
    private void requireStored(Dataset dataset, String path) {
        long bytes = dataset.getSizeInBytes();
        if (bytes <= 0 || bytes > input.fileBytes()) {
            throw input.fault("claims " + bytes + " bytes for dataset /" + path + ", more than it can hold");
        }
    }
}
