package org.lifront.analysis.morphology;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.lifront.analysis.series.Curve;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Share f3(z) of electrolyte sites that are reduced (Ti3+), layer by layer below the surface of the electrolyte, over
 * a set of columns. Where lithium moves as particles it is read from their own, finer sites.
 *
 * <pre>
 *   z = 0     surface of the electrolyte, upper face of layer `surfaceLayer`
 *   layer k   occupies k a .. (k + 1) a
 * </pre>
 */
public final class ReductionProfile {

    private static final double NM_PER_M = 1e9;
    private static final double PROBE_M = 2e-9;

    private final double spacing_m;
    private final long[] reduced;
    private final long[] sites;

    private ReductionProfile(double spacing_m, long[] reduced, long[] sites) {
        this.spacing_m = spacing_m;
        this.reduced = reduced;
        this.sites = sites;
    }

    /** Profile over every column of a box. */
    public static ReductionProfile ofBox(OccupancyView box, int surfaceLayer) {
        return ofColumns(
                box, surfaceLayer, IntStream.range(0, box.shape().columnCount()).toArray());
    }

    /** Profile over every column of a domain in a grain. */
    public static ReductionProfile ofDomain(DomainSites domain) {
        return ofColumns(
                domain, IntStream.range(0, domain.shape().columnCount()).toArray());
    }

    /**
     * Profile over the tenth of the columns (rounded up) that hold most Li, counted as reduced sites plus filled
     * grain-boundary sites; of equal columns the lower index counts first. This is where a line scan through a
     * Li-rich region would be laid.
     */
    public static ReductionProfile ofLithiumRichestTenth(OccupancyView box, int surfaceLayer) {
        LatticeShape shape = box.shape();
        int[] lithium = new int[shape.columnCount()];
        for (int z = surfaceLayer; z < shape.nz(); z++) {
            for (int column = 0; column < lithium.length; column++) {
                int site = shape.site(column, z);
                if (box.state(site) != OccupancyView.ELECTROLYTE) {
                    lithium[column] += box.isReduced(site) ? 1 : 0;
                    lithium[column] += box.holdsBoundaryLithium(site) ? 1 : 0;
                }
            }
        }
        return ofColumns(box, surfaceLayer, richestTenth(lithium.length, column -> lithium[column]));
    }

    /**
     * The same over the tenth of the squares of 2 nm, the probe of such a scan, in a domain in a grain; Li is bound, one a Ti3+,
     * or mobile. Single columns of atoms would be picked for their fluctuations.
     */
    public static ReductionProfile ofLithiumRichestTenth(DomainSites domain) {
        LatticeShape shape = domain.shape();
        int[][] squares = squares(shape, Math.max(1, (int) Math.round(PROBE_M / shape.spacing_m())));
        IntUnaryOperator lithium = square -> lithiumOfColumn(domain, squares[square]);
        int[] richest = richestTenth(squares.length, lithium);
        return ofColumns(
                domain,
                Arrays.stream(richest)
                        .flatMap(square -> Arrays.stream(squares[square]))
                        .toArray());
    }

    /** Columns of each square; squares at the edges may be cut. */
    private static int[][] squares(LatticeShape shape, int edge) {
        int across = (shape.nx() + edge - 1) / edge;
        int count = across * ((shape.ny() + edge - 1) / edge);
        return IntStream.range(0, count)
                .mapToObj(square -> IntStream.range(0, shape.columnCount())
                        .filter(column -> shape.y(column) / edge * across + shape.x(column) / edge == square)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Li of a mean column, in thousandths. */
    private static int lithiumOfColumn(DomainSites domain, int[] columns) {
        LatticeShape shape = domain.shape();
        int sum = Arrays.stream(columns)
                .map(column ->
                        count(shape, column, domain::isReduced) + count(shape, column, domain::holdsMobileLithium))
                .sum();
        return (int) (1000L * sum / columns.length);
    }

    private static int[] richestTenth(int columns, IntUnaryOperator lithium) {
        long[] keys = new long[columns];
        for (int column = 0; column < columns; column++) {
            keys[column] = ((long) -lithium.applyAsInt(column) << 32) + column;
        }
        Arrays.sort(keys);
        return IntStream.range(0, (columns + 9) / 10).map(i -> (int) keys[i]).toArray();
    }

    private static int count(LatticeShape shape, int column, IntPredicate counts) {
        return (int) IntStream.range(0, shape.nz())
                .map(z -> shape.site(column, z))
                .filter(counts)
                .count();
    }

    private static ReductionProfile ofColumns(OccupancyView box, int surfaceLayer, int[] columns) {
        int layers = box.shape().nz() - surfaceLayer;
        long[] reduced = new long[layers];
        long[] sites = new long[layers];
        for (int layer = 0; layer < layers; layer++) {
            int first = box.shape().site(0, surfaceLayer + layer);
            for (int column : columns) {
                int site = first + column;
                sites[layer] += box.phase(site) == OccupancyView.ELECTROLYTE ? 1 : 0;
                reduced[layer] += box.isReduced(site) ? 1 : 0;
            }
        }
        return new ReductionProfile(box.shape().spacing_m(), reduced, sites);
    }

    private static ReductionProfile ofColumns(DomainSites domain, int[] columns) {
        LatticeShape shape = domain.shape();
        long[] reduced = new long[shape.nz()];
        long[] sites = new long[shape.nz()];
        Arrays.fill(sites, columns.length);
        for (int layer = 0; layer < shape.nz(); layer++) {
            for (int column : columns) {
                reduced[layer] += domain.isReduced(shape.site(column, layer)) ? 1 : 0;
            }
        }
        return new ReductionProfile(shape.spacing_m(), reduced, sites);
    }

    /**
     * This profile and another of the same box shape taken together.
     *
     * @throws IllegalArgumentException if the two differ in layers
     */
    public ReductionProfile with(ReductionProfile other) {
        if (other.layers() != layers()) {
            throw new IllegalArgumentException("profiles of " + layers() + " and " + other.layers() + " layers");
        }
        long[] bothReduced = reduced.clone();
        long[] bothSites = sites.clone();
        for (int layer = 0; layer < layers(); layer++) {
            bothReduced[layer] += other.reduced[layer];
            bothSites[layer] += other.sites[layer];
        }
        return new ReductionProfile(spacing_m, bothReduced, bothSites);
    }

    /** Number of layers between the surface of the electrolyte and the bottom of the box. */
    public int layers() {
        return sites.length;
    }

    /** f3 of a layer, 0 to 1; 0 where the columns hold no electrolyte. */
    public double fraction(int layer) {
        return sites[layer] == 0 ? 0 : (double) reduced[layer] / sites[layer];
    }

    /** f3 against depth: x = middle of the layer in nm. */
    public Curve curve_nm() {
        double[] x = new double[layers()];
        double[] y = new double[layers()];
        for (int layer = 0; layer < layers(); layer++) {
            x[layer] = (layer + 0.5) * spacing_m * NM_PER_M;
            y[layer] = fraction(layer);
        }
        return Curve.of(x, y);
    }

    /** Depth of the front read from this profile. */
    public TitaniumFront front() {
        // Integer comparisons: two thirds of a column count must not depend on rounding.
        int ti3 = layers();
        while (ti3 > 0 && 3 * reduced[ti3 - 1] < 2 * sites[ti3 - 1] || ti3 > 0 && sites[ti3 - 1] == 0) {
            ti3--;
        }
        int ti4 = 0;
        while (ti4 < layers() && 3 * reduced[ti4] >= sites[ti4]) {
            ti4++;
        }
        return new TitaniumFront(ti3 * spacing_m, ti4 * spacing_m, ti4 == layers());
    }
}
