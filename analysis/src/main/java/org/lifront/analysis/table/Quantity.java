package org.lifront.analysis.table;

/** The quantities that result rows report, each with the definition that the report prints. */
public enum Quantity {
    OVERPOTENTIAL(
            "overpotential_V",
            "V",
            "Overpotential",
            "Time-weighted mean magnitude of the whole-cell voltage over the two half cycles of the cycle."),
    BLOCK_MEAN(
            "overpotential_block_mean_V",
            "V",
            "Mean of 64 cycles",
            "Mean overpotential of the 64 cycles that end with the cycle, of all of them if they are fewer; at least eight."),
    BLOCK_ERROR(
            "overpotential_block_error_V",
            "V",
            "Its standard error",
            "Standard error of that mean by averages over blocks of cycles whose length is doubled again and again (Flyvbjerg"
                    + " and Petersen 1989); a drift within the 64 cycles counts as scatter."),
    HYSTERESIS(
            "electrode_hysteresis_V",
            "V",
            "Stripping minus plating",
            "Time-weighted mean overpotential of electrode A over the half cycle that strips it, minus that over the one that"
                    + " plates it."),
    CYCLE_HEAT(
            "cycle_heat_J",
            "J",
            "Heat of the cycle",
            "Area of the loop of voltage over charge, both half cycles: energy of the whole cell that the cycle turns into heat."),
    RESISTANCE(
            "resistance_ohm",
            "ohm",
            "Resistance at rest",
            "Total small-signal resistance of the cell at rest; cycle 0 is before cycling."),
    APEX_FREQUENCY(
            "apex_frequency_Hz",
            "Hz",
            "Apex frequency",
            "Frequency of the apex of the largest arc of the impedance at rest; cycle 0 is before cycling."),
    FILM_THICKNESS("film_nm", "nm", "Film", "Mean film thickness, both electrodes, at the end of the cycle."),
    FILM_LITHIATED(
            "film_lithiated_nm",
            "nm",
            "Lithiated film",
            "Mean lithiated thickness of the original film, both electrodes, at the end of the cycle."),
    FILM_CRACKED(
            "film_cracked_fraction",
            "1",
            "Cracked film",
            "Cracked fraction of the film, mean of both electrodes, at the end of the cycle."),
    TI3_FRONT(
            "ti3_front_nm",
            "nm",
            "Ti3+ dominant to",
            "Last depth at which at least two thirds of the sites are Ti3+; all columns of both electrodes."),
    TI4_FRONT(
            "ti4_front_nm",
            "nm",
            "Ti4+ dominant from",
            "First depth at which less than a third of the sites is Ti3+; all columns of both electrodes."),
    TI3_FRONT_LI_RICH(
            "ti3_front_li_rich_nm",
            "nm",
            "Ti3+ dominant to, Li-rich",
            "The same over the tenth of the columns, or with particles of squares of 2 nm, that holds most Li: a line scan"
                    + " through a Li-rich region."),
    TI4_FRONT_LI_RICH(
            "ti4_front_li_rich_nm",
            "nm",
            "Ti4+ dominant from, Li-rich",
            "The same over the tenth of the columns, or with particles of squares of 2 nm, that holds most Li: a line scan"
                    + " through a Li-rich region."),
    DAMAGED_DEPTH(
            "damaged_depth_nm",
            "nm",
            "Damaged LATP",
            "Mean depth of micro-cracked, resistive electrolyte, both electrodes, at the end of the cycle."),
    BOUNDARY_DEPTH(
            "boundary_lithium_depth_nm",
            "nm",
            "Li along grain boundaries",
            "How deep Li has come in a grain boundary, mean of both electrodes: its deepest site with Li; with lithium as"
                    + " particles, where half of its Ti is Ti3+. Absent without a boundary."),
    BOUNDARY_FILLING(
            "boundary_lithium_perNm2",
            "1/nm2",
            "Li in grain boundaries",
            "Filled sites, with lithium as particles mobile Li, per area of grain boundary that Li has reached, both"
                    + " electrodes; absent without a boundary."),
    DAMAGED_SHARE(
            "damaged_fraction",
            "1",
            "Damaged share of Ti3+",
            "Damaged share of the sites that hold Ti3+, mean of both electrodes; absent without Ti3+."),
    DAMAGE_LITHIUM_CORRELATION(
            "damage_lithium_correlation",
            "1",
            "Damage with Li",
            "Correlation coefficient, over the columns of a box, of damaged sites with Ti3+ and boundary Li; mean of both"
                    + " electrodes; absent where all columns are alike."),
    DAMAGE_DISTANCE_CORRELATION(
            "damage_distance_correlation",
            "1",
            "Damage with distance from boundaries",
            "Correlation coefficient, over the columns of grains, of damaged sites with the lateral distance to the nearest"
                    + " grain boundary; mean of both electrodes; absent where all columns are alike."),
    XPS_TI3_3_KEV(
            "xps_ti3_fraction_3keV",
            "1",
            "Ti3+ in XPS at 3 keV",
            "Share of Ti3+ in Ti 2p photoemission, contact and other area, both electrodes, normal emission."),
    XPS_TI3_4_5_KEV(
            "xps_ti3_fraction_4.5keV",
            "1",
            "Ti3+ in XPS at 4.5 keV",
            "The same with photons of 4.5 keV, which look half as deep again."),
    XPS_TI3_6_KEV(
            "xps_ti3_fraction_6keV",
            "1",
            "Ti3+ in XPS at 6 keV",
            "The same with photons of 6 keV, which look twice as deep.");

    private final String key;
    private final String unit;
    private final String label;
    private final String definition;

    Quantity(String key, String unit, String label, String definition) {
        this.key = key;
        this.unit = unit;
        this.label = label;
        this.definition = definition;
    }

    /** Name in tables and files, unit last. */
    public String key() {
        return key;
    }

    /** Unit symbol, {@code 1} when dimensionless. */
    public String unit() {
        return unit;
    }

    /** Short name for a heading. */
    public String label() {
        return label;
    }

    /** How the number is obtained, one sentence. */
    public String definition() {
        return definition;
    }
}
