package org.lifront.kmc.cell;

/**
 * A set cell voltage, whatever current it drives.
 *
 * @param voltage_V magnitude of the voltage, positive; its sign changes with every half cycle
 * @param halfCycle_s duration of one half cycle
 */
public record Potentiostatic(double voltage_V, double halfCycle_s) implements Drive {

    @Override
    public double voltageLimit_V() {
        return voltage_V;
    }

    @Override
    public double currentLimit_APerM2() {
        return Double.POSITIVE_INFINITY;
    }
}
