package org.lifront.kmc.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.lattice.crystal.BasisSite;
import org.lifront.lattice.crystal.CrystalStructure;

/** Trajectories of models other than a cell: any number of named lattices with any unit cell. */
class LatticeTrajectoryTest {

    @TempDir
    Path scratch;

    private Path run() {
        return scratch.resolve("run");
    }

    @ParameterizedTest
    @EnumSource
    void everyFrameOfEveryCrystalIsReadBackSiteBySite(CrystalStructure structure) {
        TrajectoryHeader header = SmallModel.header(structure);
        SmallModel.write(run(), header, 3);
        TrajectoryReader reader = TrajectoryReader.open(run());
        assertThat(reader.header()).isEqualTo(header);
        assertThat(reader.frameCount()).isEqualTo(6);
        for (int frame = 0; frame < 6; frame++) {
            assertThat(reader.states(frame, "lattice"))
                    .isEqualTo(SmallModel.states(frame, SmallModel.lattice(structure)));
        }
    }

    @Test
    void latticesOfDifferentShapesShareATrajectory() {
        TrajectoryHeader header = SmallModel.header(
                Optional.empty(),
                new TrajectoryLattice("film", 4, 3, 2, 1, 1e-9, List.of("a", "b", "c")),
                new TrajectoryLattice("substrate", 1, 1, 7, 2, 2e-9, List.of()),
                new TrajectoryLattice("Substrate", 2, 2, 2, 3, 2e-9, List.of("only")));
        SmallModel.write(run(), header, 2);
        TrajectoryReader reader = TrajectoryReader.open(run());
        assertThat(reader.header()).isEqualTo(header);
        for (TrajectoryLattice lattice : header.lattices()) {
            assertThat(reader.states(3, lattice.name())).isEqualTo(SmallModel.states(3, lattice));
        }
    }

    @Test
    void theWholeByteBelongsToTheState() {
        List<String> labels =
                IntStream.range(0, 256).mapToObj(code -> "state " + code).toList();
        TrajectoryLattice lattice = new TrajectoryLattice("lattice", 16, 16, 1, 1, 1e-9, labels);
        byte[] all = new byte[256];
        IntStream.range(0, 256).forEach(site -> all[site] = (byte) site);
        try (TrajectoryWriter writer = TrajectoryWriter.create(run(), SmallModel.header(Optional.empty(), lattice))) {
            writer.appendFrame(SmallRun.frameRow(0), all);
        }
        TrajectoryReader reader = TrajectoryReader.open(run());
        assertThat(reader.states(0, "lattice")).isEqualTo(all);
        assertThat(reader.header().lattices().get(0).legend()).isEqualTo(labels);
    }

    @Test
    void theCallersStatesMayBeReused() {
        TrajectoryHeader header = SmallModel.header(CrystalStructure.SQUARE);
        byte[] states = SmallModel.states(0, header.lattices().get(0));
        byte[] before = states.clone();
        try (TrajectoryWriter writer = TrajectoryWriter.create(run(), header)) {
            writer.appendFrame(SmallRun.frameRow(0), states);
            Arrays.fill(states, (byte) 9);
        }
        assertThat(TrajectoryReader.open(run()).states(0, "lattice")).isEqualTo(before);
    }

    @Test
    void framesThatDoNotFitTheHeaderAreRefused() {
        TrajectoryHeader header = SmallModel.header(CrystalStructure.BODY_CENTRED_CUBIC);
        try (TrajectoryWriter writer = TrajectoryWriter.create(run(), header)) {
            byte[] states = new byte[120];
            assertThatThrownBy(() -> writer.appendFrame(new double[2], states, states))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a frame has the states of 1 lattices, got 2");
            assertThatThrownBy(() -> writer.appendFrame(new double[2], new byte[60]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lattice lattice has 120 sites, got 60 states");
            assertThatThrownBy(() -> writer.appendFrame(new double[3], states))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a row has 2 columns, got 3 values");
            assertThatThrownBy(() -> SmallRun.appendFrame(writer, 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("only the electrodes of a cell have that shape, this model is rules");
        }
        assertThat(run()).isEmptyDirectory();
    }

    @Test
    void aLatticeThatIsNotThereIsNamedTogetherWithThoseThatAre() {
        SmallRun.write(run(), SmallRun.header(), 1);
        TrajectoryReader reader = TrajectoryReader.open(run());
        assertThat(reader.states(0, "b"))
                .isEqualTo(SmallRun.occupancy(0, Electrode.B).copyOfStates());
        assertThatThrownBy(() -> reader.states(0, "lattice"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(run() + " has no lattice \"lattice\"; it has a, b.");
    }

    @Test
    void anotherModelIsNoCell() {
        SmallModel.write(run(), SmallModel.header(CrystalStructure.SQUARE), 1);
        assertThatThrownBy(() -> TrajectoryReader.openCell(run()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(run() + " holds the trajectory of a model of kind \"rules\", not of a cell.");
        assertThatThrownBy(() -> TrajectoryReader.open(run()).frame(0, Electrode.A))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void segmentsOfTwoModelsDoNotMix() throws IOException {
        Path other = scratch.resolve("other");
        TrajectoryLattice lattice = SmallModel.lattice(CrystalStructure.SQUARE);
        TrajectoryLattice renamed = new TrajectoryLattice("lattice", 3, 4, 1, 1, 5.13e-10, List.of("vacant", "O", "C"));
        SmallModel.write(run(), SmallModel.header(Optional.empty(), lattice), 2);
        SmallModel.write(other, SmallModel.header(Optional.empty(), renamed), 2);
        Path second = run().resolve("seg-00001.h5");
        Files.copy(other.resolve("seg-00001.h5"), second, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> TrajectoryReader.open(run()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(second + " belongs to another run than seg-00000.h5: a lattice differs.");
    }

    @Test
    void theShapeOfALatticeAndNotOnlyItsSitesEntersTheDigest() {
        List<TrajectoryLattice> shapes = List.of(
                new TrajectoryLattice("lattice", 2, 3, 4, 1, 1e-9, List.of()),
                new TrajectoryLattice("lattice", 3, 2, 4, 1, 1e-9, List.of()),
                new TrajectoryLattice("lattice", 1, 3, 4, 2, 1e-9, List.of()));
        List<String> digests = shapes.stream()
                .map(lattice -> {
                    Path directory = scratch.resolve(lattice.cellsX() + "x" + lattice.cellsY());
                    try (TrajectoryWriter writer =
                            TrajectoryWriter.create(directory, SmallModel.header(Optional.empty(), lattice))) {
                        writer.appendFrame(SmallRun.frameRow(0), new byte[24]);
                    }
                    return TrajectoryDigest.ofDatasets(directory);
                })
                .toList();
        assertThat(digests).doesNotHaveDuplicates();
    }

    @Test
    void headersThatContradictThemselvesAreRefused() {
        TrajectoryLattice square = SmallModel.lattice(CrystalStructure.SQUARE);
        assertThatThrownBy(() -> SmallModel.header(Optional.empty()))
                .hasMessage("a trajectory has lattices, at least one, of different names, got []");
        assertThatThrownBy(() -> SmallModel.header(Optional.empty(), square, square))
                .hasMessage("a trajectory has lattices, at least one, of different names, got [lattice, lattice]");
        assertThatThrownBy(() -> SmallModel.header(Optional.of(UnitCell.of(CrystalStructure.HEXAGONAL)), square))
                .hasMessage("lattice lattice has 1 sites a cell, the unit cell has 2");
        assertThatThrownBy(() -> ofKind(TrajectoryHeader.CELL, OptionalInt.empty(), square))
                .hasMessage("a surface layer belongs to a cell and to nothing else");
        assertThatThrownBy(() -> ofKind(TrajectoryHeader.RULES, OptionalInt.of(1), square))
                .hasMessage("a surface layer belongs to a cell and to nothing else");
        TrajectoryLattice cube = new TrajectoryLattice("a", 3, 3, 3, 1, 1e-9, List.of());
        assertThatThrownBy(() -> ofKind(TrajectoryHeader.CELL, OptionalInt.of(1), cube))
                .hasMessage("a cell has equal boxes a and b, got [a]");
    }

    private static TrajectoryHeader ofKind(String model, OptionalInt surfaceLayer, TrajectoryLattice lattice) {
        return new TrajectoryHeader(
                model, "", "", "", 0, "", "", List.of(lattice), Optional.empty(), surfaceLayer, List.of(), List.of());
    }

    @Test
    void latticesAndUnitCellsThatCannotExistAreRefused() {
        assertThatThrownBy(() -> new TrajectoryLattice("a/b", 1, 1, 1, 1, 1, List.of()))
                .hasMessage("a lattice is named with 1 to 100 of the characters [A-Za-z0-9_], got \"a/b\"");
        assertThatThrownBy(() -> new TrajectoryLattice("a", 1, 0, 1, 1, 1, List.of()))
                .hasMessage("a lattice needs at least one cell each way and one site a cell, got 1 x 0 x 1 cells of 1");
        assertThatThrownBy(() -> new TrajectoryLattice("a", 1, 1, 1, 1, 0, List.of()))
                .hasMessage("the spacing must be positive, got 0.0 m");
        List<String> labels = IntStream.range(0, 257).mapToObj(String::valueOf).toList();
        assertThatThrownBy(() -> new TrajectoryLattice("a", 1, 1, 1, 1, 1, labels))
                .hasMessage("a state byte has 256 values, got 257 labels");
        List<BasisSite> nowhere = List.of(new BasisSite("site", 0, Double.NaN, 0));
        assertThatThrownBy(() -> new UnitCell(1, 1, 1, nowhere)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UnitCell(1, 1, 1, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UnitCell(1, 1, -1, CrystalStructure.SIMPLE_CUBIC.basis()))
                .hasMessage("a unit cell has positive edges and sites at finite positions, got 1.0 x 1.0 x -1.0 with 1"
                        + " sites");
    }
}
