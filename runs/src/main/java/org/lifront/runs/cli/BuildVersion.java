package org.lifront.runs.cli;

import org.lifront.runs.provenance.BuildIdentity;
import picocli.CommandLine.IVersionProvider;

/** Answers {@code --version}. */
final class BuildVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {BuildIdentity.current().line()};
    }
}
