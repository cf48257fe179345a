package org.lifront.kmc.chemistry;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lifront.kmc.input.InputDocument;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.input.Spelling;

/**
 * Reads lattice models. Every failure is an {@link org.lifront.kmc.input.InvalidInputException} whose message is one
 * sentence that points to the line at fault. The format is described in {@code docs/kmc-models.md}.
 */
public final class ChemistryReader {

    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    private final InputNode root;
    private final NameRegister speciesNames = new NameRegister("species");
    private final NameRegister typeNames = new NameRegister("site type");

    private ChemistryReader(InputNode root) {
        this.root = root;
    }

    /** Reads a model file. */
    public static Chemistry read(Path path) {
        return read(InputDocument.read(path).root());
    }

    /** What the tree of a model file says. */
    public static Chemistry read(InputNode root) {
        return new ChemistryReader(root).chemistry();
    }

    private Chemistry chemistry() {
        root.mapping(
                "model",
                "lattice",
                "species",
                "site_types",
                "steps",
                "interactions",
                "temperature",
                "thermal_energy",
                "field",
                "start",
                "run");
        String name = label(root.require("model"));
        LatticeBox box = LatticeBoxReader.read(root.require("lattice"));
        List<Species> species = SpeciesReader.read(root.require("species"), speciesNames);
        List<SiteType> types = new SiteTypeReader(box, speciesNames, typeNames).read(root);
        SiteCensus census = census(box, types);
        List<StepRule> steps =
                StepReader.read(root.require("steps"), new StepSiteReader(types, speciesNames, typeNames));
        return new Chemistry(
                name,
                box,
                species,
                types,
                steps,
                interactions(steps),
                SurroundingsReader.thermalEnergy_J(root, steps),
                field(box, species, steps),
                start(types, census),
                RunPlanReader.read(root.require("run")));
    }

    private static String label(InputNode node) {
        String label = node.text();
        if (!LABEL.matcher(label).matches()) {
            throw node.error("found '" + Spelling.excerpt(label) + "', expected a label of at most 64 letters, digits,"
                    + " '_', '-' or '.', because it names a folder");
        }
        return label;
    }

    /** Every site must have a type and every type a site. */
    private SiteCensus census(LatticeBox box, List<SiteType> types) {
        SiteCensus census = new SiteCensus(box, types);
        census.uncovered().ifPresent(where -> {
            throw root.require("site_types").error(where + " has no site type, expected site types for all sites");
        });
        for (int i = 0; i < types.size(); i++) {
            if (census.sites(types.get(i).name()) == 0) {
                throw root.require("site_types")
                        .list()
                        .get(i)
                        .error("no site is left for site type '" + types.get(i).name()
                                + "', because later ones take all its cells");
            }
        }
        return census;
    }

    private List<PairEnergy> interactions(List<StepRule> steps) {
        return root.optional("interactions")
                .map(list -> InteractionReader.read(list, speciesNames, steps))
                .orElse(List.of());
    }

    private Optional<ElectricField> field(LatticeBox box, List<Species> species, List<StepRule> steps) {
        return root.optional("field").map(section -> SurroundingsReader.field(root, box, species, steps));
    }

    private List<Fill> start(List<SiteType> types, SiteCensus census) {
        return root.optional("start")
                .map(list -> new FillReader(types, census, speciesNames, typeNames).read(list))
                .orElse(List.of());
    }
}
