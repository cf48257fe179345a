package org.lifront.kmc.cell;

/**
 * Cycling of the symmetric cell.
 *
 * @param drive what is held constant in a half cycle
 * @param rest_s open circuit after each half cycle, 0 for none
 * @param cycles number of full cycles
 * @param temperature_K cell temperature
 */
public record CyclingProtocol(Drive drive, double rest_s, int cycles, double temperature_K) {

    /**
     * Galvanostatic cycling without rests.
     *
     * @param currentDensity_APerM2 current per electrode area, positive
     * @param halfCycleCapacity_CPerM2 charge per electrode area passed in one half cycle, positive
     * @param cycles number of full cycles
     * @param temperature_K cell temperature
     * @param compliance_V largest voltage the cycler can apply
     */
    public CyclingProtocol(
            double currentDensity_APerM2,
            double halfCycleCapacity_CPerM2,
            int cycles,
            double temperature_K,
            double compliance_V) {
        this(
                new Galvanostatic(currentDensity_APerM2, halfCycleCapacity_CPerM2, compliance_V),
                0,
                cycles,
                temperature_K);
    }

    /** Duration of one half cycle in seconds, without the rest after it; docs/model.md equation (26). */
    public double halfCycle_s() {
        return drive.halfCycle_s();
    }

    /** Time from the beginning of one half cycle to that of the next, in seconds; docs/model.md equation (26). */
    public double period_s() {
        return drive.halfCycle_s() + rest_s;
    }
}
