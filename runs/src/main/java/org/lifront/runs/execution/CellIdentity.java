package org.lifront.runs.execution;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.checkpoint.RunIdentity;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.material.Parameter;
import org.lifront.kmc.trajectory.TrajectoryHeader;
import org.lifront.runs.provenance.BuildIdentity;
import org.lifront.runs.scenario.Scenario;

/** What a checkpoint says about the cell and the program that it belongs to. */
public final class CellIdentity {

    private CellIdentity() {}

    /** The identity of a scenario simulated by this program. */
    static RunIdentity of(Scenario scenario) {
        BuildIdentity program = BuildIdentity.current();
        CellSpecification specification = scenario.specification();
        return new RunIdentity(
                TrajectoryHeader.CELL,
                scenario.folder(),
                program.version(),
                program.revision(),
                scenario.text(),
                parametersText(specification));
    }

    /** Demands that this very program has begun a run: another may draw other events from the same state. */
    public static void requireThisProgram(Path directory, RunIdentity begun) {
        BuildIdentity program = BuildIdentity.current();
        if (!begun.version().equals(program.version()) || !begun.revision().equals(program.revision())) {
            throw new InvalidInputException(directory + " was begun by LiFront " + begun.version() + " (revision "
                    + begun.revision() + "), this is " + program.version() + " (revision " + program.revision()
                    + "); resume it with that program, or run it anew in another folder.");
        }
    }

    /** The parameters, one a line: key, value as written, kind and source, separated by tabs. */
    public static String parametersText(CellSpecification specification) {
        // What the cells of a sweep have in common is kept once.
        return specification.parameters().parameters().stream()
                .map(CellIdentity::line)
                .collect(Collectors.joining())
                .intern();
    }

    private static String line(Parameter parameter) {
        String kind = parameter.kind().name().toLowerCase(Locale.ROOT);
        return parameter.key() + "\t" + parameter.written() + "\t" + kind + "\t" + parameter.source() + "\n";
    }
}
