package org.lifront.runs.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.runs.cluster.ShellWord;
import org.lifront.runs.scenario.ScenarioTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lifront init}: a scenario to begin with. */
@Command(
        name = "init",
        description = {
            "Writes a scenario to begin with: 150 ALD cycles of Al2O3 on the electrolyte, every other key commented",
            "out with meaning, range and default. Never overwrites a file."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  lifront init my-cell.yaml", "  lifront run my-cell.yaml --set protocol.cycles=3"})
final class InitCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "New scenario file.")
    private Path file;

    InitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        OutputFile.check(file, "init");
        try {
            Files.write(
                    file,
                    ScenarioTemplate.text(ShellWord.of(file.toString())).getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new InvalidInputException(file + ": exists; choose a new file");
        } catch (IOException e) {
            throw OutputFile.notWritable(file, "init");
        }
        session.out().println("scenario: " + file);
        return ExitCode.OK;
    }
}
