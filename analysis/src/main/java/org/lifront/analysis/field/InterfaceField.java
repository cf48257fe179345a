package org.lifront.analysis.field;

import java.util.EnumMap;
import java.util.Map;
import org.lifront.kmc.field.IonField;
import org.lifront.kmc.field.Polarity;
import org.lifront.kmc.material.Arrhenius;
import org.lifront.kmc.material.HighFieldTransport;
import org.lifront.kmc.material.IonTransport;
import org.lifront.kmc.material.LithiumContact;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * The ion field of one interface, solved once more for saved sites: drops, currents, and in which phases the voltage
 * falls; docs/model.md equation (56).
 */
public final class InterfaceField {

    /** Plain layers of electrolyte that the field still solves below the deepest altered one. */
    private static final int PLAIN_LAYERS = 3;

    private final OccupancyView box;
    private final LatticeShape shape;
    private final PhaseTable phases;
    private final LithiumContact contact;
    private final double temperature_K;
    private final Polarity polarity;
    private final double current_APerM2;
    private final IonField field;
    private final double overpotential_V;
    private final int top;
    private final int bottom;

    /**
     * Solves the field.
     *
     * @param box sites of the interface
     * @param phases its stack
     * @param contact the metal and its contact
     * @param temperature_K temperature
     * @param polarity whether the metal is stripped or plated
     * @param current_APerM2 current density of the true contact, positive
     */
    public InterfaceField(
            OccupancyView box,
            PhaseTable phases,
            LithiumContact contact,
            double temperature_K,
            Polarity polarity,
            double current_APerM2) {
        this.box = box;
        this.shape = box.shape();
        this.phases = phases;
        this.contact = contact;
        this.temperature_K = temperature_K;
        this.polarity = polarity;
        this.current_APerM2 = current_APerM2;
        this.field = new IonField(shape, phases, contact, temperature_K);
        this.overpotential_V = field.solve(box, polarity, current_APerM2);
        this.top = firstLayerThatIsNotAllMetal();
        this.bottom = Math.min(shape.nz() - 1, Math.max(top, box.deepestAlteredLayer() + PLAIN_LAYERS));
    }

    private int firstLayerThatIsNotAllMetal() {
        int site = 0;
        while (site < shape.siteCount() - 1 && box.phase(site) == OccupancyView.LITHIUM) {
            site++;
        }
        return shape.layer(site);
    }

    /** Overpotential of the interface, magnitude; infinite where no path conducts. */
    public double overpotential_V() {
        return overpotential_V;
    }

    /** Current density of the true contact, mean over the box. */
    public double meanCurrent_APerM2() {
        return current_APerM2;
    }

    /** First layer of the solved part. */
    public int top() {
        return top;
    }

    /** Last layer of the solved part; what lies deeper carries the current without a drop worth showing. */
    public int bottom() {
        return bottom;
    }

    /** Drop from the film side of the contact to a site, magnitude; 0 in metal. Below the solved part that of its bottom. */
    public double drop_V(int column, int z) {
        int site = shape.site(column, Math.min(z, bottom));
        return z < top || box.phase(site) == OccupancyView.LITHIUM ? 0 : Math.abs(field.dropFromContact_V(site));
    }

    /** Magnitude of the current density through the upper face of a site; 0 in metal. */
    public double current_APerM2(int column, int z) {
        int site = shape.site(column, Math.min(z, bottom));
        return z < top || box.phase(site) == OccupancyView.LITHIUM ? 0 : field.normalCurrent_APerM2(site);
    }

    /**
     * Parts of the overpotential: the power that each phase dissipates over the current. They add up to it; what vertical
     * currents do not account for is {@link VoltagePart#SPREADING}.
     */
    public Map<VoltagePart, Double> parts_V() {
        Map<VoltagePart, Double> power = new EnumMap<>(VoltagePart.class);
        for (int column = 0; column < shape.columnCount(); column++) {
            addColumn(column, power);
        }
        power.replaceAll((part, sum) -> sum / (current_APerM2 * shape.columnCount()));
        double found = power.values().stream().mapToDouble(Double::doubleValue).sum();
        power.put(VoltagePart.SPREADING, overpotential_V - found);
        return power;
    }

    private void addColumn(int column, Map<VoltagePart, Double> power) {
        boolean metalAbove = true;
        for (int z = top; z <= bottom; z++) {
            int site = shape.site(column, z);
            boolean metal = box.phase(site) == OccupancyView.LITHIUM;
            if (!metal) {
                double above = current_APerM2(column, z);
                double below = z < bottom && box.phase(shape.down(site)) != OccupancyView.LITHIUM
                        ? current_APerM2(column, z + 1)
                        : above;
                power.merge(part(site), above * half_V(site, above) + below * half_V(site, below), Double::sum);
                if (metalAbove) {
                    power.merge(VoltagePart.CONTACT, above * above * contact_ohmM2(), Double::sum);
                }
            }
            metalAbove = metal;
        }
    }

    private VoltagePart part(int site) {
        if (box.phase(site) == OccupancyView.ELECTROLYTE) {
            return box.isDamaged(site) ? VoltagePart.INTERPHASE : VoltagePart.ELECTROLYTE;
        }
        return phases.isLithiated(box.phase(site)) ? VoltagePart.LITHIATED : VoltagePart.FILM;
    }

    private double contact_ohmM2() {
        double rest =
                contact.contactResistance_ohmM2() / Arrhenius.factor(contact.contactActivation_eV(), temperature_K);
        return polarity == Polarity.STRIPPING ? rest / (1 - contact.strippingVoids()) : rest;
    }

    /** Drop over half a site, docs/model.md equations (4) and (5). */
    private double half_V(int site, double j) {
        double half_m = shape.spacing_m() / 2;
        IonTransport transport = box.isDamaged(site)
                ? phases.electrolyte().damaged()
                : phases.transport(box.phase(site)).orElseThrow();
        if (transport instanceof HighFieldTransport law) {
            double ratio = j / (2 * law.exchangeCurrent_APerM2(temperature_K));
            return half_m * law.fieldScale_VPerM(temperature_K) * StrictMath.log(ratio + Math.sqrt(ratio * ratio + 1));
        }
        return j == 0 ? 0 : half_m * j / transport.restConductivity_SPerM(temperature_K);
    }
}
