package org.lifront.runs.drill;

import java.nio.file.Path;

/** The process that is killed: begins the drilled cell or goes on with it. */
public final class DrilledRun {

    private DrilledRun() {}

    /** @param arguments the result folder */
    public static void main(String[] arguments) {
        DrilledStudy study = new DrilledStudy(Path.of(arguments[0]));
        if (study.hasBegun()) {
            study.resume();
        } else {
            study.run();
        }
    }
}
