package org.lifront.runs.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.kmc.input.Spelling;
import org.lifront.kmc.material.MaterialLibrary;
import org.lifront.kmc.material.MaterialSheet;
import org.lifront.kmc.material.ParameterSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lifront materials}: what is known about each material, and how. */
@Command(
        name = "materials",
        description = "Lists the materials, or the parameters of one with unit, kind and source.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lifront materials",
            "  lifront materials al2o3",
            "  lifront materials my_film --file my_film.yaml --json my_film.json"
        })
final class MaterialsCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Material whose parameters to list.")
    private String name;

    @Option(names = "--file", paramLabel = "FILE", description = "Materials file of your own; may be repeated.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private JsonOption json;

    MaterialsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        json.check();
        files.forEach(file -> FileKind.require(file, FileKind.MATERIAL));
        MaterialLibrary library = ParameterSets.library(files);
        MaterialsListing listing = new MaterialsListing(library);
        if (name == null) {
            session.out().print(listing.overview());
            json.write(listing.overviewJson());
        } else {
            MaterialSheet sheet = sheet(library);
            session.out().print(listing.details(sheet));
            json.write(listing.detailsJson(sheet));
        }
        return ExitCode.OK;
    }

    private MaterialSheet sheet(MaterialLibrary library) {
        List<String> names =
                library.sheets().stream().map(MaterialSheet::identifier).toList();
        return library.sheets().stream()
                .filter(sheet -> sheet.identifier().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("materials: found '" + Spelling.excerpt(name)
                        + "', expected " + Spelling.choices(names) + Spelling.suggestion(name, names)));
    }
}
