package org.lifront.analysis.figure;

/** The colour of a line on both backgrounds. */
public sealed interface LineColour {

    /** Colour on white paper, {@code #rrggbb}. */
    String onWhite();

    /** Colour on a dark screen, {@code #rrggbb}. */
    String onBlack();

    /** Dash: 0 solid, then 1, 2. */
    int dash();

    /**
     * The colour of one cell in every plot, shared by its replicas; or of one of several lines without an order.
     *
     * @param index place of the cell in the order of cells
     */
    record OfCell(int index) implements LineColour {

        @Override
        public String onWhite() {
            return Palette.onWhite(index);
        }

        @Override
        public String onBlack() {
            return Palette.onBlack(index);
        }

        @Override
        public int dash() {
            return Palette.dash(index) % Palette.DASHES;
        }
    }

    /**
     * The colour of a step in an ordered set, early to late.
     *
     * @param index place in the set
     */
    record OfStep(int index) implements LineColour {

        @Override
        public String onWhite() {
            return Palette.stepOnWhite(index);
        }

        @Override
        public String onBlack() {
            return Palette.stepOnBlack(index);
        }

        @Override
        public int dash() {
            return 0;
        }
    }
}
