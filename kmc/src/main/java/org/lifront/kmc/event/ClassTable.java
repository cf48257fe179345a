package org.lifront.kmc.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.SiteType;
import org.lifront.lattice.crystal.CrystalStructure;

/** All classes that the sites of a model can have, numbered once and for all. */
public final class ClassTable {

    /** Classes that a byte can tell apart beside the wall and the border flag. */
    public static final int MAX_CLASSES = 127;

    private final Chemistry chemistry;
    private final List<SiteClass> classes = new ArrayList<>();
    private final int[][][] ids;
    private final List<String> speciesNames;

    /**
     * @param chemistry the model
     * @throws IllegalArgumentException if the model needs more classes than a byte holds; the message is for users
     */
    public ClassTable(Chemistry chemistry) {
        this.chemistry = chemistry;
        this.speciesNames =
                chemistry.species().stream().map(species -> species.name()).toList();
        CrystalStructure structure = chemistry.box().structure();
        ids = new int[structure.basis().size()][chemistry.siteTypes().size()][speciesNames.size()];
        classes.add(new SiteClass(0, -1, -1, -1));
        for (int basis = 0; basis < ids.length; basis++) {
            for (int type = 0; type < ids[basis].length; type++) {
                addKind(basis, type);
            }
        }
        if (classes.size() - 1 > MAX_CLASSES) {
            throw new IllegalArgumentException("the model needs " + (classes.size() - 1)
                    + " combinations of basis site, site type and species, but at most " + MAX_CLASSES
                    + " are possible; use fewer site types or fewer species on each");
        }
    }

    private void addKind(int basis, int type) {
        SiteType siteType = chemistry.siteTypes().get(type);
        String sublattice = chemistry.box().structure().basis().get(basis).sublattice();
        Arrays.fill(ids[basis][type], -1);
        if (siteType.sublattice().equals(sublattice)) {
            for (String name : siteType.species()) {
                int species = speciesNames.indexOf(name);
                ids[basis][type][species] = classes.size();
                classes.add(new SiteClass(classes.size(), basis, type, species));
            }
        }
    }

    /** Number of classes, the wall included. */
    public int size() {
        return classes.size();
    }

    /** The class of a number. */
    public SiteClass of(int id) {
        return classes.get(id);
    }

    /** Number of the site in its unit cell for each class; -1 for the wall. */
    int[] basisOfClass() {
        return classes.stream().mapToInt(SiteClass::basis).toArray();
    }

    /** Number of the class of a species on a kind of site, or -1 if such a site cannot hold it. */
    public int id(int basis, int siteType, int species) {
        return ids[basis][siteType][species];
    }

    /** Index of a species by its name. */
    public int species(String name) {
        return speciesNames.indexOf(name);
    }

    /** Name of a species by its index. */
    public String speciesName(int species) {
        return speciesNames.get(species);
    }

    /** Index of the site type of a site: the last that matches, or -1 if none does. */
    public int siteTypeAt(int basis, int cellX, int cellY, int cellZ) {
        String sublattice = chemistry.box().structure().basis().get(basis).sublattice();
        for (int type = chemistry.siteTypes().size() - 1; type >= 0; type--) {
            SiteType siteType = chemistry.siteTypes().get(type);
            if (siteType.sublattice().equals(sublattice) && siteType.region().contains(cellX, cellY, cellZ)) {
                return type;
            }
        }
        return -1;
    }
}
