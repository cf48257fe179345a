package org.lifront.kmc.lithium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.material.ElectrolyteMaterial;
import org.lifront.kmc.material.MobileLithium;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Lithium as particles below one interface: a domain in a grain and, if the box of the interface has a boundary, one around
 * a boundary; what they take from that box, the electron supply of its columns, and what they give to it, the sites that
 * are reduced; docs/model.md section 12.
 *
 * <p>The box is tiled with the domain in the grain: a column of the box belongs to the column of the domain at the same
 * place modulo the size of the domain. A column of the domain takes the mean of the supply factors of all its columns of the
 * box, and its reduced sites appear in all of them. The boundary takes the mean over the boundary columns of the box.
 */
public final class LithiumBelowInterface implements Resumable {

    /** Receives the sites of the box that particles have changed. */
    public interface Changes {

        /** A site of the electrolyte has become reduced. */
        void reduced(int site);

        /** Lithium has come to a site of the grain boundary. */
        void filled(int site);
    }

    private final LatticeShape box;
    private final int surfaceLayer;
    private final LithiumRates grainRates;
    private final LithiumDomain grains;
    private final CoarseImage grainImage;
    private final int[][] columnsOfCell;
    private final Optional<LithiumDomain> boundary;
    private final LithiumRates boundaryRates;
    private final CoarseImage boundaryImage;
    private final int[] boundaryColumns;

    /**
     * @param domains boxes of the particles
     * @param electrolyte what they move in
     * @param temperature_K temperature
     * @param structure the box of the interface as grown
     * @param surfaceLayer first layer of the electrolyte in it
     * @param random stream of the domain in the grain (0) and of that around the boundary (1)
     * @throws IllegalArgumentException if the electrolyte does not say how lithium moves in it
     */
    public LithiumBelowInterface(
            LithiumDomains domains,
            ElectrolyteMaterial electrolyte,
            double temperature_K,
            OccupancyView structure,
            int surfaceLayer,
            IntFunction<XoShiRo256PlusPlus> random) {
        MobileLithium lithium = electrolyte
                .mobileLithium()
                .orElseThrow(() -> new IllegalArgumentException("the electrolyte lacks 'mobile_lithium'"));
        this.box = structure.shape();
        this.surfaceLayer = surfaceLayer;
        double spacing_m = domains.spacing_m();
        this.grainRates = LithiumRates.of(electrolyte, lithium, spacing_m, temperature_K);
        this.grains = LithiumDomain.ofGrain(
                domains.columnsX(), domains.columnsY(), domains.layers(), spacing_m, grainRates, random.apply(0));
        int perCell = fineColumnsPerCoarse(box.spacing_m(), spacing_m);
        int below = box.nz() - surfaceLayer;
        this.grainImage = new CoarseImage(
                domains.columnsX(),
                domains.columnsY(),
                domains.layers(),
                perCell,
                perCell,
                box.spacing_m() / spacing_m,
                below);
        this.columnsOfCell = columnsOfCell(grainImage);
        this.boundaryColumns = boundaryColumns(structure);
        double siteSpacing_m = LithiumRates.siteSpacing_m(electrolyte);
        this.boundaryRates = LithiumRates.of(electrolyte, lithium, siteSpacing_m, temperature_K);
        LithiumDomains.BoundaryBox plane = domains.boundary();
        this.boundary = boundaryColumns.length == 0
                ? Optional.empty()
                : Optional.of(LithiumDomain.ofBoundary(
                        plane.across(),
                        plane.along(),
                        plane.layers(),
                        siteSpacing_m,
                        boundaryRates,
                        plane.longestHop(),
                        random.apply(1)));
        this.boundaryImage = new CoarseImage(
                1,
                plane.along(),
                plane.layers(),
                1,
                fineColumnsPerCoarse(box.spacing_m(), siteSpacing_m),
                box.spacing_m() / siteSpacing_m,
                below);
    }

    /** How many columns of particles, along x and along y, a column of the box covers: the nearest whole number, at least 1. */
    public static int fineColumnsPerCoarse(double boxSpacing_m, double spacing_m) {
        return Math.max(1, (int) Math.round(boxSpacing_m / spacing_m));
    }

    private int[][] columnsOfCell(CoarseImage image) {
        int cellsY = image.cells() / image.cellsX();
        IntUnaryOperator cell =
                column -> column / box.nx() % cellsY * image.cellsX() + column % box.nx() % image.cellsX();
        return IntStream.range(0, image.cells())
                .mapToObj(wanted -> IntStream.range(0, box.columnCount())
                        .filter(column -> cell.applyAsInt(column) == wanted)
                        .toArray())
                .toArray(int[][]::new);
    }

    private int[] boundaryColumns(OccupancyView structure) {
        return IntStream.range(0, box.columnCount())
                .filter(column -> structure.isBoundary(box.site(column, surfaceLayer)))
                .toArray();
    }

    /**
     * Takes over the electron supply, to hold until the next call.
     *
     * @param electronSupply supply of each column of the box
     */
    public void supply(IntToDoubleFunction electronSupply) {
        double[] factorOfCell = new double[columnsOfCell.length];
        double sum = 0;
        for (int cell = 0; cell < columnsOfCell.length; cell++) {
            for (int column : columnsOfCell[cell]) {
                double factor = grainRates.supplyFactor(electronSupply.applyAsDouble(column));
                factorOfCell[cell] += factor / columnsOfCell[cell].length;
                sum += boundaryRates.supplyFactor(electronSupply.applyAsDouble(column));
            }
        }
        for (int column = 0; column < grains.columnsX() * grains.columnsY(); column++) {
            grains.setSupplyFactor(column, factorOfCell[grainImage.cell(column)]);
        }
        if (boundary.isPresent()) {
            supplyBoundary(boundary.get(), sum / box.columnCount(), electronSupply);
        }
    }

    private void supplyBoundary(LithiumDomain domain, double ofGrains, IntToDoubleFunction electronSupply) {
        for (int column = 0; column < domain.columnsX() * domain.columnsY(); column++) {
            domain.setSupplyFactor(column, ofGrains);
        }
        double sum = 0;
        for (int column : boundaryColumns) {
            sum += domain.mouthFactor(electronSupply.applyAsDouble(column));
        }
        domain.setMouthFactor(sum / boundaryColumns.length);
    }

    /** Lets events happen in both domains until a moment in seconds, with the supply as it is. */
    public void advance(double until_s) {
        grains.advance(until_s);
        boundary.ifPresent(domain -> domain.advance(until_s));
    }

    /** Hands over the sites of the box that have changed since the last call. */
    public void takeChanges(Changes changes) {
        grains.takeReducedInGrains(site -> grainImage.reduce(grains.column(site), grains.layer(site), (cell, layer) -> {
            for (int column : columnsOfCell[cell]) {
                changes.reduced(box.site(column, surfaceLayer + layer));
            }
        }));
        boundary.ifPresent(domain -> takeChanges(domain, changes));
    }

    /** The n-th boundary column of the box shows the n-th stretch of the boundary, over and over. */
    private void takeChanges(LithiumDomain domain, Changes changes) {
        domain.takeReducedInGrains(site -> {});
        domain.takeReducedInBoundary(site -> {
            boundaryImage.reduce(stretch(domain, site), domain.layer(site), (cell, layer) -> {
                for (int n = cell; n < boundaryColumns.length; n += boundaryImage.cells()) {
                    changes.filled(box.site(boundaryColumns[n], surfaceLayer + layer));
                }
            });
        });
    }

    private static int stretch(LithiumDomain domain, int site) {
        return domain.column(site) / domain.columnsX();
    }

    /** The domain in a grain. */
    public LithiumDomain grains() {
        return grains;
    }

    /** The domain around a boundary, if the box of the interface has one. */
    public Optional<LithiumDomain> boundary() {
        return boundary;
    }

    /** The history of the domains; to be called after {@link #takeChanges}. */
    @Override
    public void save(StateSink sink) {
        grains.save(sink);
        boundary.ifPresent(domain -> domain.save(sink));
    }

    @Override
    public void restore(StateSource source) {
        grains.restore(source);
        grains.takeReducedInGrains(
                site -> grainImage.reduce(grains.column(site), grains.layer(site), (cell, layer) -> {}));
        boundary.ifPresent(domain -> {
            domain.restore(source);
            domain.takeReducedInGrains(site -> {});
            domain.takeReducedInBoundary(
                    site -> boundaryImage.reduce(stretch(domain, site), domain.layer(site), (cell, layer) -> {}));
        });
    }

    /** States of the sites of each domain, in the order of their lattices; copies. */
    public List<byte[]> states() {
        List<byte[]> states = new ArrayList<>();
        states.add(grains.states());
        boundary.ifPresent(domain -> states.add(domain.states()));
        return states;
    }
}
