package org.lifront.kmc.field;

import org.lifront.kmc.material.LithiumContact;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Complex areal admittances of all the edges that a stack can have, at rest and at one frequency at a time;
 * docs/model.md equation (31). Laws are numbered as in {@link ConductionLaws}; the half sites of an edge and the contact
 * are in series, each with its conductance and capacitance in parallel.
 */
final class AdmittanceLaws {

    private static final int KINDS = ConductionLaws.DAMAGED + 1;

    private final double[] halfConductance_SPerM2 = new double[KINDS];
    private final double[] halfCapacitance_FPerM2 = new double[KINDS];
    private final double contactConductance_SPerM2;
    private final double contactCapacitance_FPerM2;
    private final double[] real_SPerM2 = new double[ConductionLaws.COUNT];
    private final double[] imaginary_SPerM2 = new double[ConductionLaws.COUNT];

    AdmittanceLaws(PhaseTable phases, LithiumContact contact, double temperature_K, double spacing_m) {
        double perHalfSite_perM = 2 / spacing_m;
        for (int phase = OccupancyView.ELECTROLYTE; phase < phases.size(); phase++) {
            halfConductance_SPerM2[phase] =
                    perHalfSite_perM * phases.transport(phase).orElseThrow().restConductivity_SPerM(temperature_K);
            halfCapacitance_FPerM2[phase] =
                    perHalfSite_perM * PhysicalConstants.VACUUM_PERMITTIVITY_FPERM * phases.relativePermittivity(phase);
        }
        halfConductance_SPerM2[ConductionLaws.DAMAGED] =
                perHalfSite_perM * phases.electrolyte().damaged().restConductivity_SPerM(temperature_K);
        halfCapacitance_FPerM2[ConductionLaws.DAMAGED] = halfCapacitance_FPerM2[OccupancyView.ELECTROLYTE];
        contactConductance_SPerM2 = 1 / ConductionLaws.contactResistance_ohmM2(contact, temperature_K);
        contactCapacitance_FPerM2 = contact.capacitance_FPerM2();
    }

    /** Tabulates the admittances at an angular frequency. */
    void tabulate(double omega_radPerS) {
        tabulate(0, omega_radPerS);
    }

    /** Tabulates the admittances for what grows as {@code exp(rate t)}: all of them are real. */
    void tabulateGrowth(double rate_perS) {
        tabulate(rate_perS, 0);
    }

    /** At the complex frequency {@code rate + i omega}. */
    private void tabulate(double rate_perS, double omega_radPerS) {
        for (int first = 0; first < KINDS; first++) {
            for (int second = 0; second < KINDS; second++) {
                inSeries(
                        ConductionLaws.law(first, second),
                        halfConductance_SPerM2[first] + rate_perS * halfCapacitance_FPerM2[first],
                        omega_radPerS * halfCapacitance_FPerM2[first],
                        halfConductance_SPerM2[second] + rate_perS * halfCapacitance_FPerM2[second],
                        omega_radPerS * halfCapacitance_FPerM2[second]);
            }
            inSeries(
                    ConductionLaws.contactLaw(first),
                    halfConductance_SPerM2[first] + rate_perS * halfCapacitance_FPerM2[first],
                    omega_radPerS * halfCapacitance_FPerM2[first],
                    contactConductance_SPerM2 + rate_perS * contactCapacitance_FPerM2,
                    omega_radPerS * contactCapacitance_FPerM2);
            real_SPerM2[ConductionLaws.groundLaw(first)] =
                    halfConductance_SPerM2[first] + rate_perS * halfCapacitance_FPerM2[first];
            imaginary_SPerM2[ConductionLaws.groundLaw(first)] = omega_radPerS * halfCapacitance_FPerM2[first];
        }
    }

    /** {@code y1 y2 / (y1 + y2)}, as the reciprocal of the sum of reciprocals: an infinite admittance drops out. */
    private void inSeries(int law, double g1, double b1, double g2, double b2) {
        double size1 = g1 * g1 + b1 * b1;
        double size2 = g2 * g2 + b2 * b2;
        double r = (size1 < Double.POSITIVE_INFINITY ? g1 / size1 : 0)
                + (size2 < Double.POSITIVE_INFINITY ? g2 / size2 : 0);
        double x = (size1 < Double.POSITIVE_INFINITY ? b1 / size1 : 0)
                + (size2 < Double.POSITIVE_INFINITY ? b2 / size2 : 0);
        double size = r * r + x * x;
        real_SPerM2[law] = r / size;
        imaginary_SPerM2[law] = x / size;
    }

    /** Conductance of a law at the tabulated frequency. */
    double real_SPerM2(int law) {
        return real_SPerM2[law];
    }

    /** Susceptance of a law at the tabulated frequency. */
    double imaginary_SPerM2(int law) {
        return imaginary_SPerM2[law];
    }
}
