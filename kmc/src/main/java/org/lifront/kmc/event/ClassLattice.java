package org.lifront.kmc.event;

import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateMismatchException;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.lattice.crystal.SiteGrid;
import org.lifront.lattice.crystal.SiteImages;

/**
 * What sits where in a rule-based model: one byte a padded site, the only mutable state of the model.
 *
 * <pre>
 *   bit  7       border: writing here, or from here, takes the slow path: the site has images, is one, or lies where
 *                territories meet
 *   bits 6..0    class of the site, 0 for a wall
 * </pre>
 *
 * <p>Several threads may read and write different sites; whoever lets them do so keeps them apart.
 */
public final class ClassLattice implements Resumable {

    static final int BORDER = 0x80;
    static final int CLASS_MASK = 0x7F;

    final byte[] codes;
    private final SiteGrid grid;
    private final SiteImages images;

    /** A lattice of walls. */
    public ClassLattice(SiteGrid grid) {
        this.grid = grid;
        this.images = new SiteImages(grid);
        this.codes = new byte[grid.length()];
        for (int site = 0; site < codes.length; site++) {
            codes[site] = (byte) (images.isNearFace(site) ? BORDER : 0);
        }
    }

    @Override
    public void save(StateSink sink) {
        sink.bytes("classes of the sites", codes);
    }

    /** Walls stay walls, and borders borders: both follow from the model. */
    @Override
    public void restore(StateSource source) {
        byte[] saved = source.bytes("classes of the sites", codes.length);
        for (int site = 0; site < saved.length; site++) {
            boolean sameBorder = (saved[site] & BORDER) == (codes[site] & BORDER);
            boolean sameWall = (saved[site] & CLASS_MASK) == 0 == ((codes[site] & CLASS_MASK) == 0);
            if (!sameBorder || !sameWall) {
                throw new StateMismatchException("the saved lattice has other walls or borders");
            }
        }
        System.arraycopy(saved, 0, codes, 0, codes.length);
    }

    /** Where the sites lie. */
    public SiteGrid grid() {
        return grid;
    }

    /** Class of a padded site. */
    public int classOf(int site) {
        return codes[site] & CLASS_MASK;
    }

    /** Whether a real site or an image lies where writing takes the slow path. */
    public boolean isBorder(int site) {
        return codes[site] < 0;
    }

    /** Declares a real site part of a border between territories. */
    public void markBorder(int site) {
        codes[site] |= (byte) BORDER;
    }

    /**
     * Changes the class of a site and of all its images.
     *
     * @param site a real site or an image
     * @return the real site
     */
    public int write(int site, int newClass) {
        if (codes[site] >= 0) {
            codes[site] = (byte) newClass;
            return site;
        }
        return images.store(codes, site, newClass, BORDER);
    }

    /** The real site behind a padded one, or {@link SiteGrid#WALL}. */
    public int canonical(int site) {
        return codes[site] >= 0 ? site : images.real(site);
    }

    /** Whether a padded site is a real one. */
    public boolean isReal(int site) {
        return codes[site] >= 0 || images.real(site) == site;
    }
}
