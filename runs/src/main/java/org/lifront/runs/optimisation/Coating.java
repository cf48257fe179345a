package org.lifront.runs.optimisation;

/**
 * One film on one side.
 *
 * @param material name of its material
 * @param side where it is grown
 * @param aldCycles cycles of its growth; 0 is the bare cell
 */
public record Coating(String material, CoatedSide side, int aldCycles) {

    /** Whether two coatings differ in nothing but their thickness. */
    boolean isAkinTo(Coating other) {
        return material.equals(other.material) && side == other.side;
    }

    /** Customary label of the cell. */
    public String label() {
        return aldCycles == 0 ? "bare" : side.label() + "_" + material + "_" + aldCycles;
    }

    /** The stack of a scenario, as YAML on one line. */
    public String stack() {
        return aldCycles == 0
                ? "{}"
                : "{" + side.key() + ": [{material: " + material + ", ald_cycles: " + aldCycles + "}]}";
    }
}
