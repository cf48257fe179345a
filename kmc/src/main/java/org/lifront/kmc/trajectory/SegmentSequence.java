package org.lifront.kmc.trajectory;

import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import org.lifront.kmc.input.InvalidInputException;

/** Checks that segment files follow one another and belong to one run. */
final class SegmentSequence {

    private SegmentSequence() {}

    /** Demands the numbers 0, 1, 2, ... without a gap. */
    static void requireNoGap(Path directory, NavigableSet<Integer> numbers) {
        int expected = 0;
        for (int number : numbers) {
            if (number != expected) {
                throw new InvalidInputException(directory.resolve(SegmentFormat.fileName(expected))
                        + " is missing, although " + SegmentFormat.fileName(number) + " is there.");
            }
            expected++;
        }
    }

    /** Demands that a segment continues the segments before it. */
    static void check(List<SegmentFile> before, SegmentFile segment) {
        SegmentRange range = segment.range();
        SegmentRange expected = before.isEmpty()
                ? SegmentRange.first(range.samples(), range.frames())
                : before.get(before.size() - 1).range().next(range.samples(), range.frames());
        if (range.number() != expected.number()) {
            throw fault(segment, "says that it is segment " + range.number() + ", not " + expected.number());
        }
        if (!before.isEmpty()) {
            requireSameRun(before.get(0), segment);
        }
        if (!range.equals(expected)) {
            throw fault(
                    segment,
                    "begins at sample " + range.firstSample() + " and frame " + range.firstFrame() + " where "
                            + expected.firstSample() + " and " + expected.firstFrame() + " are expected");
        }
    }

    /** Demands that a trajectory is that of a run. */
    static void requireRun(Path firstSegment, TrajectoryHeader written, TrajectoryHeader run) {
        if (!written.equals(run)) {
            throw new InvalidInputException(firstSegment + " belongs to another run than the one to go on with: "
                    + difference(written, run) + " differs.");
        }
    }

    private static void requireSameRun(SegmentFile first, SegmentFile segment) {
        TrajectoryHeader a = first.header();
        TrajectoryHeader b = segment.header();
        if (!a.equals(b)) {
            throw fault(
                    segment,
                    "belongs to another run than " + first.path().getFileName() + ": " + difference(a, b) + " differs");
        }
    }

    /** The first thing in which two headers differ. */
    private static String difference(TrajectoryHeader a, TrajectoryHeader b) {
        if (a.seed() != b.seed()) {
            return "the seed";
        }
        if (!a.model().equals(b.model()) || !a.label().equals(b.label())) {
            return "the model or its label";
        }
        if (!a.scenarioText().equals(b.scenarioText())) {
            return "the scenario";
        }
        if (!a.parametersText().equals(b.parametersText())) {
            return "the parameter table";
        }
        if (!a.lattices().equals(b.lattices())
                || !a.unitCell().equals(b.unitCell())
                || !a.surfaceLayer().equals(b.surfaceLayer())) {
            return "a lattice";
        }
        if (!a.version().equals(b.version()) || !a.revision().equals(b.revision())) {
            return "the program";
        }
        return "the list of columns";
    }

    private static InvalidInputException fault(SegmentFile segment, String fault) {
        return new InvalidInputException(segment.path() + " " + fault + ".");
    }
}
