package org.lifront.kmc.meanfield;

import org.lifront.kmc.material.HighFieldTransport;
import org.lifront.kmc.material.IonTransport;
import org.lifront.kmc.material.OhmicTransport;

/**
 * Field and its slope in one phase at a current density: docs/model.md equations (4) and (5) for a whole thickness.
 *
 * @param scale_VPerM {@code Ec} of a high-field phase; 0 for an ohmic one
 * @param current_APerM2 {@code 2 j0} of a high-field phase
 * @param resistivity_ohmM resistivity of an ohmic phase
 */
record ColumnLaw(double scale_VPerM, double current_APerM2, double resistivity_ohmM) {

    /** The law of a phase at a temperature. */
    static ColumnLaw of(IonTransport transport, double temperature_K) {
        if (transport instanceof HighFieldTransport highField) {
            return new ColumnLaw(
                    highField.fieldScale_VPerM(temperature_K), 2 * highField.exchangeCurrent_APerM2(temperature_K), 0);
        }
        return new ColumnLaw(0, 1, 1 / ((OhmicTransport) transport).restConductivity_SPerM(temperature_K));
    }

    /** Field in V/m at a current density, which is not negative. */
    double field_VPerM(double j_APerM2) {
        return scale_VPerM == 0 ? resistivity_ohmM * j_APerM2 : scale_VPerM * arsinh(j_APerM2 / current_APerM2);
    }

    /** Derivative of the field by the current density, in ohm m; at 0 the resistivity at rest. */
    double slope_ohmM(double j_APerM2) {
        if (scale_VPerM == 0) {
            return resistivity_ohmM;
        }
        double x = j_APerM2 / current_APerM2;
        return scale_VPerM / current_APerM2 / Math.sqrt(1 + x * x);
    }

    private static double arsinh(double x) {
        return StrictMath.log1p(x + x * x / (1 + Math.sqrt(1 + x * x)));
    }
}
