package org.lifront.kmc.trajectory;

import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import java.util.Optional;

/** The group of a segment that tells of the machine; whoever does not ask for it can do without. */
final class MachineGroup {

    private static final String NAME = SegmentFormat.MACHINE;
    private static final String WALL = "wall_s";
    private static final String EVENTS = "events_per_wall_s";
    private static final String HEAP = "heap_bytes";

    private MachineGroup() {}

    static void put(WritableGroup root, MachineReadings readings) {
        WritableGroup group = root.putGroup(NAME);
        put(group, new Column(WALL, "s", "real time since the start of the run"), readings.wall_s());
        put(
                group,
                new Column(EVENTS, "1/s", "events a second of real time since the segment before"),
                readings.eventsPerWall_s());
        long[] heap = {readings.heap_bytes()};
        describe(
                group.putDataset(HEAP, heap),
                new Column(HEAP, "byte", "used heap of the virtual machine, garbage included"),
                Checksum.of(heap));
    }

    private static void put(WritableGroup group, Column column, double value) {
        double[] values = {value};
        describe(group.putDataset(column.name(), values), column, Checksum.of(values));
    }

    private static void describe(WritableDataset dataset, Column column, String checksum) {
        dataset.putAttribute("unit", column.unit());
        dataset.putAttribute("description", column.description());
        dataset.putAttribute(SegmentFormat.SHA256, checksum);
    }

    /** The readings; empty if the segment has none. If it has the group, all of it must be there and sound. */
    static Optional<MachineReadings> read(HdfInput input) {
        if (!input.hasGroup(NAME)) {
            return Optional.empty();
        }
        CheckedRead checked = new CheckedRead(input);
        return Optional.of(new MachineReadings(
                checked.doubles(NAME + "/" + WALL, 1)[0],
                checked.doubles(NAME + "/" + EVENTS, 1)[0],
                checked.longs(NAME + "/" + HEAP, 1)[0]));
    }
}
