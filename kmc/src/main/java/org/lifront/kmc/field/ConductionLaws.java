package org.lifront.kmc.field;

import org.lifront.kmc.material.Arrhenius;
import org.lifront.kmc.material.HighFieldTransport;
import org.lifront.kmc.material.IonTransport;
import org.lifront.kmc.material.LithiumContact;
import org.lifront.kmc.material.OhmicTransport;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Voltage-current laws of all the edges that a stack can have, at one temperature and site spacing.
 *
 * <p>An edge joins the centres of two neighbouring sites: two half sites in series. Currents are areal, per site face
 * (A/m2), and resistances areal too (ohm m2), so that no quantity is far from one. Each law reads
 *
 * <pre>  V(j) = R j + Va asinh(j / Ja) + Vb asinh(j / Jb)          docs/model.md equations (4) and (5)</pre>
 *
 * where an ohmic half site adds {@code a / (2 sigma)} to R and a high-field half site adds one asinh term with
 * {@code Va = Ec a / 2} and {@code Ja = 2 j0}.
 *
 * <p>Kinds of site are the phase codes, plus {@link #DAMAGED}. Instances are confined to one thread: the result of
 * {@link #evaluate} stays in the object.
 */
final class ConductionLaws {

    /** Kind of a damaged electrolyte site. */
    static final int DAMAGED = OccupancyView.PHASE_CODES;

    private static final int KINDS = OccupancyView.PHASE_CODES + 1;
    private static final int CONTACT = KINDS;
    private static final int GROUND = KINDS + 1;
    private static final int STRIDE = KINDS + 2;

    /** Number of laws: all that {@link #law}, {@link #contactLaw} and {@link #groundLaw} return is below it. */
    static final int COUNT = KINDS * STRIDE;

    /** A step in w so small that terms of its fourth power are below the rounding error of a current. */
    private static final double SMALL_STEP = 1e-4;

    private static final int MAX_ITERATIONS = 200;

    private final double[] halfResistance_ohmM2;
    private final double[] halfFieldScale_V;
    private final double[] currentScale_APerM2;

    private final double[] resistance_ohmM2;
    private final double[] va_V;
    private final double[] ja_APerM2;
    private final double[] vb_V;
    private final double[] jb_APerM2;

    private double current_APerM2;
    private double conductance_SPerM2;
    private final HyperbolicPair hyperbolic = new HyperbolicPair();

    ConductionLaws(PhaseTable phases, LithiumContact contact, double temperature_K, double spacing_m) {
        halfResistance_ohmM2 = new double[KINDS];
        halfFieldScale_V = new double[KINDS];
        currentScale_APerM2 = new double[KINDS];
        resistance_ohmM2 = new double[COUNT];
        va_V = new double[COUNT];
        ja_APerM2 = new double[COUNT];
        vb_V = new double[COUNT];
        jb_APerM2 = new double[COUNT];
        for (int phase = OccupancyView.ELECTROLYTE; phase < phases.size(); phase++) {
            describeHalfSite(phase, phases.transport(phase).orElseThrow(), temperature_K, spacing_m);
        }
        describeHalfSite(DAMAGED, phases.electrolyte().damaged(), temperature_K, spacing_m);
        for (int first = 0; first < KINDS; first++) {
            for (int second = 0; second < KINDS; second++) {
                compilePair(first, second);
            }
            compileEnd(first, GROUND, 0);
        }
        setContactResistance(contactResistance_ohmM2(contact, temperature_K));
    }

    private ConductionLaws(ConductionLaws same) {
        halfResistance_ohmM2 = same.halfResistance_ohmM2;
        halfFieldScale_V = same.halfFieldScale_V;
        currentScale_APerM2 = same.currentScale_APerM2;
        resistance_ohmM2 = same.resistance_ohmM2;
        va_V = same.va_V;
        ja_APerM2 = same.ja_APerM2;
        vb_V = same.vb_V;
        jb_APerM2 = same.jb_APerM2;
    }

    /** The same laws, now and later, with a place of its own for the result of {@link #evaluate}: for another thread. */
    ConductionLaws forAnotherThread() {
        return new ConductionLaws(this);
    }

    /** r_ct per true contact area at a temperature, without voids. */
    static double contactResistance_ohmM2(LithiumContact contact, double temperature_K) {
        return contact.contactResistance_ohmM2() / Arrhenius.factor(contact.contactActivation_eV(), temperature_K);
    }

    private void describeHalfSite(int kind, IonTransport transport, double temperature_K, double spacing_m) {
        if (transport instanceof OhmicTransport ohmic) {
            halfResistance_ohmM2[kind] = spacing_m / 2 / ohmic.restConductivity_SPerM(temperature_K);
        } else if (transport instanceof HighFieldTransport highField) {
            halfFieldScale_V[kind] = highField.fieldScale_VPerM(temperature_K) * spacing_m / 2;
            currentScale_APerM2[kind] = 2 * highField.exchangeCurrent_APerM2(temperature_K);
        }
    }

    private void compilePair(int first, int second) {
        int law = law(first, second);
        resistance_ohmM2[law] = halfResistance_ohmM2[first] + halfResistance_ohmM2[second];
        boolean sameTerm = currentScale_APerM2[first] == currentScale_APerM2[second];
        if (sameTerm && currentScale_APerM2[first] > 0) {
            va_V[law] = halfFieldScale_V[first] + halfFieldScale_V[second];
            ja_APerM2[law] = currentScale_APerM2[first];
            return;
        }
        int a = currentScale_APerM2[first] > 0 ? first : second;
        int b = a == first ? second : first;
        va_V[law] = halfFieldScale_V[a];
        ja_APerM2[law] = currentScale_APerM2[a];
        vb_V[law] = halfFieldScale_V[b];
        jb_APerM2[law] = currentScale_APerM2[b];
    }

    private void compileEnd(int kind, int end, double series_ohmM2) {
        int law = law(kind, end);
        resistance_ohmM2[law] = halfResistance_ohmM2[kind] + series_ohmM2;
        va_V[law] = halfFieldScale_V[kind];
        ja_APerM2[law] = currentScale_APerM2[kind];
    }

    /** Sets the resistance between the metal and a site that it touches. */
    void setContactResistance(double contact_ohmM2) {
        for (int kind = 0; kind < KINDS; kind++) {
            compileEnd(kind, CONTACT, contact_ohmM2);
        }
    }

    /** Law of the edge between two kinds of site. */
    static int law(int first, int second) {
        return first * STRIDE + second;
    }

    /** Law of the edge between the metal and a kind of site. */
    static int contactLaw(int kind) {
        return kind * STRIDE + CONTACT;
    }

    /** Law of the edge between a kind of site and ground. */
    static int groundLaw(int kind) {
        return kind * STRIDE + GROUND;
    }

    /** Whether a kind of site does not conduct at all. */
    boolean insulates(int kind) {
        return halfResistance_ohmM2[kind] == Double.POSITIVE_INFINITY;
    }

    /** Whether the law has a high-field part. */
    boolean isNonlinear(int law) {
        return va_V[law] > 0;
    }

    /** Voltage over which the law bends: the sum of the asinh scales; 0 for an ohmic law. */
    double bendingVoltage_V(int law) {
        return va_V[law] + vb_V[law];
    }

    /** Small-signal areal conductance at rest. */
    double restConductance_SPerM2(int law) {
        return 1 / differentialResistance_ohmM2(law, 0);
    }

    /** Differential areal conductance at a current, not negative. */
    double slope_SPerM2(int law, double j_APerM2) {
        return 1 / differentialResistance_ohmM2(law, j_APerM2);
    }

    /** Current over voltage at a current, not negative; at rest the small-signal conductance. */
    double chordConductance_SPerM2(int law, double j_APerM2) {
        double voltage_V = voltage_V(law, j_APerM2);
        return voltage_V > 0 ? j_APerM2 / voltage_V : restConductance_SPerM2(law);
    }

    /** Voltage across an edge that carries a current; docs/model.md equations (4) and (5). */
    double voltage_V(int law, double j_APerM2) {
        double voltage_V = resistance_ohmM2[law] * j_APerM2;
        if (va_V[law] > 0) {
            voltage_V += va_V[law] * HyperbolicPair.asinh(j_APerM2 / ja_APerM2[law]);
        }
        if (vb_V[law] > 0) {
            voltage_V += vb_V[law] * HyperbolicPair.asinh(j_APerM2 / jb_APerM2[law]);
        }
        return voltage_V;
    }

    /** Solves the law for the current at a voltage; read {@link #current_APerM2} and {@link #conductance_SPerM2}. */
    void evaluate(int law, double voltage_V) {
        double va = va_V[law];
        if (va == 0 || resistance_ohmM2[law] == Double.POSITIVE_INFINITY) {
            conductance_SPerM2 = 1 / resistance_ohmM2[law];
            current_APerM2 = voltage_V * conductance_SPerM2;
        } else if (resistance_ohmM2[law] == 0 && vb_V[law] == 0) {
            hyperbolic.find(Math.abs(voltage_V) / va);
            current_APerM2 = Math.copySign(ja_APerM2[law] * hyperbolic.sinh(), voltage_V);
            conductance_SPerM2 = ja_APerM2[law] / va * hyperbolic.cosh();
        } else {
            evaluateMixed(law, voltage_V);
        }
    }

    private void evaluateMixed(int law, double voltage_V) {
        boolean oneTerm = vb_V[law] == 0;
        double magnitude_V = Math.abs(voltage_V);
        double current = oneTerm ? currentOfSeries(law, magnitude_V) : currentOfMixed(law, magnitude_V);
        current_APerM2 = voltage_V < 0 ? -current : current;
        conductance_SPerM2 = 1 / differentialResistance_ohmM2(law, current);
    }

    /**
     * A resistor and one high-field term in series: Halley's method for {@code Va w + R Ja sinh(w) = V}, from the smaller
     * of the two values that one of the terms alone would need. The last, small step is taken by the addition theorem of
     * sinh; its own error is of third order in it.
     */
    private double currentOfSeries(int law, double voltage_V) {
        double va = va_V[law];
        double ja = ja_APerM2[law];
        double rja = resistance_ohmM2[law] * ja;
        double w = voltage_V / va;
        if (w > 1) {
            w = Math.min(w, HyperbolicPair.asinh(voltage_V / rja));
        }
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            hyperbolic.find(w);
            double sinh = hyperbolic.sinh();
            double cosh = hyperbolic.cosh();
            double excess = va * w + rja * sinh - voltage_V;
            double slope = va + rja * cosh;
            double step = 2 * excess * slope / (2 * slope * slope - excess * rja * sinh);
            w -= step;
            if (Math.abs(step) <= SMALL_STEP) {
                double square = step * step;
                return ja * (sinh * (1 + square / 2) - cosh * step * (1 + square / 6));
            }
        }
        throw new IllegalStateException("no current found for " + voltage_V + " V across an edge");
    }

    /**
     * Newton in {@code w = asinh(j / Ja)}, in which the dominant terms are convex: started from the smaller of the two
     * voltages that a single term would need, it comes down monotonically; a step out of the bracket is halved.
     */
    private double currentOfMixed(int law, double voltage_V) {
        double low = 0;
        double high = voltage_V / va_V[law];
        if (resistance_ohmM2[law] > 0) {
            high = Math.min(high, HyperbolicPair.asinh(voltage_V / (resistance_ohmM2[law] * ja_APerM2[law])));
        }
        double w = high;
        for (int iteration = 0; iteration < MAX_ITERATIONS && high > low; iteration++) {
            hyperbolic.find(w);
            double j = ja_APerM2[law] * hyperbolic.sinh();
            double excess_V = voltage_V(law, j) - voltage_V;
            if (excess_V > 0) {
                high = w;
            } else {
                low = w;
            }
            double step = excess_V / (differentialResistance_ohmM2(law, j) * ja_APerM2[law] * hyperbolic.cosh());
            if (Math.abs(step) <= 1e-15 * w) {
                return j;
            }
            double next = w - step;
            w = next >= low && next <= high ? next : (low + high) / 2;
        }
        return ja_APerM2[law] * StrictMath.sinh(w);
    }

    private double differentialResistance_ohmM2(int law, double j_APerM2) {
        double resistance = resistance_ohmM2[law];
        if (va_V[law] > 0) {
            resistance += va_V[law] / Math.sqrt(j_APerM2 * j_APerM2 + ja_APerM2[law] * ja_APerM2[law]);
        }
        if (vb_V[law] > 0) {
            resistance += vb_V[law] / Math.sqrt(j_APerM2 * j_APerM2 + jb_APerM2[law] * jb_APerM2[law]);
        }
        return resistance;
    }

    /** Current of the last {@link #evaluate}. */
    double current_APerM2() {
        return current_APerM2;
    }

    /** Differential areal conductance at the last {@link #evaluate}. */
    double conductance_SPerM2() {
        return conductance_SPerM2;
    }
}
