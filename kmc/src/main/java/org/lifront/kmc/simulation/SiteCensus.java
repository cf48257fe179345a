package org.lifront.kmc.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.SiteType;
import org.lifront.kmc.event.ClassLattice;
import org.lifront.kmc.event.ClassTable;
import org.lifront.kmc.event.CompiledModel;
import org.lifront.kmc.event.SiteClass;
import org.lifront.kmc.trajectory.Column;

/** What sits where: how many sites of each type hold each species, and the species of every site. */
final class SiteCensus {

    private final ClassLattice lattice;
    private final Chemistry chemistry;
    private final ClassTable classes;
    private final int[] columnOfClass;
    private final byte[] speciesOfClass;
    private final List<Column> columns = new ArrayList<>();

    SiteCensus(CompiledModel model, ClassLattice lattice, ColumnNames names) {
        this.lattice = lattice;
        this.chemistry = model.chemistry();
        this.classes = model.classes();
        int[][] columnOf =
                new int[chemistry.siteTypes().size()][chemistry.species().size()];
        for (int type = 0; type < columnOf.length; type++) {
            addColumns(columnOf[type], chemistry.siteTypes().get(type), names);
        }
        columnOfClass = new int[classes.size()];
        speciesOfClass = new byte[classes.size()];
        for (int id = 1; id < classes.size(); id++) {
            SiteClass siteClass = classes.of(id);
            columnOfClass[id] = columnOf[siteClass.siteType()][siteClass.species()];
            speciesOfClass[id] = (byte) siteClass.species();
        }
    }

    private void addColumns(int[] columnOfSpecies, SiteType siteType, ColumnNames names) {
        for (String species : siteType.species()) {
            columnOfSpecies[classes.species(species)] = columns.size();
            columns.add(new Column(
                    names.of("sites_" + siteType.name() + "_" + species, ""),
                    "1",
                    "sites of type '" + siteType.name() + "' that hold '" + species + "'"));
        }
    }

    /** One column for each species that a type of sites can hold. */
    List<Column> columns() {
        return columns;
    }

    /** The numbers of sites, in the order of the columns. */
    double[] counts() {
        long[] byClass = new long[columnOfClass.length];
        lattice.grid().forEachSite(site -> byClass[lattice.classOf(site)]++);
        double[] counts = new double[columns.size()];
        for (int id = 1; id < byClass.length; id++) {
            counts[columnOfClass[id]] += byClass[id];
        }
        return counts;
    }

    /** Sites that hold each species, in the order of the model. */
    List<Long> sitesOfSpecies() {
        long[] totals = new long[chemistry.species().size()];
        lattice.grid().forEachSite(site -> totals[speciesOfClass[lattice.classOf(site)]]++);
        return Arrays.stream(totals).boxed().toList();
    }

    /** The species of every site, basis fastest, then x, y, z; not kept, so that a run needs no room for it. */
    byte[] states() {
        byte[] states = new byte[lattice.grid().siteCount()];
        int[] position = {0};
        lattice.grid().forEachSite(site -> states[position[0]++] = speciesOfClass[lattice.classOf(site)]);
        return states;
    }
}
