package org.lifront.kmc.material;

/**
 * How lithium moves through the electrolyte as particles and reacts; docs/model.md equations (37) to (40). Rates hold at
 * the reference temperature and on a lattice with one reducible atom a site.
 *
 * @param hop_perS rate at which a mobile Li hops to one of its neighbours in a grain
 * @param activation_eV activation energy of that hop
 * @param contactShare share of the sites at a bare contact that hold a mobile Li in equilibrium with the metal, 0 to 1
 * @param reaction_perS rate at which a mobile Li reduces the Ti4+ of its site
 * @param reactionActivation_eV activation energy of that reaction
 * @param boundaryHop_perS rate at which a mobile Li hops to one of its neighbours inside a grain boundary
 * @param boundaryActivation_eV activation energy of that hop
 * @param boundaryExchange rate of a hop from a grain into a boundary over that of a hop in the grain, 0 to 1
 * @param boundaryBinding_eV how much lower the energy of a mobile Li is in a boundary
 * @param boundarySupply exchange at the mouth of a boundary per unit electron supply, over that without limit
 */
public record MobileLithium(
        double hop_perS,
        double activation_eV,
        double contactShare,
        double reaction_perS,
        double reactionActivation_eV,
        double boundaryHop_perS,
        double boundaryActivation_eV,
        double boundaryExchange,
        double boundaryBinding_eV,
        double boundarySupply) {}
