package org.lifront.kmc.event;

import java.util.BitSet;
import java.util.List;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.Fill;
import org.lifront.kmc.chemistry.SiteType;

/** Carries the fills of a model out, one after the other. */
final class StartingFills {

    private final ClassTable classes;
    private final List<SiteType> siteTypes;
    private final ClassLattice lattice;
    private final XoShiRo256PlusPlus random;
    private final BitSet taken = new BitSet();

    StartingFills(ClassTable classes, Chemistry chemistry, ClassLattice lattice, XoShiRo256PlusPlus random) {
        this.classes = classes;
        this.siteTypes = chemistry.siteTypes();
        this.lattice = lattice;
        this.random = random;
    }

    void add(Fill fill) {
        int type = 0;
        while (!siteTypes.get(type).name().equals(fill.siteType())) {
            type++;
        }
        int wanted = type;
        int species = classes.species(fill.species());
        if (fill.amount() instanceof Fill.Amount.Fraction fraction) {
            lattice.grid().forEachSite(site -> {
                if (typeOf(site) == wanted && !taken.get(site) && random.nextDouble() < fraction.value()) {
                    place(site, wanted, species);
                }
            });
        } else {
            placeExactly(((Fill.Amount.Count) fill.amount()).sites(), wanted, species);
        }
    }

    /** Draws without replacement by a partial shuffle of the free sites (Fisher and Yates). */
    private void placeExactly(int count, int type, int species) {
        IntColumn free = new IntColumn();
        lattice.grid().forEachSite(site -> {
            if (typeOf(site) == type && !taken.get(site)) {
                free.add(site);
            }
        });
        int[] sites = free.toArray();
        if (count > sites.length) {
            throw new IllegalArgumentException("the start puts " + count + " sites of type '"
                    + siteTypes.get(type).name() + "' on '" + classes.speciesName(species) + "', but only "
                    + sites.length
                    + " are free");
        }
        for (int position = 0; position < count; position++) {
            int drawn = position + random.nextInt(sites.length - position);
            place(sites[drawn], type, species);
            sites[drawn] = sites[position];
        }
    }

    private int typeOf(int site) {
        return classes.of(lattice.classOf(site)).siteType();
    }

    private void place(int site, int type, int species) {
        taken.set(site);
        lattice.write(site, classes.id(lattice.grid().basisOf(site), type, species));
    }
}
