package org.lifront.kmc.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.SiteType;
import org.lifront.kmc.chemistry.StepRule;
import org.lifront.kmc.chemistry.StepSite;
import org.lifront.lattice.crystal.Bond;
import org.lifront.lattice.crystal.CrystalStructure;
import org.lifront.lattice.crystal.GridAxis;
import org.lifront.lattice.crystal.SiteGrid;

/**
 * How far the steps of a model see and change the lattice around their centre: ways from a centre to every site that its
 * propensity can depend on, for each site of the unit cell.
 */
public final class Reach {

    private final Chemistry chemistry;
    private final CrystalStructure structure;
    private final List<Set<Bond>> changed = new ArrayList<>();
    private final List<Set<Bond>> read = new ArrayList<>();

    /** The reach of a model's steps. */
    public Reach(Chemistry chemistry) {
        this.chemistry = chemistry;
        this.structure = chemistry.box().structure();
        for (int basis = 0; basis < structure.basis().size(); basis++) {
            Set<Bond> changedHere = new LinkedHashSet<>();
            Set<Bond> readHere = new LinkedHashSet<>();
            for (StepRule step : chemistry.steps()) {
                if (matches(step.sites().get(0), basis)) {
                    add(step, basis, changedHere, readHere);
                }
            }
            changed.add(changedHere);
            read.add(readHere);
        }
    }

    private void add(StepRule step, int basis, Set<Bond> changedHere, Set<Bond> readHere) {
        Set<Bond> taking = new LinkedHashSet<>();
        taking.add(new Bond(0, 0, 0, basis));
        for (int position = 1; position < step.sites().size(); position++) {
            for (Bond bond : structure.bonds(basis)) {
                if (matches(step.sites().get(position), bond.basis())) {
                    taking.add(bond);
                }
            }
        }
        changedHere.addAll(taking);
        readHere.addAll(taking);
        if (RateFunction.readsEnergies(step.law()) && !chemistry.interactions().isEmpty()) {
            for (Bond way : taking) {
                structure.bonds(way.basis()).forEach(bond -> readHere.add(then(way, bond)));
            }
        }
    }

    private static Bond then(Bond first, Bond second) {
        return new Bond(first.dx() + second.dx(), first.dy() + second.dy(), first.dz() + second.dz(), second.basis());
    }

    private boolean matches(StepSite site, int basis) {
        String sublattice = structure.basis().get(basis).sublattice();
        for (SiteType type : chemistry.siteTypes()) {
            boolean named = site.siteType().map(type.name()::equals).orElse(true);
            if (named && type.sublattice().equals(sublattice) && type.species().contains(site.from())) {
                return true;
            }
        }
        return false;
    }

    /** Ways from a centre to the sites that its propensity depends on, itself included. */
    Set<Bond> read(int basis) {
        return read.get(basis);
    }

    /** Cells that reading goes beyond the centre's own, at most. */
    public int readCells() {
        return widest(read);
    }

    /** Cells that changes go beyond the centre's own, at most. */
    public int changeCells() {
        return widest(changed);
    }

    private static int widest(List<Set<Bond>> ways) {
        return ways.stream()
                .flatMap(Set::stream)
                .mapToInt(way -> Math.max(Math.abs(way.dx()), Math.max(Math.abs(way.dy()), Math.abs(way.dz()))))
                .max()
                .orElse(0);
    }

    /**
     * The grid of the model, padded so that no step reads beyond it.
     *
     * @throws IllegalArgumentException if the lattice is so small that a step would meet a site twice, or too large; the
     *     message is for users
     */
    public SiteGrid grid() {
        int ghosts = readCells();
        GridAxis x = axis("x", chemistry.box().cellsX(), ghosts, chemistry.box().periodicX());
        GridAxis y = axis("y", chemistry.box().cellsY(), ghosts, chemistry.box().periodicY());
        GridAxis z = structure.isPlanar()
                ? new GridAxis(1, 0, false)
                : axis("z", chemistry.box().cellsZ(), ghosts, chemistry.box().periodicZ());
        return new SiteGrid(x, y, z, structure.basis().size());
    }

    private GridAxis axis(String name, int cells, int ghosts, boolean isPeriodic) {
        int least = 2 * changeCells() + 1;
        if (isPeriodic && cells < least) {
            throw new IllegalArgumentException("the lattice has " + cells + " cells along " + name
                    + ", but its steps need at least " + least + " there so that no step meets a site twice");
        }
        return new GridAxis(cells, ghosts, isPeriodic);
    }
}
