package org.lifront.kmc.lithium;

/**
 * The boxes in which lithium moves as particles below one interface.
 *
 * @param columnsX columns along x of the box in a grain
 * @param columnsY columns along y of the box in a grain
 * @param layers layers of the box in a grain
 * @param spacing_m distance of neighbouring sites in a grain; that of one Ti a site unless made coarser to save time
 * @param boundary box around a grain boundary, always of one Ti a site
 */
public record LithiumDomains(int columnsX, int columnsY, int layers, double spacing_m, BoundaryBox boundary) {

    /**
     * The box around a grain boundary.
     *
     * @param across columns from one boundary to its next image
     * @param along columns along the boundary
     * @param layers layers
     * @param longestHop longest hop inside the boundary in sites; 1 is exact, more is faster
     */
    public record BoundaryBox(int across, int along, int layers, int longestHop) {}
}
