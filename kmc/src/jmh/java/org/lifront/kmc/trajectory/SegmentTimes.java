package org.lifront.kmc.trajectory;

import com.sun.management.OperatingSystemMXBean;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lifront.lattice.crystal.BasisSite;

/**
 * How fast states get into segments, beside h5py with the same layout: a chunk a frame, shuffle, deflate level 1. Frames
 * are those of a real trajectory, repeated up to a size. Each program writes in turn; the medians count.
 *
 * <p>Two times are told for LiFront: of writing files, which is what h5py does, and of committing them, with checksums,
 * flush and reading back. Both programs warm up first. Processor time is that of the whole process, of a
 * loaded machine only its ratios mean anything.
 * jHDF writes shuffled bytes as they are, since there is nothing to shuffle in one byte.
 */
public final class SegmentTimes {

    private static final String H5PY = """
            import h5py, numpy as np, os, sys, time
            raw, out, frames, shape = sys.argv[1], sys.argv[2], int(sys.argv[3]), tuple(map(int, sys.argv[4].split("x")))
            data = np.fromfile(raw, np.uint8).reshape((-1, frames) + shape)
            for warm in True, False:
                cpu, wall = time.process_time(), time.perf_counter()
                for i, segment in enumerate(data[:1] if warm else data):
                    with h5py.File(f"{out}-{i}.h5", "w", libver="latest") as f:
                        f.create_dataset("states", data=segment, chunks=(1,) + shape, shuffle=True,
                                         compression="gzip", compression_opts=1)
                    fd = os.open(f"{out}-{i}.h5", os.O_RDONLY); os.fsync(fd); os.close(fd)
            print(time.process_time() - cpu, time.perf_counter() - wall)
            """;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** So many that the compiler has done with it; runs last hours. */
    private static final int WARM_UPS = 40;

    private final Path scratch;
    private final TrajectoryHeader header;
    private final List<byte[]> frames = new ArrayList<>();
    private final int perSegment;
    private final double megabytes;

    private SegmentTimes(TrajectoryReader source, Path scratch, int megabytes) {
        this.scratch = scratch;
        TrajectoryHeader given = source.header();
        TrajectoryLattice lattice = given.lattices().get(given.surfaceLayer().isPresent() ? 1 : 0);
        TrajectoryLattice alone = new TrajectoryLattice(
                "states",
                lattice.cellsX(),
                lattice.cellsY(),
                lattice.cellsZ(),
                lattice.sitesPerCell(),
                lattice.spacing_m(),
                lattice.legend());
        this.header = TrajectoryHeader.ofRules(
                "times", "", 1, "-", "-", alone, new UnitCell(1, 1, 1, sites(lattice)), List.of(), List.of());
        this.perSegment = 4;
        int wanted = (int) (megabytes * 1_000_000L / alone.siteCount() / perSegment + 1) * perSegment;
        for (int i = 0; i < wanted; i++) {
            frames.add(source.states(i % source.frameCount(), lattice.name()));
        }
        this.megabytes = wanted * alone.siteCount() * 1e-6;
    }

    private static List<BasisSite> sites(TrajectoryLattice lattice) {
        return Stream.generate(() -> new BasisSite("site", 0, 0, 0))
                .limit(lattice.sitesPerCell())
                .toList();
    }

    /** @param arguments trajectory to take frames from, scratch folder, megabytes, repetitions */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path scratch = Files.createDirectories(Path.of(arguments[1]));
        SegmentTimes times = new SegmentTimes(
                TrajectoryReader.open(Path.of(arguments[0])), scratch, Integer.parseInt(arguments[2]));
        times.compare(Integer.parseInt(arguments[3]));
    }

    private void compare(int repetitions) throws IOException, InterruptedException {
        Path raw = scratch.resolve("frames.raw");
        try (OutputStream out = Files.newOutputStream(raw)) {
            for (byte[] frame : frames) {
                out.write(frame);
            }
        }
        List<double[]> files = new ArrayList<>();
        List<double[]> commits = new ArrayList<>();
        List<double[]> h5py = new ArrayList<>();
        for (int i = 0; i < WARM_UPS; i++) {
            writeFiles();
            commit();
        }
        for (int i = 0; i < repetitions; i++) {
            files.add(timed(this::writeFiles));
            h5py.add(h5py(raw));
            commits.add(timed(this::commit));
        }
        System.out.printf(Locale.ROOT, "%.0f MB in frames of %d bytes, median of %d%n", megabytes, frames.get(0).length, repetitions);
        print("h5py, files and flush", h5py, h5py);
        print("LiFront, files and flush", files, h5py);
        print("LiFront, commits", commits, h5py);
        Files.delete(raw);
    }

    private interface Writing {
        void write() throws IOException;
    }

    /** Processor and real time in seconds. */
    private static double[] timed(Writing writing) throws IOException {
        long cpu_ns = PROCESS.getProcessCpuTime();
        long wall_ns = System.nanoTime();
        writing.write();
        return new double[] {(PROCESS.getProcessCpuTime() - cpu_ns) * 1e-9, (System.nanoTime() - wall_ns) * 1e-9};
    }

    private void writeFiles() throws IOException {
        Path folder = fresh("files");
        for (int segment = 0; segment * perSegment < frames.size(); segment++) {
            Path file = folder.resolve("s" + segment + ".h5");
            int first = segment * perSegment;
            try (WritableHdfFile hdf = HdfFile.write(file)) {
                TrajectoryLattice lattice = header.lattices().get(0);
                hdf.putDataset(
                        "states",
                        new StatesDataset(
                                hdf, "states", lattice.extents(perSegment), frames.subList(first, first + perSegment)));
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    private void commit() throws IOException {
        try (TrajectoryWriter writer = TrajectoryWriter.create(fresh("commits"), header)) {
            for (int frame = 0; frame < frames.size(); frame++) {
                writer.appendFrame(new double[0], frames.get(frame));
                if ((frame + 1) % perSegment == 0) {
                    writer.commitSegment();
                }
            }
        }
    }

    private Path fresh(String name) throws IOException {
        Path folder = scratch.resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    private double[] h5py(Path raw) throws IOException, InterruptedException {
        Path script = Files.writeString(scratch.resolve("times.py"), H5PY);
        int[] extents = header.lattices().get(0).extents(1);
        String shape = String.join(
                "x",
                Arrays.stream(extents, 1, extents.length).mapToObj(String::valueOf).toList());
        Process process = new ProcessBuilder(
                        "/usr/bin/python3",
                        script.toString(),
                        raw.toString(),
                        fresh("h5py").resolve("s").toString(),
                        String.valueOf(perSegment),
                        shape)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] said = new String(process.getInputStream().readAllBytes()).strip().split(" ");
        process.waitFor();
        return new double[] {Double.parseDouble(said[0]), Double.parseDouble(said[1])};
    }

    private void print(String what, List<double[]> times, List<double[]> h5py) {
        System.out.printf(
                Locale.ROOT,
                "%-26s %5.0f MB/s of processor time, %4.0f %% of h5py %5.0f MB/s of real time, %4.0f %%%n",
                what,
                megabytes / median(times, 0),
                100 * median(h5py, 0) / median(times, 0),
                megabytes / median(times, 1),
                100 * median(h5py, 1) / median(times, 1));
    }

    private static double median(List<double[]> times, int kind) {
        return times.stream().mapToDouble(time -> time[kind]).sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
