package org.lifront.analysis.slice;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.lifront.analysis.field.InterfaceField;
import org.lifront.analysis.microscopy.ElementMaps;
import org.lifront.analysis.substance.Substances;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.trajectory.Electrode;
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

/**
 * One x-z slice through the lattice of electrode A at several saved frames, a byte a value, to be looked at.
 *
 * <pre>
 *   [frame][field][layer][column]      field 0  kind of matter, index into labels
 *                                            1  Li per nm3, in steps of 0.25
 *                                            2  drop from the contact, 255 = largest drop of the movie
 *                                            3  current density over the mean: 1 = 0.01, 128 = 1, 255 = 100; 0 = none
 * </pre>
 */
public final class SliceMovie {

    /** Frames that a movie has at most; more are thinned evenly. */
    public static final int MOST_FRAMES = 30;

    /** Values a site. */
    public static final int FIELDS = 4;

    /** Li per nm3 of one step. */
    public static final double LITHIUM_STEP_PERNM3 = 0.25;

    private static final int LARGEST = 255;
    private static final double NM_PER_M = 1e9;

    private final String cell;
    private final LatticeShape shape;
    private final int surfaceLayer;
    private final SliceWindow window;
    private final List<String> labels;
    private final List<Integer> cycles;
    private final double largestDrop_V;
    private final byte[] values;

    private SliceMovie(TrajectoryReader trajectory, PhaseTable phases, IntFunction<InterfaceField> fieldOfFrame) {
        this.cell = trajectory.header().label();
        this.shape = trajectory.header().shape();
        this.surfaceLayer = trajectory.header().surfaceLayer().orElseThrow();
        List<Integer> frames = frames(trajectory.frameCount());
        this.window = SliceWindow.of(
                trajectory.frame(frames.get(0), Electrode.A),
                trajectory.frame(frames.get(frames.size() - 1), Electrode.A),
                surfaceLayer);
        this.labels = SliceKinds.labels(phases);
        double[] cycle = trajectory.frameSeries("cycle");
        this.cycles = frames.stream().map(frame -> (int) cycle[frame]).toList();
        this.values = new byte[frames.size() * FIELDS * window.layers() * shape.nx()];
        List<double[]> drops_V = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            int frame = frames.get(i);
            drops_V.add(fill(i, trajectory.frame(frame, Electrode.A), phases, fieldOfFrame.apply(frame)));
        }
        this.largestDrop_V =
                drops_V.stream().flatMapToDouble(java.util.Arrays::stream).max().orElse(0);
        for (int i = 0; i < drops_V.size(); i++) {
            scaleDrops(i, drops_V.get(i));
        }
    }

    /**
     * The movie of a cell.
     *
     * @param trajectory the cell's
     * @param phases its stack
     * @param fieldOfFrame the field of electrode A at a frame; asked once for each of {@link #frames}, in order
     */
    public static SliceMovie of(
            TrajectoryReader trajectory, PhaseTable phases, IntFunction<InterfaceField> fieldOfFrame) {
        return new SliceMovie(trajectory, phases, fieldOfFrame);
    }

    /** Numbers of the frames to show: all, or as many as allowed, the first and the last among them. */
    public static List<Integer> frames(int count) {
        int shown = Math.min(count, MOST_FRAMES);
        return IntStream.range(0, shown)
                .map(i -> shown == 1 ? 0 : (int) Math.round((double) i * (count - 1) / (shown - 1)))
                .boxed()
                .toList();
    }

    /** Everything but the drops, which are returned: their scale is not known yet. */
    private double[] fill(int frame, Occupancy box, PhaseTable phases, InterfaceField field) {
        ElementMaps maps = new ElementMaps(box, phases, Substances.shipped(), window.row(), 1);
        double[] drops_V = new double[window.layers() * shape.nx()];
        double mean = field.meanCurrent_APerM2();
        for (int z = window.top(); z < window.end(); z++) {
            for (int x = 0; x < shape.nx(); x++) {
                int column = window.row() * shape.nx() + x;
                int place = (z - window.top()) * shape.nx() + x;
                values[index(frame, 0, place)] = (byte) SliceKinds.of(box, shape.site(column, z));
                values[index(frame, 1, place)] = lithium(maps.density_perNm3("Li", x, z));
                values[index(frame, 3, place)] = current(field.current_APerM2(column, z) / mean);
                double drop_V = field.drop_V(column, z);
                drops_V[place] = Double.isFinite(drop_V) ? drop_V : 0;
            }
        }
        return drops_V;
    }

    private void scaleDrops(int frame, double[] drops_V) {
        for (int place = 0; place < drops_V.length; place++) {
            double share = largestDrop_V == 0 ? 0 : drops_V[place] / largestDrop_V;
            values[index(frame, 2, place)] = (byte) Math.round(LARGEST * share);
        }
    }

    private int index(int frame, int field, int place) {
        return (frame * FIELDS + field) * window.layers() * shape.nx() + place;
    }

    private static byte lithium(double perNm3) {
        return (byte) (Double.isNaN(perNm3) ? 0 : Math.min(LARGEST, Math.round(perNm3 / LITHIUM_STEP_PERNM3)));
    }

    static byte current(double overMean) {
        if (!(overMean > 0)) {
            return 0;
        }
        double step = 1 + (Math.log10(overMean) + 2) / 4 * (LARGEST - 1);
        return (byte) Math.max(1, Math.min(LARGEST, Math.round(step)));
    }

    /** Label of the cell. */
    public String cell() {
        return cell;
    }

    /** Columns of the slice. */
    public int columns() {
        return shape.nx();
    }

    /** Layers of the slice. */
    public int layers() {
        return window.layers();
    }

    /** Layers of the slice above the surface of the electrolyte. */
    public int layersAboveSurface() {
        return surfaceLayer - window.top();
    }

    /** Distance of neighbouring sites in nm. */
    public double spacing_nm() {
        return shape.spacing_m() * NM_PER_M;
    }

    /** The row y of the box that is shown. */
    public int row() {
        return window.row();
    }

    /** Cycles completed at each frame. */
    public List<Integer> cycles() {
        return cycles;
    }

    /** What kinds of matter are called. */
    public List<String> labels() {
        return labels;
    }

    /** Largest drop of potential in the movie. */
    public double largestDrop_V() {
        return largestDrop_V;
    }

    /** A value, 0 to 255, by its place in the layout above. */
    public int value(int frame, int field, int layer, int column) {
        return values[index(frame, field, layer * shape.nx() + column)] & 0xFF;
    }

    /** All values, deflated (zlib) and in base 64. */
    public String packed() {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(values);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
