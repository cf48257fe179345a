package org.lifront.lattice.crystal;

import java.util.Arrays;

/**
 * The sites of a {@link SiteGrid} near its faces and for each of them the real site and its images, found without
 * arithmetic on coordinates.
 *
 * <pre>
 *   bits      one a padded site: is it near a face, a ghost or a real site that may have images?
 *   rank      bits set before each word of 64          number of a site = rank + bits below it in its word
 *   list      by number: where its list begins in images, -1 for a wall
 *   images    real site, its images, -1; real site, its images, -1; ...
 * </pre>
 *
 * <p>Memory: 0.2 bytes a padded site, and about 16 bytes a site near a face.
 */
public final class SiteImages {

    private static final int END = -1;

    private final long[] bits;
    private final int[] rank;
    private final int[] list;
    private int[] images = new int[64];
    private int size;

    /** The images of a grid's sites. */
    public SiteImages(SiteGrid grid) {
        bits = new long[grid.length() / Long.SIZE + 1];
        rank = new int[bits.length + 1];
        mark(grid);
        for (int word = 0; word < bits.length; word++) {
            rank[word + 1] = rank[word] + Long.bitCount(bits[word]);
        }
        list = new int[rank[bits.length]];
        Arrays.fill(list, END);
        grid.forEachSite(site -> {
            if (isNearFace(site)) {
                addList(grid, site);
            }
        });
        images = Arrays.copyOf(images, size);
    }

    private void mark(SiteGrid grid) {
        int row = grid.x().padded() * grid.basis();
        int edge = 2 * grid.x().ghosts() * grid.basis();
        int rows = grid.length() / row;
        for (int number = 0; number < rows; number++) {
            int start = number * row;
            boolean isInner = isInner(grid.y(), number % grid.y().padded())
                    && isInner(grid.z(), number / grid.y().padded());
            for (int at = 0; at < row; at++) {
                if (!isInner || at < edge || at >= row - edge) {
                    int site = start + at;
                    bits[site >>> 6] |= 1L << site;
                }
            }
        }
    }

    private static boolean isInner(GridAxis axis, int padded) {
        return padded >= 2 * axis.ghosts() && padded < axis.padded() - 2 * axis.ghosts();
    }

    private void addList(SiteGrid grid, int real) {
        int start = size;
        append(real);
        grid.forEachImage(real, image -> {
            list[number(image)] = start;
            if (image != real) {
                append(image);
            }
        });
        append(END);
    }

    private void append(int site) {
        if (size == images.length) {
            images = Arrays.copyOf(images, 2 * size);
        }
        images[size++] = site;
    }

    private int number(int site) {
        int word = site >>> 6;
        return rank[word] + Long.bitCount(bits[word] & (1L << site) - 1);
    }

    /** Whether a padded site is a ghost or a real site that may have images. */
    public boolean isNearFace(int site) {
        return (bits[site >>> 6] & 1L << site) != 0;
    }

    /** The real site of which a padded site is the image, itself if it is real, or {@link SiteGrid#WALL}. */
    public int real(int site) {
        if (!isNearFace(site)) {
            return site;
        }
        int start = list[number(site)];
        return start < 0 ? SiteGrid.WALL : images[start];
    }

    /**
     * Stores a value in an array of padded sites at a real site and all its images, leaving some bits as they are.
     *
     * @param values one element a padded site
     * @param site a real site or one of its images
     * @param value bits to store
     * @param kept mask of the bits that keep their value
     * @return the real site
     */
    public int store(byte[] values, int site, int value, int kept) {
        if (!isNearFace(site)) {
            values[site] = (byte) (values[site] & kept | value);
            return site;
        }
        int start = list[number(site)];
        for (int at = start; images[at] != END; at++) {
            int image = images[at];
            values[image] = (byte) (values[image] & kept | value);
        }
        return images[start];
    }
}
