package org.lifront.kmc.cell;

/**
 * A set current, as long as the cell needs no more than the compliance voltage.
 *
 * @param currentDensity_APerM2 current per electrode area, positive
 * @param halfCycleCapacity_CPerM2 charge per electrode area that the current passes in one half cycle, positive
 * @param compliance_V largest voltage the cycler can apply
 */
public record Galvanostatic(double currentDensity_APerM2, double halfCycleCapacity_CPerM2, double compliance_V)
        implements Drive {

    @Override
    public double halfCycle_s() {
        return halfCycleCapacity_CPerM2 / currentDensity_APerM2;
    }

    @Override
    public double voltageLimit_V() {
        return compliance_V;
    }

    @Override
    public double currentLimit_APerM2() {
        return currentDensity_APerM2;
    }
}
