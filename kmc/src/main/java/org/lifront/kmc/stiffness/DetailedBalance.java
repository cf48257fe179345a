package org.lifront.kmc.stiffness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.ElectricField;
import org.lifront.kmc.chemistry.PairEnergy;
import org.lifront.kmc.chemistry.RateLaw;
import org.lifront.kmc.chemistry.Species;
import org.lifront.kmc.chemistry.StepRule;

/**
 * Whether the rates of steps and of those that undo them can belong to one equilibrium. Only then does a common factor
 * leave that equilibrium as it is.
 */
final class DetailedBalance {

    private final Chemistry chemistry;
    private final Map<String, Double> charges;

    DetailedBalance(Chemistry chemistry) {
        this.chemistry = chemistry;
        this.charges = chemistry.species().stream().collect(Collectors.toMap(Species::name, Species::charge));
    }

    /** What keeps a channel out of equilibrium whatever its counts say, as the end of a sentence. */
    Optional<String> obstacle(List<StepRule> forward, List<StepRule> backward) {
        if (isDriven(forward.get(0))) {
            return Optional.of("the field drives it around a periodic lattice");
        }
        if (changesEnergy(forward.get(0)) && !balances(forward, backward)) {
            return Optional.of("its rates do not obey detailed balance with the pair energies");
        }
        return Optional.empty();
    }

    private boolean isDriven(StepRule step) {
        boolean movesCharge = step.sites().stream()
                .skip(1)
                .anyMatch(site -> !charges.get(site.from()).equals(charges.get(site.to())));
        return movesCharge && chemistry.field().map(this::actsAlongPeriod).orElse(false);
    }

    private boolean actsAlongPeriod(ElectricField field) {
        return field.x_VPerM() != 0 && chemistry.box().periodicX()
                || field.y_VPerM() != 0 && chemistry.box().periodicY()
                || field.z_VPerM() != 0 && chemistry.box().periodicZ();
    }

    private boolean changesEnergy(StepRule step) {
        return step.sites().stream()
                .anyMatch(site -> chemistry.species().stream()
                        .anyMatch(other -> energy_J(site.from(), other.name()) != energy_J(site.to(), other.name())));
    }

    private double energy_J(String one, String other) {
        return chemistry.interactions().stream()
                .filter(pair -> joins(pair, one, other) || joins(pair, other, one))
                .mapToDouble(PairEnergy::energy_J)
                .findFirst()
                .orElse(0);
    }

    private static boolean joins(PairEnergy pair, String first, String second) {
        return pair.first().equals(first) && pair.second().equals(second);
    }

    /** Each forward law must stand in the same ratio to each backward law: exp(-dE / kT) times a constant. */
    private static boolean balances(List<StepRule> forward, List<StepRule> backward) {
        return forward.stream().allMatch(one -> backward.stream().allMatch(other -> balance(one.law(), other.law())));
    }

    private static boolean balance(RateLaw one, RateLaw other) {
        if (one instanceof RateLaw.LinearBarrier there && other instanceof RateLaw.LinearBarrier back) {
            return there.slope() + back.slope() == 1 && there.barrier_J() == back.barrier_J();
        }
        return one instanceof RateLaw.Metropolis && other instanceof RateLaw.Metropolis
                || one instanceof RateLaw.HeatBath && other instanceof RateLaw.HeatBath;
    }
}
