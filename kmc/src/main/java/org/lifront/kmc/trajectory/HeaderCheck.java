package org.lifront.kmc.trajectory;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lifront.kmc.input.InvalidInputException;

/**
 * Refuses headers that the file format cannot hold. Attributes must stay far below 64 kB, beyond which jHDF writes
 * files that cannot be read; texts must not hold a zero character, which ends a string in HDF5.
 */
final class HeaderCheck {

    private static final int MAX_LABEL_BYTES = 1000;
    private static final int MAX_LEGEND_BYTES = 60_000;
    private static final int LEGEND_PREFIX_BYTES = "255 = ".length() + 1;
    private static final Pattern COLUMN_NAME = Pattern.compile("[A-Za-z0-9_]{1,200}");

    private HeaderCheck() {}

    /**
     * @throws InvalidInputException if a label or a text, which may come from the user, or a lattice is too large to be
     *     stored
     * @throws IllegalArgumentException if the columns are not sound
     */
    static void check(TrajectoryHeader header) {
        checkLabel("kind of the model", header.model());
        checkLabel(header.model() + " label", header.label());
        checkLabel("program version", header.version());
        checkLabel("program revision", header.revision());
        checkText("scenario", header.scenarioText());
        checkText("parameter table", header.parametersText());
        header.lattices().forEach(HeaderCheck::checkLattice);
        header.unitCell()
                .ifPresent(
                        cell -> cell.basis().forEach(site -> checkLabel("label of a sublattice", site.sublattice())));
        checkColumns(header.seriesColumns(), Set.of());
        checkColumns(
                header.frameColumns(),
                header.lattices().stream().map(TrajectoryLattice::statesName).collect(Collectors.toSet()));
    }

    private static void checkLattice(TrajectoryLattice lattice) {
        if (lattice.siteCount() > TrajectoryLattice.MAX_SITES) {
            throw new InvalidInputException("A box of " + lattice.cellsX() + " x " + lattice.cellsY() + " x "
                    + lattice.cellsZ() + " cells with " + lattice.sitesPerCell()
                    + " sites each is too large for a trajectory, which stores at most " + TrajectoryLattice.MAX_SITES
                    + " sites of a lattice.");
        }
        lattice.legend().forEach(label -> checkLabel("state label", label));
        int longest = lattice.legend().stream()
                .mapToInt(label -> label.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
        int bytes = lattice.legend().size() * (longest + LEGEND_PREFIX_BYTES);
        if (bytes > MAX_LEGEND_BYTES) {
            throw new InvalidInputException("The " + lattice.legend().size() + " labels of the states of lattice "
                    + lattice.name() + " take " + bytes + " bytes, at most " + MAX_LEGEND_BYTES + " can be stored.");
        }
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
