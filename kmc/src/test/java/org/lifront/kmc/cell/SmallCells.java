package org.lifront.kmc.cell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lifront.kmc.lithium.LithiumDomains;
import org.lifront.kmc.lithium.LithiumRates;
import org.lifront.kmc.material.FilmMaterial;
import org.lifront.kmc.material.LithiumContact;
import org.lifront.kmc.testbed.Materials;
import org.lifront.lattice.decomposition.BlockCounts;

/** Cells of 8 x 8 columns of 1 nm under 10 uA/cm2 and half cycles of one hour, unless changed. Immutable. */
final class SmallCells implements Cloneable {

    private String name = "bare";
    private List<FilmSpecification> onElectrolyte = List.of();
    private List<FilmSpecification> onLithium = List.of();
    private double current_APerM2 = 0.1;
    private double halfCycle_s = Materials.HOUR_S;
    private int cycles = 3;
    private double temperature_K = 298.15;
    private int grains = 1;
    private LithiumContact contact = Materials.contact();
    private long seed = 1;
    private Optional<CyclingProtocol> protocol = Optional.empty();
    private double compliance_V = 10;
    private Optional<BlockCounts> blocks = Optional.empty();
    private Optional<LithiumDomains> lithium = Optional.empty();
    private int refinement = 1;
    private double fieldAge_s = CellSpecification.FIELD_AGE_S;

    private SmallCells() {}

    static SmallCells bare() {
        return new SmallCells();
    }

    static SmallCells coated(FilmMaterial film, int aldCycles) {
        return bare().withStack(List.of(new FilmSpecification(film, aldCycles)), List.of());
    }

    private SmallCells copy() {
        try {
            return (SmallCells) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    SmallCells named(String other) {
        SmallCells copy = copy();
        copy.name = other;
        return copy;
    }

    SmallCells withStack(List<FilmSpecification> electrolyteSide, List<FilmSpecification> lithiumSide) {
        SmallCells copy = copy();
        copy.onElectrolyte = electrolyteSide;
        copy.onLithium = lithiumSide;
        return copy;
    }

    SmallCells cycled(double otherCurrent_APerM2, int otherCycles) {
        SmallCells copy = copy();
        copy.current_APerM2 = otherCurrent_APerM2;
        copy.cycles = otherCycles;
        return copy;
    }

    SmallCells withHalfCyclesOf(double otherHalfCycle_s) {
        SmallCells copy = copy();
        copy.halfCycle_s = otherHalfCycle_s;
        return copy;
    }

    SmallCells at(double otherTemperature_K) {
        SmallCells copy = copy();
        copy.temperature_K = otherTemperature_K;
        return copy;
    }

    SmallCells withGrains(int count) {
        SmallCells copy = copy();
        copy.grains = count;
        return copy;
    }

    SmallCells touching(LithiumContact other) {
        SmallCells copy = copy();
        copy.contact = other;
        return copy;
    }

    SmallCells limitedTo(double otherCompliance_V) {
        SmallCells copy = copy();
        copy.compliance_V = otherCompliance_V;
        return copy;
    }

    SmallCells inBlocks(String counts) {
        SmallCells copy = copy();
        copy.blocks = Optional.of(BlockCounts.parse(counts));
        return copy;
    }

    /** With lithium as particles in small domains. */
    SmallCells withParticles() {
        SmallCells copy = copy();
        copy.lithium = Optional.of(new LithiumDomains(
                8,
                8,
                64,
                LithiumRates.siteSpacing_m(Materials.electrolyte()),
                new LithiumDomains.BoundaryBox(8, 4, 80, 8)));
        return copy;
    }

    /** The same box of 16 x 16 columns of half the width. */
    SmallCells onSitesOfHalfANanometre() {
        SmallCells copy = copy();
        copy.refinement = 2;
        return copy;
    }

    SmallCells seeded(long other) {
        SmallCells copy = copy();
        copy.seed = other;
        return copy;
    }

    /** Under another protocol, which overrides current, half cycle, cycles and temperature. */
    SmallCells under(CyclingProtocol other) {
        SmallCells copy = copy();
        copy.protocol = Optional.of(other);
        return copy;
    }

    /** The same cells, whose fields are solved at least so often. */
    SmallCells fieldAge(double fieldAge_s) {
        SmallCells copy = copy();
        copy.fieldAge_s = fieldAge_s;
        return copy;
    }

    private CyclingProtocol galvanostatic() {
        return new CyclingProtocol(current_APerM2, current_APerM2 * halfCycle_s, cycles, temperature_K, compliance_V);
    }

    CellSpecification specification() {
        List<FilmMaterial> films = Stream.concat(onElectrolyte.stream(), onLithium.stream())
                .map(FilmSpecification::material)
                .toList();
        return new CellSpecification(
                name,
                new Stack(onElectrolyte, onLithium),
                new Box(8 * refinement, 8 * refinement, 1e-9 / refinement, 48e-9, grains, blocks, lithium),
                protocol.orElseGet(this::galvanostatic),
                1e-4,
                1e-3,
                Materials.parameters(
                        lithium.isPresent() ? Materials.electrolyteWithParticles() : Materials.electrolyte(),
                        contact,
                        films),
                seed,
                fieldAge_s,
                2,
                Set.of());
    }

    RecordedRun run(int threads) {
        try (CellSimulation simulation = CellSimulation.of(specification(), threads)) {
            return RecordedRun.of(simulation);
        }
    }

    RecordedRun run() {
        return RecordedRun.of(CellSimulation.of(specification()));
    }

    @Override
    public String toString() {
        return name;
    }
}
