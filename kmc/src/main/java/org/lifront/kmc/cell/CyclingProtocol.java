package org.lifront.kmc.cell;

/**
 * Galvanostatic cycling of the symmetric cell.
 *
 * @param currentDensity_APerM2 current per electrode area, positive
 * @param halfCycleCapacity_CPerM2 charge per electrode area passed in one half cycle, positive
 * @param cycles number of full cycles
 * @param temperature_K cell temperature
 * @param compliance_V largest voltage the cycler can apply
 */
public record CyclingProtocol(
        double currentDensity_APerM2,
        double halfCycleCapacity_CPerM2,
        int cycles,
        double temperature_K,
        double compliance_V) {

    /** Duration of one half cycle in seconds; docs/model.md equation (26). */
    public double halfCycle_s() {
        return halfCycleCapacity_CPerM2 / currentDensity_APerM2;
    }
}
