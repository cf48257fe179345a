package org.lifront.kmc.stiffness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifront.kmc.stiffness.StiffModels.change;
import static org.lifront.kmc.stiffness.StiffModels.step;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.ChemistryReader;
import org.lifront.kmc.chemistry.ElectricField;
import org.lifront.kmc.chemistry.LatticeBox;
import org.lifront.kmc.chemistry.PairEnergy;
import org.lifront.kmc.chemistry.RateLaw;
import org.lifront.kmc.chemistry.Region;
import org.lifront.kmc.chemistry.SiteType;
import org.lifront.kmc.chemistry.Species;
import org.lifront.kmc.chemistry.StepRule;
import org.lifront.lattice.crystal.CrystalStructure;

class ReversiblePairsTest {

    private static final List<String> SPECIES = List.of("vacant", "A", "B");

    private static List<EventChannel> channels(StepRule... steps) {
        return ReversiblePairs.find(StiffModels.model(StiffModels.square(8), SPECIES, List.of(steps)));
    }

    @Test
    void adsorptionAndDesorptionArePaired() {
        List<EventChannel> channels = ReversiblePairs.find(StiffModels.pairReaction(8, 1, 1, 1));
        assertThat(channels).hasSize(2);
        EventChannel pair = channels.get(0);
        assertThat(pair.name()).isEqualTo("'adsorption' and 'desorption'");
        assertThat(pair.forward()).containsExactly(0);
        assertThat(pair.backward()).containsExactly(1);
        assertThat(pair.isSelfReverse()).isFalse();
        assertThat(pair.isTransport()).isFalse();
        assertThat(pair.obstacle()).isEmpty();
        EventChannel reaction = channels.get(1);
        assertThat(reaction.isReversible()).isFalse();
        assertThat(reaction.obstacle()).hasValue("no step undoes it");
    }

    @Test
    void aHopUndoesItselfWithTheOtherSiteInTheCentre() {
        EventChannel hop = channels(step("hop", 1, change("A", "vacant"), change("vacant", "A")))
                .get(0);
        assertThat(hop.isSelfReverse()).isTrue();
        assertThat(hop.isTransport()).isTrue();
        assertThat(hop.isReversible()).isTrue();
        assertThat(hop.backward()).isEmpty();
    }

    @Test
    void aPairOfSitesMayBeUndoneFromEitherSite() {
        List<EventChannel> channels = channels(
                step("react", 1, change("A", "vacant"), change("vacant", "B")),
                step("back", 1, change("B", "vacant"), change("vacant", "A")));
        assertThat(channels).hasSize(1);
        assertThat(channels.get(0).backward()).containsExactly(1);
    }

    @Test
    void spectatorsMustBeTheSame() {
        List<EventChannel> channels = channels(
                step("helped", 1, change("A", "B"), change("A", "A")),
                step("back", 1, change("B", "A"), change("B", "B")),
                step("alone", 1, change("B", "A")));
        assertThat(channels).hasSize(3).noneMatch(EventChannel::isReversible);
    }

    @Test
    void aStepOfThreeSitesIsUndoneWithTheSameCentreOnly() {
        StepRule step = step("over", 1, change("A", "A"), change("B", "vacant"), change("vacant", "B"));
        assertThat(channels(step).get(0).isSelfReverse()).isTrue();
        List<EventChannel> moved = channels(
                step("one", 1, change("A", "B"), change("B", "A"), change("vacant", "vacant")),
                step("other", 1, change("vacant", "vacant"), change("A", "B"), change("B", "A")));
        assertThat(moved).hasSize(2);
    }

    @Test
    void stepsThatDoTheSameShareAChannel() {
        List<EventChannel> channels = channels(
                step("from gas", 1, change("vacant", "A")),
                step("off", 1, change("A", "vacant")),
                step("from liquid", 2, change("vacant", "A")));
        assertThat(channels).hasSize(1);
        assertThat(channels.get(0).forward()).containsExactly(0, 2);
        assertThat(channels.get(0).steps()).containsExactly(0, 2, 1);
        assertThat(channels.get(0).name()).isEqualTo("'from gas' + 'from liquid' and 'off'");
    }

    @Test
    void siteTypesMustBeTheSameButMayBeLeftOut() {
        LatticeBox box = StiffModels.square(8);
        Chemistry twoTypes = new Chemistry(
                "types",
                box,
                List.of(new Species("vacant", 0), new Species("A", 0), new Species("B", 0)),
                List.of(
                        new SiteType("top", "site", List.of("vacant", "A", "B"), Region.EVERYWHERE, 0),
                        new SiteType("edge", "site", List.of("vacant", "A"), new Region(0, 0, 0, 7, 0, 0), 0)),
                List.of(
                        step("on top", 1, change("top", "vacant", "A")),
                        step("off edge", 1, change("edge", "A", "vacant")),
                        step("A to B", 1, change("A", "B")),
                        step("B to A", 1, change("top", "B", "A"))),
                List.of(),
                1,
                Optional.empty(),
                List.of(),
                StiffModels.OPEN_END);
        assertThat(ReversiblePairs.find(twoTypes))
                .extracting(EventChannel::name)
                .containsExactly("'on top'", "'off edge'", "'A to B' and 'B to A'");
    }

    @Test
    void theModelsThatAreSharedAsExamplesHaveTheseChannels() {
        assertThat(described("03-erbium"))
                .containsExactly(
                        "'tet to tet' undoes itself",
                        "'tet to oct' and 'oct to tet'",
                        "'oct to oct past tet' undoes itself",
                        "'tet to oct past tet'");
        assertThat(described("06-co-oxidation")).containsExactly("'CO adsorption'", "'O2 adsorption'", "'reaction'");
        assertThat(described("07-langmuir")).containsExactly("'adsorption' and 'desorption'");
        assertThat(described("08-oxygen-vacancies")).containsExactly("'hop' undoes itself");
        assertThat(described("05-lithium-grain-boundary"))
                .contains("'into the boundary (Ti4Li on grain, Ti4 on boundary)' and"
                        + " 'out of the boundary (Ti4Li on boundary, Ti4 on grain)'");
    }

    private static List<String> described(String model) {
        Chemistry chemistry = ChemistryReader.read(Path.of("../runs/models/" + model + ".yaml"));
        return ReversiblePairs.find(chemistry).stream()
                .map(channel -> channel.name() + (channel.isSelfReverse() ? " undoes itself" : ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-linear", "03-erbium", "04-lithium", "05-lithium-grain-boundary", "06-co-oxidation"})
    void everyStepBelongsToOneChannel(String model) {
        Chemistry chemistry = ChemistryReader.read(Path.of("../runs/models/" + model + ".yaml"));
        List<Integer> steps = ReversiblePairs.find(chemistry).stream()
                .flatMap(channel -> channel.steps().stream())
                .sorted()
                .toList();
        assertThat(steps)
                .isEqualTo(IntStream.range(0, chemistry.steps().size()).boxed().toList());
    }

    private static Optional<String> obstacle(RateLaw there, RateLaw back) {
        Chemistry model = StiffModels.model(
                StiffModels.square(8),
                SPECIES,
                List.of(step("there", there, change("A", "B")), step("back", back, change("B", "A"))),
                List.of(new PairEnergy("A", "A", 0.1 * StiffModels.EV_J)),
                Optional.empty());
        return ReversiblePairs.find(model).get(0).obstacle();
    }

    @Test
    void ratesThatCannotBalanceAreAnObstacle() {
        Optional<String> obstacle = Optional.of("its rates do not obey detailed balance with the pair energies");
        RateLaw half = new RateLaw.LinearBarrier(1, 0.5, 0.5);
        assertThat(obstacle(new RateLaw.Metropolis(1), new RateLaw.Metropolis(9)))
                .isEmpty();
        assertThat(obstacle(new RateLaw.HeatBath(1), new RateLaw.HeatBath(9))).isEmpty();
        assertThat(obstacle(half, half)).isEmpty();
        assertThat(obstacle(new RateLaw.LinearBarrier(1, 0.5, 0.25), new RateLaw.LinearBarrier(1, 0.5, 0.75)))
                .isEmpty();
        assertThat(obstacle(half, new RateLaw.LinearBarrier(1, 0.5, 0.75))).isEqualTo(obstacle);
        assertThat(obstacle(half, new RateLaw.LinearBarrier(1, 0.6, 0.5))).isEqualTo(obstacle);
        assertThat(obstacle(new RateLaw.Constant(1), new RateLaw.Constant(1))).isEqualTo(obstacle);
        assertThat(obstacle(new RateLaw.Metropolis(1), new RateLaw.HeatBath(1))).isEqualTo(obstacle);
    }

    @Test
    void constantRatesBalanceWhereTheEnergyStaysTheSame() {
        Chemistry model = StiffModels.model(
                StiffModels.square(8),
                SPECIES,
                List.of(step("there", 1, change("A", "B")), step("back", 1, change("B", "A"))),
                List.of(new PairEnergy("vacant", "vacant", 0.1 * StiffModels.EV_J)),
                Optional.empty());
        assertThat(ReversiblePairs.find(model).get(0).obstacle()).isEmpty();
    }

    @Test
    void aFieldAlongAPeriodIsAnObstacleForWhatMovesCharge() {
        ElectricField field = new ElectricField(1e6, 0, 0, OptionalDouble.empty());
        LatticeBox periodic = StiffModels.square(8);
        LatticeBox walled = new LatticeBox(CrystalStructure.SQUARE, 8, 8, 1, 1e-9, false, true, false);
        assertThat(hopIn(field, periodic).obstacle()).hasValue("the field drives it around a periodic lattice");
        assertThat(hopIn(field, walled).obstacle()).isEmpty();
        assertThat(hopIn(new ElectricField(0, 1e6, 0, OptionalDouble.empty()), walled)
                        .obstacle())
                .isPresent();
    }

    private static EventChannel hopIn(ElectricField field, LatticeBox box) {
        StepRule hop = step("hop", 1, change("A+", "vacant"), change("vacant", "A+"));
        return ReversiblePairs.find(
                        StiffModels.model(box, List.of("vacant", "A+"), List.of(hop), List.of(), Optional.of(field)))
                .get(0);
    }
}
