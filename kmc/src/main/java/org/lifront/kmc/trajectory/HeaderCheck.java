package org.lifront.kmc.trajectory;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Refuses headers that the file format cannot hold. Attributes must stay far below 64 kB, beyond which jHDF writes
 * files that cannot be read; texts must not hold a zero character, which ends a string in HDF5.
 */
final class HeaderCheck {

    private static final int MAX_LABEL_BYTES = 1000;
    private static final Pattern COLUMN_NAME = Pattern.compile("[A-Za-z0-9_]{1,200}");

    private HeaderCheck() {}

    /**
     * @throws InvalidInputException if a label or a text, which may come from the user, cannot be stored
     * @throws IllegalArgumentException if the columns or the layers are not sound
     */
    static void check(TrajectoryHeader header) {
        checkLabel("cell label", header.cell());
        checkLabel("program version", header.version());
        checkLabel("program revision", header.revision());
        checkText("scenario", header.scenarioText());
        checkText("parameter table", header.parametersText());
        checkPhases(header.phases());
        checkColumns(header.seriesColumns(), Set.of());
        checkColumns(header.frameColumns(), Set.of("states_a", "states_b"));
        int layers = header.shape().nz();
        if (header.surfaceLayer() < 0 || header.surfaceLayer() > layers) {
            throw new IllegalArgumentException(
                    "the surface layer must lie in 0.." + layers + ", got " + header.surfaceLayer());
        }
    }

    private static void checkPhases(List<String> phases) {
        if (phases.size() > OccupancyView.PHASE_CODES) {
            throw new IllegalArgumentException("a state byte holds 16 phase codes, got " + phases.size() + " phases");
        }
        phases.forEach(phase -> checkLabel("phase label", phase));
    }

    private static void checkColumns(List<Column> columns, Set<String> reserved) {
        Set<String> seen = new HashSet<>(reserved);
        for (Column column : columns) {
            if (!COLUMN_NAME.matcher(column.name()).matches() || !seen.add(column.name())) {
                throw new IllegalArgumentException(
                        "column name \"" + column.name() + "\" is taken twice, reserved or not made of [A-Za-z0-9_]");
            }
            checkLabel("unit of column " + column.name(), column.unit());
            checkLabel("description of column " + column.name(), column.description());
        }
    }

    private static void checkLabel(String what, String text) {
        checkText(what, text);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_LABEL_BYTES) {
            throw new InvalidInputException(
                    "The " + what + " has " + bytes + " bytes, at most " + MAX_LABEL_BYTES + " can be stored.");
        }
    }

    private static void checkText(String what, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidInputException(
                    "The " + what + " holds a zero character, which a trajectory cannot store.");
        }
    }
}
