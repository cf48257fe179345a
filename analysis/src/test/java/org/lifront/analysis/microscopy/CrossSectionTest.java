package org.lifront.analysis.microscopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifront.analysis.substance.Substances;
import org.lifront.kmc.material.ParameterSet;
import org.lifront.kmc.material.ParameterSets;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

class CrossSectionTest {

    @Test
    void mapsShowTheSurroundingsOfTheSurface() {
        ParameterSet shipped = ParameterSets.shipped();
        PhaseTable phases = new PhaseTable(shipped.electrolyte(), List.of(), List.of());
        LatticeShape shape = new LatticeShape(4, 4, 200, 1e-9);
        Occupancy box = new Occupancy(shape);
        for (int site = 0; site < shape.siteCount(); site++) {
            box.place(site, shape.layer(site) < 40 ? 0 : 1);
        }
        CrossSection section = CrossSection.of(box, phases, Substances.shipped(), 40);

        assertThat(section.layers()).isEqualTo(32 + 64);
        assertThat(section.depth_nm(0)).isEqualTo(-31.5, within(1e-9));
        int titanium = CrossSection.channels().indexOf("Ti");
        assertThat(section.value(titanium, 31, 0)).isZero();
        assertThat(section.value(titanium, 32, 3)).isEqualTo(7.83, within(0.02));
        assertThat(CrossSection.channels()).endsWith("BSE");
    }
}
