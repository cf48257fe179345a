package org.lifront.kmc.exact;

/** Follows every atom of a lattice with a single vacancy (species 1) and remembers its last jump. */
final class TracerJumps {

    private final ModelRun run;
    private final PlainLattice lattice;
    private final int[] atomAt;
    private final double[][] lastJump_m;
    private int vacancy;

    TracerJumps(ModelRun run) {
        this.run = run;
        this.lattice = run.lattice();
        this.atomAt = new int[lattice.siteCount()];
        this.lastJump_m = new double[lattice.siteCount()][];
        for (int site = 0; site < atomAt.length; site++) {
            atomAt[site] = site;
            vacancy = run.species(site) == 1 ? site : vacancy;
        }
    }

    /** Mean cosine between a jump and the one before it of the same atom, over a number of jumps. */
    double meanCosine(int jumps) {
        double sum = 0;
        int pairs = 0;
        for (int jump = 0; jump < jumps; jump++) {
            run.advance(Double.MAX_VALUE, () -> true);
            int direction = directionOfVacancy();
            int from = lattice.neighbour(vacancy, direction);
            double[] jump_m = lattice.way_m(vacancy, direction);
            for (int axis = 0; axis < jump_m.length; axis++) {
                // The atom moves the way against the vacancy.
                jump_m[axis] = -jump_m[axis];
            }
            int atom = atomAt[from];
            if (lastJump_m[atom] != null) {
                sum += VacancyWalk.cosine(lastJump_m[atom], jump_m);
                pairs++;
            }
            lastJump_m[atom] = jump_m;
            atomAt[vacancy] = atom;
            vacancy = from;
        }
        return sum / pairs;
    }

    private int directionOfVacancy() {
        int direction = 0;
        while (run.species(lattice.neighbour(vacancy, direction)) != 1) {
            direction++;
        }
        return direction;
    }
}
