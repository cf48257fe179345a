package org.lifront.runs.execution;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.checkpoint.RunIdentity;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.material.Parameter;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.trajectory.TrajectoryHeader;
import org.lifront.runs.provenance.BuildIdentity;
import org.lifront.runs.scenario.Scenario;

/** What a checkpoint says about the cell and the program that it belongs to. */
public final class CellIdentity {

    /** What the cells of a sweep have in common is written once and kept once. */
    private static volatile Written lastWritten;

    private CellIdentity() {}

    private record Written(ParameterSet set, String text) {}

    /** The identity of a scenario simulated by this program. */
    public static RunIdentity of(Scenario scenario) {
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
        ParameterSet set = specification.parameters();
        Written last = lastWritten;
        if (last == null || last.set() != set) {
            last = new Written(
                    set, set.parameters().stream().map(CellIdentity::line).collect(Collectors.joining()));
            lastWritten = last;
        }
        return last.text();
    }

    private static String line(Parameter parameter) {
        String kind = parameter.kind().name().toLowerCase(Locale.ROOT);
        return parameter.key() + "\t" + parameter.written() + "\t" + kind + "\t" + parameter.source() + "\n";
    }
}
