package org.lifront.kmc.event;

import java.util.Arrays;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.Fill;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.lattice.crystal.SiteGrid;

/** A lattice model ready to run: its classes, its grid, its quenched disorder, and the tables that processes draw from. */
public final class CompiledModel {

    private static final int DISORDER = 1;
    private static final int FILLS = 2;

    private final Chemistry chemistry;
    private final RandomStreams random;
    private final ClassTable classes;
    private final Reach reach;
    private final SiteGrid grid;
    private final SiteDisorder disorder;

    /**
     * @param chemistry the model
     * @param random streams of the run, from which quenched disorder and start are drawn
     * @throws IllegalArgumentException if the model has too many classes or its lattice is too small or too large; the
     *     message is for users
     */
    public CompiledModel(Chemistry chemistry, RandomStreams random) {
        this.chemistry = chemistry;
        this.random = random;
        this.classes = new ClassTable(chemistry);
        this.reach = new Reach(chemistry);
        this.grid = reach.grid();
        this.disorder = new SiteDisorder(chemistry, classes, grid, random.stream(DISORDER));
    }

    /** The model as data. */
    public Chemistry chemistry() {
        return chemistry;
    }

    /** Classes of the sites. */
    public ClassTable classes() {
        return classes;
    }

    /** How far steps see and change. */
    public Reach reach() {
        return reach;
    }

    /** Where the sites lie. */
    public SiteGrid grid() {
        return grid;
    }

    /** Tables with the field as given and rates as given. */
    public EventTables tables() {
        double[] factors = new double[chemistry.steps().size()];
        Arrays.fill(factors, 1);
        return tables(1, factors);
    }

    /**
     * Tables for processes.
     *
     * @param fieldSign 1 for the field as given, -1 for the reversed one
     * @param stepFactors multiplies the rates of each step, positive
     */
    public EventTables tables(double fieldSign, double[] stepFactors) {
        EventTableCompiler compiler = new EventTableCompiler(chemistry, classes, fieldSign, stepFactors);
        return new EventTableBuilder(compiler, classes, chemistry.box().structure(), grid, disorder)
                .build(stepFactors.length);
    }

    /** The lattice before the first event: every site holds the first species of its type, then the fills follow. */
    public ClassLattice start() {
        ClassLattice lattice = new ClassLattice(grid);
        grid.forEachSite(site -> {
            int basis = grid.basisOf(site);
            int type = classes.siteTypeAt(basis, grid.cellX(site), grid.cellY(site), grid.cellZ(site));
            if (type < 0) {
                throw new IllegalArgumentException("no site type covers sublattice '"
                        + chemistry.box().structure().basis().get(basis).sublattice() + "' everywhere");
            }
            int species =
                    classes.species(chemistry.siteTypes().get(type).species().get(0));
            lattice.write(site, classes.id(basis, type, species));
        });
        StartingFills fills = new StartingFills(classes, chemistry, lattice, random.stream(FILLS));
        for (Fill fill : chemistry.start()) {
            fills.add(fill);
        }
        return lattice;
    }
}
