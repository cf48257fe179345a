package org.lifront.kmc.trajectory;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifront.lattice.occupancy.OccupancyView;

/** Names of version 1 of the segment layout; {@code docs/trajectory-format.md} draws it. */
final class SegmentFormat {

    static final String FORMAT = "LiFront trajectory";
    static final int VERSION = 1;

    static final String INDEX = "index";
    static final String METADATA = "metadata";
    static final String SERIES = "series";
    static final String FRAMES = "frames";
    static final String MACHINE = "machine";

    static final String SCENARIO = "scenario";
    static final String PARAMETERS = "parameters";
    static final String PHASES = "phases";
    static final String LATTICES = "lattices";
    static final String NAME = "name";
    static final String SHAPE = "shape";
    static final String SPACING = "spacing_m";
    static final String UNIT_CELL = "cell";
    static final String BASIS = "basis";
    static final String SUBLATTICES = "sublattices";
    static final String SERIES_COLUMNS = "series_columns";
    static final String FRAME_COLUMNS = "frame_columns";

    /** Attribute of datasets whose last axis is not one of space: what its numbers are. */
    static final String FIELDS = "fields";

    /** What the extents of a lattice are, in their order. */
    static final List<String> EXTENT_FIELDS = List.of("z", "y", "x", "basis");

    /** Attribute of every dataset: SHA-256 of its content, in hexadecimal. */
    static final String SHA256 = "sha256";

    /** Largest number of segments that the five digits of a file name can tell apart. */
    static final int MAX_SEGMENTS = 100_000;

    private static final int DIGITS = 5;
    private static final Pattern FILE_NAME = Pattern.compile("seg-(\\d{" + DIGITS + "})\\.h5");

    private SegmentFormat() {}

    static String fileName(int segment) {
        String digits = Integer.toString(segment);
        return "seg-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits + ".h5";
    }

    /** The number in the name of a segment file; empty if the name is not one of ours. */
    static OptionalInt segmentNumber(String fileName) {
        Matcher matcher = FILE_NAME.matcher(fileName);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    static String legendName(String lattice) {
        return "legend_" + lattice;
    }

    /** The bit layout of a state byte of a cell in words, as stored with the states. */
    static String bitLayout() {
        return String.format(
                Locale.ROOT,
                "0x%02X phase code, 0x%02X reduced, 0x%02X damaged, 0x%02X grain boundary, 0x%02X boundary lithium",
                OccupancyView.PHASE_MASK,
                OccupancyView.REDUCED,
                OccupancyView.DAMAGED,
                OccupancyView.BOUNDARY,
                OccupancyView.BOUNDARY_LITHIUM);
    }
}
